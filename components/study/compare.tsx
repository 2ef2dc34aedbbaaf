'use client';
import { diffWordsWithSpace } from 'diff';
import { useEffect, useRef, useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import type { StudyPoint } from '@/lib/study/advice';
import { type Attempt, wholeText } from '@/lib/study/kept';
import { countWords } from '@/lib/study/standing';
import { read } from './study-database';
import { useStudy } from './study-store';

interface CompareProps {
  readonly slug: string;
  readonly points: readonly StudyPoint[];
  readonly close: () => void;
}

/** Two attempts: which points came and went, and what became of the text. */
export function Compare({ slug, points, close }: CompareProps) {
  const { study } = useStudy(slug);
  const { list, attempt } = study;
  const dialog = useRef<HTMLDialogElement>(null);
  const at = list.findIndex(({ id }) => id === attempt?.id);
  const [ids, setIds] = useState([list[Math.max(0, at - 1)]?.id, list[Math.max(1, at)]?.id]);
  const [pair, setPair] = useState<readonly (Attempt | undefined)[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    Promise.all(ids.map((id) => (id ? read('attempts', id) : undefined))).then(setPair);
  }, [ids]);
  const [before, after] = pair;
  return (
    <dialog
      ref={dialog}
      className="sheet-dialog compare"
      closedby="any"
      aria-label="Compare two attempts"
      onClose={close}
    >
      <div className="compare-head">
        {(['Attempt', 'with attempt'] as const).map((label, side) => (
          <label key={label} className="flex items-center gap-2">
            {label}
            <select
              className="tool"
              value={ids[side]}
              onChange={({ target }) =>
                setIds(ids.map((id, index) => (index === side ? target.value : id)))
              }
            >
              {list.map(({ id }, index) => (
                <option key={id} value={id}>
                  {index + 1}
                </option>
              ))}
            </select>
          </label>
        ))}
        <CloseDialog className="ml-auto" />
      </div>
      {before && after ? (
        <>
          <Points points={points} before={before} after={after} />
          <Texts before={wholeText(before)} after={wholeText(after)} />
        </>
      ) : null}
    </dialog>
  );
}

interface PairProps {
  readonly points: readonly StudyPoint[];
  readonly before: Attempt;
  readonly after: Attempt;
}

/** The points that were judged differently. */
function Points({ points, before, after }: PairProps) {
  const verdictOf = ({ judged }: Attempt, id: string) => judged[id]?.verdict ?? 'not judged';
  const changed = points.filter(({ id }) => verdictOf(before, id) !== verdictOf(after, id));
  if (changed.length === 0) return <p>All points were judged alike.</p>;
  return (
    <dl className="changes">
      {changed.map(({ id, claim }) => (
        <div key={id}>
          <dt>{claim}</dt>
          <dd>
            {verdictOf(before, id)} <span aria-hidden="true">→</span>
            <span className="sr-only">, then</span> {verdictOf(after, id)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface TextsProps {
  readonly before: string;
  readonly after: string;
}

/** Below this share of common text word by word is harder to read than one below the other. */
const LIKE = 0.5;

/** What became of a text: word by word where it was edited, one below the other where it was rewritten. */
function Texts({ before, after }: TextsProps) {
  const pieces = diffWordsWithSpace(before, after);
  const common = pieces
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  const counts = `${countWords(before)} words, then ${countWords(after)}`;
  if (common < LIKE * Math.min(before.length, after.length))
    return (
      <>
        <p className="label">{counts}, mostly rewritten.</p>
        <div className="two-texts">
          <p className="sheet-text">{before}</p>
          <p className="sheet-text">{after}</p>
        </div>
      </>
    );
  return (
    <>
      <p className="label">{counts}. Crossed out: gone; underlined: new.</p>
      <p className="sheet-text">
        {pieces.map(({ added, removed, value }, index) => {
          const Element = added ? 'ins' : removed ? 'del' : 'span';
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
          return <Element key={index}>{value}</Element>;
        })}
      </p>
    </>
  );
}
