import { useEffect, useState } from 'react';
import { type Trouble, troubleOf } from '@/components/study/study-database';
import { kept } from '@/components/ui/storage';
import type { StudyData } from '@/lib/study/kept';
import { COPIED, downloadAnswers, downloadEverything } from './data-actions';
import { Erase } from './erase';
import { ImportFile } from './import-file';
import type { ProgressPlace, Run } from './parts';
import { Persistence } from './persistence';
import { TROUBLE_SAYS } from './trouble';

interface YourDataProps {
  readonly places: readonly ProgressPlace[];
  readonly data: StudyData;
  readonly trouble: Trouble | undefined;
}

/** What a reader may do with everything that is kept. */
export function YourData({ places, data, trouble }: YourDataProps) {
  const [says, setSays] = useState('');
  const copied = useCopied();
  const run: Run = async (work, done) => {
    setSays('');
    setSays(await work().then(() => done, failureOf));
  };
  return (
    <section className="shelf" aria-labelledby="data">
      <header>
        <h2 id="data">Your data</h2>
        <p className="text-soft">
          Everything is in this browser and nowhere else. If you clear it, it is gone: keep a copy.
        </p>
      </header>
      <ul className="data-list">
        <li>
          <button
            type="button"
            onClick={() => run(() => downloadAnswers(places, data), 'Your answers are downloaded.')}
          >
            Download all my answers
          </button>
          <span className="text-soft">one Markdown file, to read or to send</span>
        </li>
        <li>
          <button
            type="button"
            disabled={trouble !== undefined}
            onClick={() => run(() => downloadEverything(), 'Everything is downloaded.')}
          >
            Download everything
          </button>
          <span className="text-soft">
            one JSON file, to import here or elsewhere; last copy: {copied ?? 'never'}.{' '}
            <a href="/progress/study-file.schema.json">What is in the file</a>
          </span>
        </li>
        <ImportFile run={run} />
        <Persistence />
        <Erase run={run} />
      </ul>
      <p role="status" className="mt-3">
        {says}
      </p>
    </section>
  );
}

function failureOf(error: unknown): string {
  if (error instanceof DOMException) return TROUBLE_SAYS[troubleOf(error)];
  return 'That did not work: a part of the site could not be loaded. Nothing was changed.';
}

/** The day of the last copy, as it stands after each thing that was done. */
function useCopied(): string | undefined {
  const [copied, setCopied] = useState<string>();
  useEffect(() => {
    const at = kept(COPIED);
    setCopied(at && new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' }));
  });
  return copied;
}
