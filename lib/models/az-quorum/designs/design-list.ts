import type { Design, DesignNode } from './designs';

/** Instances of which each has a vote and the data. */
export function voters(...zones: string[]): DesignNode[] {
  return zones.map((zone) => ({ zone, votes: 1, role: 'voter' }));
}

const LIST: readonly (Omit<Design, 'rule'> & Partial<Design>)[] = [
  {
    id: 'as-given',
    label: '3 + 1, as asked',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a'),
  },
  {
    id: 'three-zones',
    label: '3 in one region',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-1c'),
  },
  {
    id: 'learner',
    label: '3 voters and a learner',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b', 'us-east-1c'),
      { zone: 'us-west-1a', votes: 0, role: 'learner' },
    ],
  },
  {
    id: 'weighted',
    label: '3 + 1, one with two votes',
    nodes: [
      { zone: 'us-east-1a', votes: 2, role: 'voter' },
      ...voters('us-east-1b', 'us-east-1c', 'us-west-1a'),
    ],
  },
  {
    id: 'witness',
    label: '2 voters and a witness',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b'),
      { zone: 'us-east-1c', votes: 1, role: 'witness' },
    ],
  },
  {
    id: 'two-two-witness',
    label: '2 + 2 and a tie-breaker',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b'),
      { zone: 'us-west-2a', votes: 1, role: 'witness' },
    ],
  },
  {
    id: 'five-three-regions',
    label: '5 over three regions',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b', 'us-west-2a'),
  },
  {
    id: 'hierarchical',
    label: '3 × 3, majority of regions',
    nodes: voters(
      ...['us-east-1', 'us-east-2', 'us-west-2'].flatMap((region) =>
        ['a', 'b', 'c'].map((letter) => region + letter),
      ),
    ),
    rule: 'majority-of-regions',
  },
];

/** Designs to compare, the one of the question first. */
export const DESIGNS: readonly Design[] = LIST.map((design) => ({
  rule: 'majority-of-votes',
  ...design,
}));
