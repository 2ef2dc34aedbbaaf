import { Fragment, type ReactNode } from 'react';
import { type CodeLine, countOf } from '@/lib/models/dockerfile-review/review';

type Marks = readonly (readonly [from: number, to: number])[];

interface LineProps {
  /** Id of its element, which links lead to. */
  readonly id: string;
  readonly side: 'old' | 'new';
  readonly number: number;
  readonly row: number;
  readonly kind: 'same' | 'removed' | 'added';
  readonly pieces: CodeLine;
  readonly marks?: Marks | undefined;
  /** How many findings are about it. */
  readonly findings: number;
  readonly marked: boolean;
  readonly pressed: boolean;
  /** The one line number that Tab reaches; the arrow keys lead to the others. */
  readonly entry: boolean;
  readonly choose: () => void;
}

const SIGN = { same: ' ', removed: '−', added: '+' } as const;

/** One line: its number, which is a button, its sign and its code. */
export function Line(props: LineProps) {
  const { side, number, row, kind, pieces, marks, findings, marked, pressed, entry } = props;
  const Code = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'code';
  const about = findings > 0 ? `, ${countOf(findings)}` : '';
  return (
    <div
      id={props.id}
      className={`rv-line ${kind}`}
      data-side={side}
      data-marked={marked ? '' : undefined}
      data-chosen={pressed ? '' : undefined}
      style={{ '--row': row } as never}
    >
      <button
        type="button"
        className="rv-no"
        tabIndex={entry ? 0 : -1}
        aria-pressed={pressed}
        aria-label={`${side === 'old' ? 'Old line' : 'Line'} ${number}${about}`}
        onClick={props.choose}
      >
        <span className="rv-count" data-count={findings || undefined} />
        {number}
      </button>
      <span
        className="rv-sign text-center font-medium py-[0.1em] select-none pointer-coarse:content-center"
        aria-hidden="true"
      >
        {SIGN[kind]}
      </span>
      <Code className="rv-code">{colored(pieces, marks ?? [])}</Code>
    </div>
  );
}

/** The pieces of a line in their colors, with the words that differ underlined. */
function colored(pieces: CodeLine, marks: Marks): ReactNode[] {
  const indent =
    /^( +(?:-+\S|\S{1,2}))?/.exec(pieces.map(([text]) => text).join(''))?.[0].length ?? 0;
  const nodes: ReactNode[] = [];
  let start = 0;
  // The indentation stays with the first word, or a long one would leave a row with a sign alone.
  const held: ReactNode[] = [];
  const put = (from: number, to: number, text: string, color: number, inside: boolean) => {
    if (from < indent && indent < to) {
      put(from, indent, text.slice(0, indent - from), color, inside);
      put(indent, to, text.slice(indent - from), color, inside);
    } else if (text) {
      const Piece = inside ? 'mark' : 'span';
      (to <= indent ? held : nodes).push(
        <Piece key={from} style={{ color: `var(--c${color})` }}>
          {unbroken(text)}
        </Piece>,
      );
    }
  };
  for (const [text, color] of pieces) {
    let at = 0;
    for (const [from, to] of marks) {
      const [a, b] = [from - start, to - start].map((x) => Math.min(Math.max(x, at), text.length));
      if (a === undefined || b === undefined || b <= a) continue;
      put(start + at, start + a, text.slice(at, a), color, false);
      put(start + a, start + b, text.slice(a, b), color, true);
      at = b;
    }
    put(start + at, start + text.length, text.slice(at), color, false);
    start += text.length;
  }
  return held.length > 0
    ? [
        <span key="indent" className="whitespace-pre">
          {held}
        </span>,
        ...nodes,
      ]
    : nodes;
}

/**
 * Keeps options such as --no-root whole: a break in or after hyphens would read as a space. A list
 * without spaces may wrap after its commas.
 */
function unbroken(text: string): ReactNode {
  return text.split(/(-+[^\s-]?|,(?=\S))/).map((part, at) => {
    if (at % 2 === 0) return part;
    // biome-ignore-start lint/suspicious/noArrayIndexKey: parts have no other identity
    if (part !== ',')
      return (
        <span key={at} className="whitespace-pre">
          {part}
        </span>
      );
    return (
      <Fragment key={at}>
        ,<wbr />
      </Fragment>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: end
  });
}
