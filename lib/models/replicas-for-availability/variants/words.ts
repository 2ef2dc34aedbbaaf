import { inWords, inWordsFirst } from '../../../kernel/variant';
import { defaultsOf, type Values } from '../../../simulator/params';
import { writeLink } from '../../../simulator/write-link';
import { type Params, params } from '../inputs';
import { replicasSimulator } from '../simulator';
import type { Combination } from './combinations';

/** The query of the simulator for a combination with something changed, from `?`. */
export function linkTo(
  { a, target, n }: Combination,
  changed: Partial<Values<Params>> = {},
  cover?: boolean,
): string {
  const values = { ...defaultsOf(params), a, target, n, ...changed };
  return writeLink(replicasSimulator, { values, cover }).link;
}

const PARTS = ['', '', 'half', 'a third', 'a quarter'];
const ROOTS = ['', '', '√', '∛', '∜'];

/** Words that go with a number of replicas, from two to four. */
export function wordsOf(n: number) {
  return {
    n: inWords(n),
    N: inWordsFirst(n),
    more: inWords(n + 1),
    More: inWordsFirst(n + 1),
    both: n === 2 ? 'both' : `all ${inWords(n)}`,
    either: n === 2 ? 'either' : 'any',
    others: n === 2 ? 'the other' : 'the others',
    /** The n-th part of a whole: "half". */
    part: PARTS[n] ?? '',
    root: ROOTS[n] ?? '',
    fewer: n === 2 ? 'one alone gives' : `${inWords(n - 1)} give`,
  };
}

export type Words = ReturnType<typeof wordsOf>;
