'use client';
import { useRef, useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import type { ReaderMarks } from '@/lib/review/calibration';
import type { ReviewGuide, ReviewPoint } from '@/lib/review/guide';
import { focusPoint, useMarkKeys } from './calibrate-keys';

type Said = ReaderMarks['points'][string];

const OPTIONS: readonly { readonly value: Said; readonly label: string }[] = [
  { value: 'present', label: 'Present' },
  { value: 'absent', label: 'Absent' },
];

interface CalibrateMarksProps {
  readonly guide: ReviewGuide;
  readonly marks: ReaderMarks;
  readonly change: (how: (marks: ReaderMarks) => ReaderMarks) => void;
  /** Called once every point of the must tier is marked. */
  readonly compare: () => void;
}

/** The points and the traps of a question to be marked for one answer. */
export function CalibrateMarks({ guide, marks, change, compare }: CalibrateMarksProps) {
  const list = useRef<HTMLDivElement>(null);
  const [isEarly, setEarly] = useState(false);
  const mark = (id: string, said: Said) =>
    change((before) => ({ ...before, points: { ...before.points, [id]: said } }));
  useMarkKeys(list, mark);
  const musts = guide.points.filter(({ tier }) => tier === 'must');
  const others = guide.points.filter(({ tier }) => tier !== 'must');
  const open = musts.filter(({ id }) => !marks.points[id]);
  const [firstOpen] = open;
  return (
    <section aria-labelledby="to-mark" ref={list}>
      <h3 id="to-mark">Does it make these points?</h3>
      <p className="label">
        <kbd>1</kbd> present, <kbd>3</kbd> absent, <kbd>↑</kbd> <kbd>↓</kbd> to move
      </p>
      <Points points={musts} marks={marks} mark={mark} first={1} />
      <details>
        <summary>The other {others.length} points, if you like</summary>
        <p className="text-soft">One that you leave open counts as the reference has it.</p>
        <Points points={others} marks={marks} mark={mark} first={musts.length + 1} />
      </details>
      <fieldset className="calibrate-traps">
        <legend>Which of these wrong statements does it assert?</legend>
        {guide.traps.map(({ id, statement }) => (
          <label key={id} className="claim">
            <input
              type="checkbox"
              checked={marks.traps.includes(id)}
              onChange={({ target }) =>
                change((before) => ({
                  ...before,
                  traps: target.checked
                    ? [...before.traps, id]
                    : before.traps.filter((other) => other !== id),
                }))
              }
            />
            <span>{statement}</span>
          </label>
        ))}
      </fieldset>
      <div className="calibrate-foot">
        <button
          type="button"
          className="button main"
          onClick={() => {
            setEarly(firstOpen !== undefined);
            if (firstOpen) focusPoint(list.current, firstOpen.id);
            else compare();
          }}
        >
          Show the reference
        </button>
        <span role="status">{isEarly && firstOpen ? openWords(open.length) : ''}</span>
      </div>
    </section>
  );
}

function openWords(open: number): string {
  return open === 1 ? 'One point is not marked yet.' : `${open} points are not marked yet.`;
}

interface PointsProps {
  readonly points: readonly ReviewPoint[];
  readonly marks: ReaderMarks;
  readonly mark: (id: string, said: Said) => void;
  /** The number of the first, from 1. */
  readonly first: number;
}

function Points({ points, marks, mark, first }: PointsProps) {
  return (
    <ol className="calibrate-points">
      {points.map(({ id, claim }, at) => (
        <li key={id} data-point={id}>
          <span className="num">{first + at}</span>
          <p aria-hidden="true">{claim}</p>
          <Segmented<Said | ''>
            legend={`Point ${first + at}: ${claim}`}
            options={OPTIONS}
            value={marks.points[id] ?? ''}
            onChange={(said) => (said === '' ? undefined : mark(id, said))}
          />
        </li>
      ))}
    </ol>
  );
}
