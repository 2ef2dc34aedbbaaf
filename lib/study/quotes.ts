import type { Attempt, Quote } from './kept';

/** A piece of a text with the points that it is evidence for; none where it is for no point. */
export interface Piece {
  readonly text: string;
  /** Ids of points, in the order in which they were attached. */
  readonly points: readonly string[];
  /** Of these, the ones whose evidence begins here. */
  readonly begins: readonly string[];
}

/**
 * Where quoted words stand in a text now: where they stood, else at the nearest other place, since a
 * text is often changed before or after them. Undefined where they are gone. O(length).
 */
export function findQuote(text: string, { words, from }: Quote): number | undefined {
  if (words === '') return undefined;
  if (text.startsWith(words, from)) return from;
  const after = text.indexOf(words, from);
  const before = text.lastIndexOf(words, from);
  if (after < 0 || before < 0) {
    const only = Math.max(after, before);
    return only < 0 ? undefined : only;
  }
  return after - from < from - before ? after : before;
}

/**
 * A text cut where evidence begins or ends; the pieces joined are the text. Words that are gone cut
 * nothing. O(length + q²) for q quotes.
 * @param text the whole text of the attempt (`wholeText`)
 */
export function piecesOf(text: string, judged: Attempt['judged']): readonly Piece[] {
  const spans = Object.entries(judged).flatMap(([point, { evidence }]) =>
    evidence.flatMap((quote) => {
      const from = findQuote(text, quote);
      return from === undefined ? [] : [{ point, from, to: from + quote.words.length }];
    }),
  );
  const cuts = new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const ends = [...cuts].sort((one, other) => one - other);
  return ends.slice(0, -1).map((from, at) => {
    const over = spans.filter((span) => span.from <= from && from < span.to);
    return {
      text: text.slice(from, ends[at + 1]),
      points: [...new Set(over.map(({ point }) => point))],
      begins: [...new Set(over.filter((span) => span.from === from).map(({ point }) => point))],
    };
  });
}

/** Ends a sentence; what follows may begin with a small letter, as commands and fields do. */
const AFTER_SENTENCE = /(?<=[.!?])\s+/;

/** A text's sentences with where they begin, without the space around them. O(length). */
export function sentencesOf(text: string): readonly Quote[] {
  const found: Quote[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const piece of line.split(AFTER_SENTENCE)) {
      const words = piece.trim();
      const from = text.indexOf(words, at);
      if (words !== '') found.push({ words, from });
      at = from + words.length;
    }
  }
  return found;
}

const LETTER = /[\p{L}\p{N}_]/u;

/**
 * Selected words, grown to where the first begins and the last ends, without the space around them;
 * undefined where nothing but space was selected. O(length of the words).
 * @param from where the selection begins, in UTF-16 units
 * @param to where it ends
 */
export function wholeWords(text: string, from: number, to: number): Quote | undefined {
  const selected = text.slice(from, to);
  if (selected.trim() === '') return undefined;
  let begin = from + selected.length - selected.trimStart().length;
  let end = from + selected.trimEnd().length;
  const isInside = (at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  while (isInside(begin)) begin--;
  while (isInside(end)) end++;
  return { words: text.slice(begin, end), from: begin };
}
