import { inWords, inWordsFirst } from '../../../kernel/variant';
import { defaultsOf } from '../../../simulator/params';
import { writeLink } from '../../../simulator/write-link';
import type { Layout } from '../layout/layout';
import { azQuorumSimulator } from '../simulator';
import type { Numbers } from './numbers';

/** What fails in a situation, and the scene that shows it. */
interface Failing {
  readonly down?: readonly string[];
  /** As `A|B`. */
  readonly cut?: readonly string[];
  readonly view?: string;
  readonly cover?: boolean;
}

/** The query of the simulator for a layout with something failed, from `?`. */
export function linkTo(
  { nodes }: Layout,
  { down = [], cut = [], view, cover }: Failing = {},
): string {
  const { params } = azQuorumSimulator;
  const values = { ...defaultsOf(params), nodes, down, cut };
  return writeLink(azQuorumSimulator, { values, view, cover }).link;
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "third" for 3; from 1 to 6. */
export function ordinal(count: number): string {
  return ORDINALS[count] ?? '';
}

/** The counts of a combination as its texts write them. */
export function wordsOf({ size, needed, spare, inHome, inFar, far }: Numbers) {
  const isOne = inFar === 1;
  return {
    size: inWords(size),
    Size: inWordsFirst(size),
    needed: inWords(needed),
    Needed: inWordsFirst(needed),
    spare: inWords(spare),
    Spare: inWordsFirst(spare),
    less: inWords(size - 1),
    inHome: inWords(inHome),
    othersInHome: inWords(inHome - 1),
    inFar: inWords(inFar),
    oneShort: inWords(needed - 1),
    /** "the member in X" */
    members: `the ${isOne ? 'member' : `${inWords(inFar)} members`} in ${far}`,
    instances: `the ${isOne ? 'instance' : `${inWords(inFar)} instances`} in ${far}`,
    /** One word where one member stands in `far`, another where several do. */
    pick: (one: string, several: string) => (isOne ? one : several),
    last: `i${size}`,
    /** One more than can be lost: i1 to i2, or i1 to i3. */
    tooMany: Array.from({ length: spare + 1 }, (_, at) => `i${at + 1}`),
  };
}

export type Words = ReturnType<typeof wordsOf>;
