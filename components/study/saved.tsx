'use client';
import { download } from '@/components/ui/download';
import { countWords, wordCount } from '@/lib/study/standing';
import { savedWords } from './saved-words';
import type { Saving, Study } from './study-state';

const TROUBLE: Readonly<Partial<Record<Saving, string>>> = {
  full: 'Not saved: this browser’s storage has no room left.',
  blocked: 'Not saved: this browser does not let the site keep anything.',
  newer:
    'Not saved: a newer version of this site keeps its data here. Download your text, then reload.',
};

interface SavedProps {
  readonly study: Study;
  readonly slug: string;
  /** Everything that is in the field now, which may not be saved. */
  readonly whole: () => string;
}

/** Whether what is typed is kept, where, and what to do when it is not. */
export function Saved({
  study: { saving, savedAt, attempt, forked, evicted },
  slug,
  whole,
}: SavedProps) {
  const words = countWords(attempt?.text ?? '');
  const trouble = TROUBLE[saving];
  const take = () => download(`${slug}.md`, 'text/markdown', whole());
  return (
    <>
      <div className="label saved">
        {trouble ? (
          <span className="text-red">{trouble}</span>
        ) : (
          <details>
            <summary>{savedWords(saving, savedAt, words > 0)}</summary>
            <p>
              Nothing is sent. A private window forgets it when it is closed, and a browser that is
              short of room may throw it away: <a href="/progress#data">keep a copy</a>.
            </p>
          </details>
        )}
        <span className="whitespace-nowrap">
          {words > 0 || trouble ? (
            <button type="button" className="quiet" onClick={take}>
              Download
            </button>
          ) : null}{' '}
          {wordCount(words)}
        </span>
      </div>
      <div role="status" className="label">
        {trouble ? (
          <p>What you type is only in this window. Download it before you leave.</p>
        ) : null}
        {forked ? (
          <p>
            Another tab wrote to the same attempt. Nothing was overwritten: what you write here goes
            on as an attempt of its own.
          </p>
        ) : null}
        {evicted ? (
          <p>
            This browser has thrown away what was kept here before. If you have a copy,{' '}
            <a href="/progress#data">import it</a>.
          </p>
        ) : null}
      </div>
    </>
  );
}
