import type { Options, SearchResult } from 'minisearch';
import { termsOf, wordsOf } from './find-terms';

/** What can be found. */
export const KINDS = ['page', 'term', 'point', 'trap', 'part', 'scenario'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader is told of a kind, above what was found of it. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  page: 'Pages',
  term: 'Glossary',
  point: 'Points',
  trap: 'What people get wrong',
  part: 'Parts of answers',
  scenario: 'Situations of simulators',
};

/** What the index keeps of one thing, to show it. */
export interface Found {
  readonly kind: Kind;
  readonly title: string;
  /** Number of its question, 1 to 7; none where it belongs to no question alone. */
  readonly number?: number;
}

/** One thing as it is put into the index. */
export interface Findable extends Found {
  /** Its address on this site; no other thing has the same. */
  readonly href: string;
  /** Words by which it is found besides its title; they are not kept. */
  readonly text: string;
}

/** The most results that are shown. */
const MOST_FOUND = 12;

/** So many of a kind come before any more of it, so that no kind crowds out the others. */
const MOST_OF_A_KIND = 5;

/** A short word is right or wrong; in a longer one, one letter of five may be wrong. */
const SHORTEST_MISTYPED = 4;
const WRONG_LETTERS = 0.2;

/**
 * How the index is built and searched. The browser must use the same ones as the build, since an
 * index keeps its words but not how they were made.
 */
export const FIND_OPTIONS: Options<Findable> = {
  idField: 'href',
  fields: ['title', 'text'],
  storeFields: ['kind', 'title', 'number'] satisfies (keyof Found)[],
  tokenize: wordsOf,
  processTerm: termsOf,
  searchOptions: {
    boost: { title: 2 },
    prefix: true,
    fuzzy: (term) => (term.length < SHORTEST_MISTYPED ? false : WRONG_LETTERS),
    combineWith: 'AND',
  },
};

/** One result, ready to be shown. */
export interface Result extends Found {
  readonly href: string;
}

/** What was found of one kind, best first. */
export interface Group {
  readonly kind: Kind;
  readonly results: readonly Result[];
}

/** What an index over things like {@link Findable} does here. */
interface Index {
  search(words: string, options?: { readonly combineWith: 'OR' }): readonly SearchResult[];
}

/**
 * The best results for some words, at most twelve, by kind: the kind of the best one
 * first. Things that have all of the words; where there are none, things that have any. O(hits).
 */
export function find(index: Index, words: string): readonly Group[] {
  const all = index.search(words);
  const hits = all.length > 0 ? all : index.search(words, { combineWith: 'OR' });
  const byKind = new Map<Kind, Result[]>();
  const first: Result[] = [];
  const more: Result[] = [];
  for (const { id, kind, title, number } of hits) {
    const alike = byKind.get(kind) ?? [];
    const result = { href: id, kind, title, ...(number === undefined ? {} : { number }) };
    (alike.length < MOST_OF_A_KIND ? first : more).push(result);
    alike.push(result);
    byKind.set(kind, alike);
  }
  const chosen = new Set([...first, ...more].slice(0, MOST_FOUND));
  return [...byKind]
    .map(([kind, results]) => ({ kind, results: results.filter((one) => chosen.has(one)) }))
    .filter(({ results }) => results.length > 0);
}
