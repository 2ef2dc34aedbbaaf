import type { OwnText, Size } from './stage';

/** A piece of the candidate's answer; `from` is where it begins, in UTF-16 units. */
export interface OwnPiece {
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
}

/** An answer cut where marked words begin or end; the pieces joined are the answer. O(length). */
export function ownPieces({ text, marked }: OwnText): readonly OwnPiece[] {
  const pieces: OwnPiece[] = [];
  let at = 0;
  const cut = (to: number, isMarked: boolean) => {
    if (to > at) pieces.push({ from: at, text: text.slice(at, to), marked: isMarked });
    at = Math.max(at, to);
  };
  for (const { from, to } of marked) {
    cut(Math.min(from, text.length), false);
    cut(Math.min(to, text.length), true);
  }
  cut(text.length, false);
  return pieces;
}

/** A text that is shorter needs no second column, in UTF-16 units. */
const LONG = 900;
/** What fits one screen in two columns at 100 percent, in UTF-16 units. */
const ONE_SCREEN = 2700;

/**
 * Whether an answer stands in two columns: where it is long, and both fit the screen, since nobody
 * reads down a column, up again and down the next.
 */
export function hasColumns({ text }: OwnText, size: Size): boolean {
  return text.length > LONG && text.length * (size / 100) ** 2 <= ONE_SCREEN;
}
