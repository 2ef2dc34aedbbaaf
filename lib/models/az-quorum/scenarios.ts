import type { Prediction, Scenario } from '../../simulator/declaration';
import { layoutOf } from './layout/layouts';
import type { QuorumParams } from './link-parameters';
import type { QuorumSummary } from './simulator-summary';

/** Asks whether the service still has its quorum. */
function holds(asks: string, because: string): Prediction<QuorumSummary> {
  return {
    asks,
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    answer: ({ model }) => (model.quorum ? 'yes' : 'no'),
    because,
  };
}

/** Asks how many instances can be lost, whichever they are. */
function survives(asks: string, because: string): Prediction<QuorumSummary> {
  return {
    asks,
    options: ['0', '1', '2'].map((value) => ({ value, label: value })),
    answer: ({ model }) => String(model.survives),
    because,
  };
}

/** The named states of the simulator, in the order in which a talk would take them. */
export const scenarios: readonly Scenario<QuorumParams, QuorumSummary>[] = [
  {
    id: 'as-asked',
    title: 'As asked',
    values: {},
    shows: ['even-buys-nothing', 'trap-four-beats-three'],
    look: 'Four up, three needed. Press a zone and see what is left.',
    predict: survives(
      'Four instances are up, and a majority of the four must agree. How many instances can be lost, whichever they are?',
      'Four up minus three needed is one, which is no better than three instances with a majority of two.',
    ),
  },
  {
    id: 'lose-zone',
    title: 'Lose us-east-1a',
    values: { down: ['us-east-1a'] },
    shows: ['one-loss-no-margin', 'coast-in-the-commit'],
    look: 'The quorum holds, and the instance in the west is now part of every one of them: each write crosses the continent.',
    predict: holds(
      'Zone us-east-1a goes down. Does the service keep its quorum?',
      'Three of four are left, and three are needed. One more loss, whichever it is, stops the service.',
    ),
  },
  {
    id: 'lose-east',
    title: 'Lose us-east-1',
    values: { down: ['us-east-1'] },
    shows: ['east-is-fatal', 'trap-two-regions-survive-one'],
    look: 'Three of four voters share this region. The one in the west is up and can do nothing.',
    predict: holds(
      'The whole region us-east-1 goes down. Does us-west-1 carry on?',
      'One of four is left. The second region looks like disaster recovery, and is none.',
    ),
  },
  {
    id: 'lose-west',
    title: 'Lose us-west-1',
    values: { down: ['us-west-1'] },
    shows: ['trap-every-write-crosses'],
    look: 'The other region may go: us-east-1 has three of four by itself, with nothing to spare.',
    predict: holds(
      'The region us-west-1 goes down. Does the service keep its quorum?',
      'The three instances in us-east-1 are exactly the majority.',
    ),
  },
  {
    id: 'cut',
    title: 'Cut the link between the regions',
    values: { cut: ['us-east-1|us-west-1'] },
    shows: ['partition-east-goes-on', 'old-reads-in-the-west', 'trap-split-brain'],
    look: 'Nothing is down. The east has the majority and writes; the west is up, alone, and must refuse.',
    predict: {
      asks: 'Nothing is down, but the regions no longer reach each other. Who takes writes?',
      options: [
        { value: 'both', label: 'Both sides' },
        { value: 'east', label: 'Only us-east-1' },
        { value: 'none', label: 'Nobody' },
      ],
      answer: ({ model }) => {
        const writers = model.groups.filter((group) => group.hasMajority);
        return writers.length > 1 ? 'both' : writers.length === 1 ? 'east' : 'none';
      },
      because:
        'A majority is counted of all four configured instances, so at most one side can have three.',
    },
  },
  {
    id: 'upgrade',
    title: 'Upgrade while a zone is out',
    values: { down: ['i1', 'us-east-1b'] },
    shows: ['maintenance-spends-margin'],
    look: 'i1 is taken down on purpose while us-east-1b is out: two of four are left. With one loss to spare, every upgrade spends it.',
    predict: holds(
      'i1 is down for an upgrade, and zone us-east-1b fails. Does the quorum hold?',
      'The upgrade used up the only loss that could be survived.',
    ),
  },
  {
    id: 'three-east',
    title: 'Three in the east only',
    values: { nodes: layoutOf('three-zones').nodes },
    shows: ['west-never-helps', 'learner-in-the-west'],
    look: 'One instance less and still one loss survived; down a shorter time than four, as the table says.',
    predict: survives(
      'The instance in the west is removed: three are left, all up. How many instances can be lost now?',
      'Three up minus two needed is one, as with four.',
    ),
  },
  {
    id: 'five',
    title: 'Grow to five',
    values: { nodes: [...layoutOf('assignment').nodes, 'us-east-2a'] },
    shows: ['trap-fifth-in-the-west'],
    look: 'A fifth voter in a third region leaves the majority at three, so any two can be lost, but us-east-1 still holds three.',
    predict: survives(
      'A fifth instance joins in us-east-2a. How many instances can be lost now?',
      'The majority of five is three, as for four. The fifth instance is the first one that buys something.',
    ),
  },
  {
    id: 'fourth-east',
    title: 'Move the fourth to us-east-1d',
    values: { nodes: ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-1d'] },
    shows: ['even-buys-nothing'],
    look: 'Writes stay in one region and are fast, still one loss is survived, and the region is a single point of failure as before.',
  },
  {
    id: 'fourth-near',
    title: 'Move the fourth to us-east-2a',
    values: {
      nodes: ['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-east-2a'],
      down: ['us-east-1'],
    },
    shows: ['coast-in-the-commit', 'east-is-fatal'],
    look: 'A nearer second region shortens the way, and loses the same: us-east-1 still holds three of four.',
    predict: holds(
      'The fourth instance moves to us-east-2a, then us-east-1 goes down. Does the quorum hold?',
      'Where the fourth stands does not matter while three share a region.',
    ),
  },
  {
    id: 'five-one-region',
    title: 'Five in one region, lose the region',
    values: { nodes: layoutOf('five-one-region').nodes, down: ['us-east-1'] },
    shows: ['layout-for-the-goal'],
    look: 'Five voters survive any two instances or any one zone, and not the region they share.',
  },
  {
    id: 'five-three-regions',
    title: 'Five over three regions, lose a region',
    values: { nodes: layoutOf('five-three-regions').nodes, down: ['us-east-1'] },
    shows: ['layout-for-the-goal', 'two-regions-cannot'],
    look: 'Two, two and one: no region holds more than two, so three are left whichever region goes.',
    predict: holds(
      'Five instances stand in three regions as two, two and one. us-east-1, with two of them, goes down. Does the quorum hold?',
      'Three of five are left, and three are needed.',
    ),
  },
  {
    id: 'witness',
    title: '4 + 1 witness, lose us-east-1',
    values: { nodes: layoutOf('four-and-witness').nodes, down: ['us-east-1'] },
    shows: ['witness'],
    look: 'The fifth voter does not help here: us-east-1 held three of five. What counts is how many share a region.',
    predict: holds(
      'A witness in us-east-2a makes five voters, then us-east-1 goes down. Does the quorum hold?',
      'Two of five are left. A witness helps only when no region holds a majority by itself.',
    ),
  },
  {
    id: 'two-and-two',
    title: '2 + 2 and a cut',
    values: { nodes: layoutOf('two-and-two').nodes, cut: ['us-east-1|us-west-1'] },
    shows: ['trap-two-and-two', 'two-regions-cannot'],
    look: 'Two against two: nothing is down, and neither side may write. An even split has no majority.',
    predict: holds(
      'Two instances in each of two regions, all up; the link between the regions is cut. Does anyone have a quorum?',
      'Three of four are needed and each side has two. Nobody writes, and so nobody contradicts.',
    ),
  },
  {
    id: 'bad-day',
    title: 'Zones fail one time in fifty',
    values: { q: 0.02 },
    shows: ['put-numbers-on-it', 'correlated-failures'],
    look: 'With zones this weak the layouts move apart in the chart: compare four as asked with five over three regions.',
  },
];
