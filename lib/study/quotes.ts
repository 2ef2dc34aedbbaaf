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

/** A text's sentences with where they begin, without the space around them. O(length). */
export function sentencesOf(text: string): readonly Quote[] {
  const cutter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text.split('\n').reduce<{ at: number; found: Quote[] }>(
    ({ at, found }, line) => {
      for (const { segment, index } of cutter.segment(line)) {
        const words = segment.trim();
        const from = at + index + segment.indexOf(words);
        if (words !== '') found.push({ words, from });
      }
      return { at: at + line.length + 1, found };
    },
    { at: 0, found: [] },
  ).found;
}
