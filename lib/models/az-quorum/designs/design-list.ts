import type { Design, DesignNode } from './designs';

function voters(...zones: string[]): DesignNode[] {
  return zones.map((zone) => ({ zone, votes: 1, role: 'voter' }));
}

/** Designs to compare, the one of the question first. */
export const DESIGNS: readonly Design[] = [
  {
    id: 'as-given',
    label: '3 + 1, as asked',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a'),
    rule: 'majority-of-votes',
  },
  {
    id: 'three-zones',
    label: '3 in one region',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-1c'),
    rule: 'majority-of-votes',
  },
  {
    id: 'learner',
    label: '3 voters and a learner',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b', 'us-east-1c'),
      { zone: 'us-west-1a', votes: 0, role: 'learner' },
    ],
    rule: 'majority-of-votes',
  },
  {
    id: 'weighted',
    label: '3 + 1, one with two votes',
    nodes: [
      { zone: 'us-east-1a', votes: 2, role: 'voter' },
      ...voters('us-east-1b', 'us-east-1c', 'us-west-1a'),
    ],
    rule: 'majority-of-votes',
  },
  {
    id: 'witness',
    label: '2 voters and a witness',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b'),
      { zone: 'us-east-1c', votes: 1, role: 'witness' },
    ],
    rule: 'majority-of-votes',
  },
  {
    id: 'two-two-witness',
    label: '2 + 2 and a tie-breaker',
    nodes: [
      ...voters('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b'),
      { zone: 'us-west-2a', votes: 1, role: 'witness' },
    ],
    rule: 'majority-of-votes',
  },
  {
    id: 'five-three-regions',
    label: '5 over three regions',
    nodes: voters('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-east-2b', 'us-west-2a'),
    rule: 'majority-of-votes',
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
