/** A vertical line of a chart with its words; `at` in pixels from the left edge of the picture. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Where a mark's words stand: rows count upward from the plot. */
export interface MarkPlace extends Mark {
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/** Pixels between a mark's line and its words, and between the words of neighbors. */
const GAP = 5;

/** Marks at one place become one, with the words of all; from left to right. O(marks²). */
export function mergeMarks<M extends { readonly x: number; readonly label: string }>(
  marks: readonly M[],
): readonly { readonly x: number; readonly label: string }[] {
  const places = [...new Set(marks.map((mark) => mark.x))].sort((a, b) => a - b);
  return places.map((x) => ({
    x,
    label: marks
      .filter((mark) => mark.x === x)
      .map((mark) => mark.label)
      .join(', '),
  }));
}

/**
 * Places the words of marks in rows above a plot so that they cover neither each other nor the
 * line that leads to another's: the rightmost is placed first, each in the lowest row that is
 * free, to the right of its line where that leaves room before `width`. They come back from left
 * to right. O(marks³).
 */
export function placeMarks(
  marks: readonly Mark[],
  letter: number,
  width: number,
): readonly MarkPlace[] {
  const placed: MarkPlace[] = [];
  const span = ({ at, text, anchor }: Mark & { readonly anchor: 'start' | 'end' }) => {
    const long = text.length * letter + GAP;
    return anchor === 'start' ? [at, at + long + GAP] : [at - long - GAP, at];
  };
  const free = (option: MarkPlace) => {
    const [from = 0, to = 0] = span(option);
    if (from < 0 || to > width) return false;
    return placed.every((other) => {
      const [left = 0, right = 0] = span(other);
      if (other.row === option.row) return to <= left || from >= right;
      // The lower one's words must leave the higher one's line alone.
      const [low, high, line] =
        other.row < option.row ? [left, right, option.at] : [from, to, other.at];
      return line <= low || line >= high;
    });
  };
  for (const mark of [...marks].sort((a, b) => b.at - a.at)) {
    const options = Array.from({ length: marks.length }, (_, row) =>
      (['start', 'end'] as const).map((anchor): MarkPlace => ({ ...mark, row, anchor })),
    ).flat();
    const last: MarkPlace = {
      ...mark,
      row: placed.length,
      anchor: mark.at > width / 2 ? 'end' : 'start',
    };
    placed.push(options.find(free) ?? last);
  }
  return placed.reverse();
}
