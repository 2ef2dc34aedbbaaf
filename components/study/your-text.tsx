'use client';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { StudyPoint } from '@/lib/study/advice';
import { isWritten, type Quote, wholeText } from '@/lib/study/kept';
import { piecesOf } from '@/lib/study/quotes';
import { roomPath } from '@/lib/study/rooms';
import { countWords } from '@/lib/study/standing';
import { EvidenceBar } from './evidence-bar';
import { followWritten } from './follow';
import { selectedWords } from './selected-words';
import { choose, useStudy } from './study-store';
import { judge, tryAfresh } from './study-writes';

const Compare = lazy(() => import('./compare').then((module) => ({ default: module.Compare })));

interface YourTextProps {
  readonly slug: string;
  /** In the rubric's order. */
  readonly points: readonly StudyPoint[];
}

const DATE = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** The reader's own text beside the points: words of it can be attached to a point as evidence. */
export function YourText({ slug, points }: YourTextProps) {
  const { store, study } = useStudy(slug);
  const { attempt, list } = study;
  const sheet = useRef<HTMLDivElement>(null);
  const [quote, setQuote] = useState<Quote>();
  const [compares, setCompares] = useState(false);
  useEffect(() => {
    const note = () => setQuote(sheet.current ? selectedWords(sheet.current) : undefined);
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, []);
  const text = attempt ? wholeText(attempt) : '';
  const numberOf = (id: string) => points.findIndex((point) => point.id === id) + 1;
  const attach = (id: string) => {
    if (!quote) return;
    const before = attempt?.judged[id]?.evidence ?? [];
    judge(store, id, { evidence: [...before, quote] });
    getSelection()?.removeAllRanges();
  };
  return (
    <section className="your-text no-print" aria-label="Your text">
      <div className="label room-head">
        {list.length > 1 ? (
          <select
            className="tool"
            aria-label="Attempt"
            value={attempt?.id}
            onChange={({ target }) => choose(store, target.value)}
          >
            {list.map(({ id, startedAt }, at) => (
              <option key={id} value={id}>
                Attempt {at + 1}, {new Date(startedAt).toLocaleString('en-GB', DATE)}
              </option>
            ))}
          </select>
        ) : (
          <span>Your text</span>
        )}
        {attempt && isWritten(attempt) ? (
          <span>
            {countWords(text)} words{attempt.sure ? `, ${attempt.sure}` : ''}
          </span>
        ) : null}
      </div>
      {attempt && isWritten(attempt) ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        <div ref={sheet} className="sheet-text" tabIndex={0}>
          {piecesOf(text, attempt.judged).map((piece, at) =>
            piece.points.length > 0 ? (
              <mark
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
                key={at}
                data-verdict={attempt.judged[piece.points[0] ?? '']?.verdict}
                data-numbers={piece.begins.map(numberOf).join(' ') || undefined}
              >
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </div>
      ) : (
        <p className="sheet-text text-soft">
          {attempt?.mock
            ? 'You left this one empty in your mock take-home.'
            : 'No attempt is kept in this browser.'}{' '}
          <a href={roomPath(slug, 'try')}>Write one</a>, or judge what you would have said.
        </p>
      )}
      <EvidenceBar points={points} quote={quote} attach={attach} />
      {attempt && isWritten(attempt) ? (
        <p className="label flex flex-wrap gap-x-4">
          {list.length > 1 ? (
            <button type="button" className="quiet" onClick={() => setCompares(true)}>
              Compare two attempts
            </button>
          ) : null}
          <a
            className="quiet"
            href={roomPath(slug, 'try')}
            onClick={(event) => {
              tryAfresh(store);
              followWritten(store, event);
            }}
          >
            Try afresh
          </a>
        </p>
      ) : null}
      {attempt?.mock ? (
        <p className="label">
          <a href={`/mock#mock-${attempt.mock}`}>Back to the report of the mock</a>
        </p>
      ) : null}
      {compares ? (
        <Suspense fallback={null}>
          <Compare slug={slug} points={points} close={() => setCompares(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
