import type { Quote } from '../study/kept';
import { sentencesOf } from '../study/quotes';

/** The terms of a question's points: for each term the points that it is typical of. */
export type Terms = ReadonlyMap<string, readonly PointTerm[]>;

interface PointTerm {
  readonly id: string;
  /** Whether it is enough by itself. */
  readonly alone: boolean;
}

/** A sentence in which a point may be made. It says nothing of whether it is. */
export interface Suggestion {
  /** Id of the point. */
  readonly id: string;
  /** The sentence. */
  readonly quote: Quote;
  /** The words that caused it, as they stand in the sentence, in its order. */
  readonly words: readonly string[];
}

/** A term that more points of the question have tells none of them. */
const MOST_POINTS = 3;
/** So many different terms of a point in one sentence suggest it. */
const ENOUGH = 2;

/** Words that most sentences have, and that nothing is meant by in particular. */
const EVERYWHERE = new Set(
  (
    'about after again all also always an and another any are as at be because been before being ' +
    'both but by can cannot could did do does each either else even every few first for from get ' +
    'gets give gives go goes had has have how if in into is it its itself just keep less like long ' +
    'longer made make makes many may means more most much must need needs never new next no not ' +
    'nothing now of off on once one only or other others our out over own per same say says should ' +
    'since so some still such take takes than that the their them then there these they this those ' +
    'three through to too two under until up use used uses using very was way we were what when ' +
    'where which while who whose why will with within without would you your'
  ).split(' '),
);

/**
 * A number with its unit, or a word with what hyphens, points and the like join to it. The bound keeps
 * a long list of numbers from being read again from each of them.
 */
const TERM =
  /(?<number>\d+(?:[.,]\d+){0,3})\s?(?<unit>%|(?:[kKMGT]i?B|[mnµ]s|s|h|seconds?|minutes?|hours?|days?)(?![\p{L}\p{N}]))|[\p{L}\p{N}]+(?:[-_.:][\p{L}\p{N}]+)*/gu;

/** Names of things in code: `maxUnavailable`, `use_lockfile`, `sts:AssumeRole`, `errored.tfstate`. */
const IDENTIFIER = /\p{Ll}\p{Lu}|[_:]|\p{L}\.\p{L}/u;

interface Found {
  readonly term: string;
  readonly words: string;
  /** Whether it is a name in code or a number with its unit. */
  readonly exact: boolean;
}

/** What a text is recognised by, in its order. O(length). */
function foundIn(text: string): readonly Found[] {
  return [...text.matchAll(TERM)].flatMap(([words, number, unit]) => {
    if (unit) return [{ term: `${number} ${unit}`, words, exact: true }];
    const term = words.toLowerCase();
    if (term.length === 1 || EVERYWHERE.has(term) || /^\d\d$/.test(term)) return [];
    return [{ term, words, exact: IDENTIFIER.test(words) }];
  });
}

/**
 * What each point of a question is recognised by: the words, names and numbers of its claim that at
 * most three of the question's points have. Capitals do not matter, small numbers without a unit do
 * not count, nor do words that are everywhere. A name in code, or a number with its unit, that one
 * point alone has is enough by itself. O(length of all claims).
 */
export function termsOf(points: readonly { readonly id: string; readonly claim: string }[]): Terms {
  const all = new Map<string, PointTerm[]>();
  for (const { id, claim } of points)
    for (const { term, exact } of foundIn(claim)) {
      const entries = all.get(term) ?? [];
      if (entries.at(-1)?.id !== id) entries.push({ id, alone: exact });
      all.set(term, entries);
    }
  const typical = [...all].filter(([, entries]) => entries.length <= MOST_POINTS);
  return new Map(
    typical.map(([term, entries]) => [
      term,
      entries.map(({ id, alone }) => ({ id, alone: alone && entries.length === 1 })),
    ]),
  );
}

/**
 * Where a text may make which points: for each point the one sentence with the most of its terms, the
 * first of equals, if it has at least two of them or one that is enough by itself. In the order in
 * which the text comes to the points. To be read by a person: nothing is judged by it.
 * O(length + matches).
 */
export function suggest(text: string, terms: Terms): readonly Suggestion[] {
  const best = new Map<string, Suggestion>();
  for (const quote of sentencesOf(text))
    for (const [id, words] of matchesIn(quote.words, terms))
      if (words.length > (best.get(id)?.words.length ?? 0)) best.set(id, { id, quote, words });
  return [...best.values()].sort((one, other) => one.quote.from - other.quote.from);
}

/** The points that a sentence suggests, each with the words for it. O(length + matches). */
function matchesIn(sentence: string, terms: Terms): ReadonlyMap<string, readonly string[]> {
  const matches = new Map<string, { words: string[]; enough: boolean }>();
  const seen = new Set<string>();
  for (const { term, words } of foundIn(sentence)) {
    if (seen.has(term)) continue;
    seen.add(term);
    for (const { id, alone } of terms.get(term) ?? []) {
      const match = matches.get(id) ?? { words: [], enough: false };
      match.words.push(words);
      match.enough ||= alone || match.words.length >= ENOUGH;
      matches.set(id, match);
    }
  }
  const enough = [...matches].filter(([, match]) => match.enough);
  return new Map(enough.map(([id, { words }]) => [id, words]));
}
