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
      aria-label="Compare two attempts"
      onClose={close}
    >
      <p className="flex flex-wrap items-center gap-2">
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
      </p>
      {before && after ? (
        <>
          <Points points={points} before={before} after={after} />
          <p className="label mt-4">
            {countWords(wholeText(before))} words, then {countWords(wholeText(after))}. Crossed out:
            gone; underlined: new.
          </p>
          <p className="sheet-text">
            {diffWordsWithSpace(wholeText(before), wholeText(after)).map(
              ({ added, removed, value }, index) => {
                const Element = added ? 'ins' : removed ? 'del' : 'span';
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
                return <Element key={index}>{value}</Element>;
              },
            )}
          </p>
        </>
      ) : null}
      <CloseDialog />
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
  const changed = points.filter(
    ({ id }) => before.judged[id]?.verdict !== after.judged[id]?.verdict,
  );
  if (changed.length === 0) return <p className="mt-4">All points were judged alike.</p>;
  return (
    <table className="data-table mt-4">
      <caption className="sr-only">Points that were judged differently</caption>
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col">Before</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ id, claim }) => (
          <tr key={id}>
            <th scope="row">{claim}</th>
            <td>{before.judged[id]?.verdict ?? 'not judged'}</td>
            <td>{after.judged[id]?.verdict ?? 'not judged'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
