import type { Challenge } from '../../simulator/declaration';
import { regionOf } from './layout/layout';
import { ASSIGNMENT_LAYOUT, layoutOf } from './layout/layouts';
import type { QuorumParams } from './link-parameters';
import { lossesSurvived } from './quorum/losses';
import { quorumOf } from './quorum/quorum';
import type { QuorumState } from './state';
import { fewestFor } from './survival/compare';

const start = { nodes: ASSIGNMENT_LAYOUT.layout.nodes, down: [], cut: [] };
const EAST = 'us-east-1';

export const challenges: readonly Challenge<QuorumParams, QuorumState>[] = [
  {
    id: 'any-zone',
    goal: 'Survive the loss of any one zone, with the fewest instances.',
    start,
    solved: (state) =>
      lossesSurvived(state).zone.anyOfThem >= 1 && state.nodes.length === fewestFor('zone'),
    hints: [
      'The layout as asked survives any one zone already. Can it do with less?',
      'With two instances the majority is two. Go one up from there.',
      'Remove one instance: three in three zones survive any one of them.',
    ],
    because:
      'Three is the smallest size whose majority, two, leaves one to lose; a zone each makes that one any zone.',
  },
  {
    id: 'any-region',
    goal: 'Survive the loss of any one region, with the fewest instances.',
    start,
    solved: (state) =>
      lossesSurvived(state).region.anyOfThem >= 1 && state.nodes.length === fewestFor('region'),
    hints: [
      'No region may hold so many that the others fall below the majority.',
      'With three instances and a majority of two, how many may one region hold?',
      'One: three instances in three regions, such as us-east-1a, us-east-2a and us-west-1a.',
    ],
    because:
      'With one in each of three regions, whichever region goes, the two others are a majority.',
  },
  {
    id: 'without-east',
    goal: 'Four instances, at least one of them in us-east-1: take us-east-1 down and keep the quorum.',
    start,
    solved: (state) =>
      state.nodes.length === 4 &&
      state.nodes.some((zone) => regionOf(zone) === EAST) &&
      state.down.includes(EAST) &&
      quorumOf(state, state).quorum,
    hints: [
      'Three of the four must stand outside us-east-1.',
      'Move two of the three eastern instances to other regions.',
      'Move i2 to us-west-1a and i3 to us-west-2a, then press us-east-1. Now lose us-west-1 instead: who carries on?',
    ],
    because:
      'Three of four stand outside us-east-1, so it no longer holds the majority. Another region may hold it now.',
  },
  {
    id: 'four-any-region',
    goal: 'Four instances that survive the loss of any one region, whichever it is. How many regions does that take?',
    start,
    solved: (state) => state.nodes.length === 4 && lossesSurvived(state).region.anyOfThem >= 1,
    hints: [
      'Three of four must be left after any region is gone.',
      'So no region may hold more than one. Two and three regions are too few for four instances.',
      'Four regions: us-east-1a, us-east-2a, us-west-1a, us-west-2a. Three instances in three regions do as well.',
    ],
    because:
      'Four need three, so no region may hold two: it takes four regions, and three instances in three do the same.',
  },
  {
    id: 'only-links',
    goal: 'Five over three regions: stop the service by cutting links only, with nothing down.',
    start: { ...start, nodes: layoutOf('five-three-regions').nodes },
    solved: (state) =>
      state.nodes.length === 5 &&
      state.down.length === 0 &&
      new Set(state.nodes.map(regionOf)).size === 3 &&
      !quorumOf(state, state).quorum,
    hints: [
      'After one cut, two of the three regions still reach the third.',
      'A side needs three of five. Which two regions together have three?',
      'Any two have at least three: cut all three links.',
    ],
    because:
      'Cut apart, the regions have two, two and one: everything is up, and no side reaches three of five.',
  },
];
