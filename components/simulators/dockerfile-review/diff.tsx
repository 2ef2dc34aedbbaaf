import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import {
  type FileDiff,
  fileText,
  type Hunk,
  type Review,
} from '@/lib/models/dockerfile-review/review';
import { Line } from './line';
import { type ChosenLine, lineId } from './use-chosen-line';

/** Unchanged lines that stay in view beside a change. */
const CONTEXT = 2;
/** A shorter run of unchanged lines is not worth folding. */
const LEAST_FOLD = 3;

interface DiffProps {
  readonly review: Review;
  readonly diff: FileDiff;
  readonly layout: 'split' | 'unified';
  /** Shows the one file, since nothing is compared. */
  readonly alone: boolean;
  /** Leaves out how many findings each line has, while that is being asked. */
  readonly covered: boolean;
  readonly marked: { readonly old: readonly number[]; readonly new: readonly number[] };
  readonly line: ChosenLine | undefined;
  readonly chooseLine: (line: ChosenLine | undefined) => void;
}

/**
 * Two files side by side, or unified. Both layouts are one piece of HTML that the style sheet
 * arranges, so that it also works before and without JavaScript.
 */
export function Diff({
  review,
  diff,
  layout,
  alone,
  covered,
  marked,
  line,
  chooseLine,
}: DiffProps) {
  const files = { old: diff.before, new: diff.after };
  const first = diff.hunks.find((hunk) => hunk.kind === 'change');
  const start = first?.kind === 'change' ? (first.removed[0] ?? first.added[0]) : undefined;
  const startSide = first?.kind === 'change' && first.removed.length > 0 ? 'old' : 'new';
  const twin = line && twinOf(diff, line);
  const inFile = line && line.number <= (review.files[files[line.side]]?.length ?? 0);
  const draw = (
    side: 'old' | 'new',
    number: number,
    row: number,
    kind: 'same' | 'removed' | 'added',
    marks?: readonly (readonly [number, number])[],
  ) => {
    // The file alone is drawn as one that results, and is the left one in links.
    const own: ChosenLine = { side: alone ? 'old' : side, number };
    const isLine = isSame(own, line) || isSame(own, twin);
    const entry = inFile ? isLine : side === startSide && number === (start?.line ?? 1);
    return (
      <Line
        key={`${side}${number}`}
        id={lineId(own)}
        side={side}
        number={number}
        row={row}
        kind={kind}
        pieces={review.lines[review.files[files[side]]?.[number - 1] ?? -1] ?? []}
        marks={marks}
        findings={covered ? 0 : (diff.about[side][number - 1]?.length ?? 0)}
        marked={marked[side].includes(number)}
        pressed={isLine}
        entry={entry}
        choose={() => chooseLine(isLine ? undefined : own)}
      />
    );
  };
  const same = (hunk: Extract<Hunk, { kind: 'same' }>, from: number, to: number) => (
    <div className="rv-hunk" key={from}>
      {Array.from({ length: to - from }, (_, at) => [
        alone ? null : draw('old', hunk.old + from + at, at + 1, 'same'),
        draw('new', hunk.new + from + at, at + 1, 'same'),
      ])}
    </div>
  );
  const folded = (hunk: Extract<Hunk, { kind: 'same' }>, at: number): ReactNode => {
    const lead = at === 0 ? 0 : CONTEXT;
    const tail = at === diff.hunks.length - 1 ? 0 : CONTEXT;
    const end = hunk.count - tail;
    if (alone || end - lead < LEAST_FOLD) return same(hunk, 0, hunk.count);
    return [
      lead > 0 ? same(hunk, 0, lead) : null,
      <details key="fold" className="rv-fold">
        <summary className="min-h-9 border-y border-rule bg-sunk px-3 py-[0.45rem] font-sans text-[0.95em]/[1.5] font-medium">
          {end - lead} unchanged lines<span className="sr-only">, from line {hunk.new + lead}</span>
        </summary>
        {same(hunk, lead, end)}
      </details>,
      tail > 0 ? same(hunk, end, hunk.count) : null,
    ];
  };
  return (
    <section
      className={`${alone ? 'alone' : layout} @container/diff overflow-clip rounded-md border border-rule font-mono text-[0.86rem]/[1.5] text-wrap [tab-size:4]`}
      aria-label={alone ? 'The broken Dockerfile' : 'Difference of the two Dockerfiles'}
    >
      <div className="flex items-center gap-x-3 border-b border-rule pl-3">
        <div
          className={`label flex flex-1 flex-wrap gap-x-6 ${layout === 'split' ? '@min-[50rem]/diff:grid @min-[50rem]/diff:grid-cols-2 @min-[50rem]/diff:gap-0' : ''}`}
          aria-hidden="true"
        >
          {alone ? null : <span>− {nameOf(review, diff.before)}</span>}
          <span>
            {alone ? '' : '+ '}
            {nameOf(review, diff.after)}
          </span>
        </div>
        <CopyButton
          text={() => fileText(review, diff.after)}
          what={diff.after === review.steps.length ? 'the fixed file' : 'the file of this step'}
          label="Copy file"
        />
      </div>
      {diff.hunks.map((hunk, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: hunks have no other identity
        <div key={`${diff.before}-${diff.after}-${at}`} className="contents">
          {hunk.kind === 'same' ? (
            folded(hunk, at)
          ) : (
            <div className="rv-hunk">
              {hunk.removed.map((item) => draw('old', item.line, item.row, 'removed', item.marks))}
              {hunk.added.map((item) => draw('new', item.line, item.row, 'added', item.marks))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

function isSame(one: ChosenLine, other: ChosenLine | undefined): boolean {
  return one.side === other?.side && one.number === other.number;
}

/** The same unchanged line in the other file; only one of the two is seen when they are unified. */
function twinOf({ hunks }: FileDiff, { side, number }: ChosenLine): ChosenLine | undefined {
  const other = side === 'old' ? 'new' : 'old';
  for (const hunk of hunks)
    if (hunk.kind === 'same' && number >= hunk[side] && number < hunk[side] + hunk.count)
      return { side: other, number: number - hunk[side] + hunk[other] };
  return undefined;
}

function nameOf(review: Review, file: number): string {
  if (file === 0) return 'Dockerfile, as given';
  if (file === review.steps.length) return 'Dockerfile, fixed';
  return `Dockerfile after step ${file}`;
}
