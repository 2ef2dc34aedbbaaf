import { expect, test } from 'vitest';
import { evaluateDesign } from './design-comparison';
import { DESIGNS } from './design-list';
import { designLosses } from './design-losses';
import {
  type Design,
  type DesignNode,
  designProblems,
  electorateOf,
  hasQuorum,
  maskOf,
  votesNeeded,
} from './designs';

const designById = (id: string) => DESIGNS.find((design) => design.id === id);

const design = (nodes: readonly DesignNode[], rule: Design['rule'] = 'majority-of-votes') => ({
  id: 'any',
  label: 'Any',
  nodes,
  rule,
});
const node = (zone: string, votes = 1, role: DesignNode['role'] = 'voter') => ({
  zone,
  votes,
  role,
});
const listed = (id: string) => designById(id) ?? design([]);

test('votes in all and needed, by hand; by regions the regions count', () => {
  const needed = DESIGNS.map((of) => [of.id, votesNeeded(of).of, votesNeeded(of).needed]);
  expect(needed).toEqual([
    ['as-given', 4, 3],
    ['three-zones', 3, 2],
    ['learner', 3, 2],
    ['weighted', 5, 3],
    ['witness', 3, 2],
    ['two-two-witness', 5, 3],
    ['five-three-regions', 5, 3],
    ['hierarchical', 3, 2],
  ]);
  const twoRegions = design([node('us-east-1a'), node('us-west-1a')], 'majority-of-regions');
  expect(votesNeeded(twoRegions)).toEqual({ of: 2, needed: 2 });
});

test('only those with a vote are in the electorate, and bits stand for places in the design', () => {
  const of = design([node('us-west-1a', 0, 'learner'), node('us-east-1a', 2), node('us-east-1b')]);
  expect(electorateOf(of)).toEqual({
    places: [1, 2],
    layout: { nodes: ['us-east-1a', 'us-east-1b'] },
    rule: { kind: 'votes', votes: [2, 1], atLeast: 2 },
  });
  expect([0b001, 0b010, 0b100, 0b101].map((mask) => hasQuorum(of, mask))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(maskOf(of, ({ votes }) => votes > 0)).toBe(0b110);
  expect(maskOf(of, (_node, place) => place === 0)).toBe(0b001);
});

test('why each listed design is as good as it is, by hand', () => {
  const any = (level: string, atMost: number) => ({ kind: 'survives-any', level, atMost });
  const eastIsFatal = { kind: 'fatal-loss', level: 'region', targets: ['us-east-1'] };
  const one = [any('instance', 1), any('zone', 1), eastIsFatal];
  const crosses = { kind: 'commit-crosses-regions', from: 'us-east-1a', to: 'us-east-2a' };
  const two = [any('instance', 2), any('zone', 2), any('region', 1)];
  expect(Object.fromEntries(DESIGNS.map((of) => [of.id, evaluateDesign(of).reasons]))).toEqual({
    'as-given': [{ kind: 'even-votes', of: 4, needed: 3 }, ...one],
    'three-zones': one,
    learner: [...one, { kind: 'learner', ids: ['i4'] }],
    weighted: one,
    witness: [...one, { kind: 'witness', ids: ['i3'] }],
    'two-two-witness': [...two, { kind: 'witness', ids: ['i5'] }, crosses],
    'five-three-regions': [...two, crosses],
    // A second region counts with two of its three, so the vote of its second zone decides.
    hierarchical: [
      ...[any('instance', 3), any('zone', 3), any('region', 1)],
      { ...crosses, to: 'us-east-2b' },
    ],
  });
});

test('leaders are listed by median, equally fast ones by cost, with their place in the design', () => {
  const { leaders } = evaluateDesign(listed('as-given'));
  expect(leaders.map(({ leader, place, zone }) => [leader, place, zone])).toEqual([
    ['i1', 0, 'us-east-1a'],
    ['i2', 1, 'us-east-1b'],
    ['i3', 2, 'us-east-1c'],
    ['i4', 3, 'us-west-1a'],
  ]);
  // The leaders in either region are equally fast; a gigabyte out of ap-southeast-2 costs more.
  const far = evaluateDesign(design([node('ap-southeast-2a'), node('us-east-1a')])).leaders;
  expect(far.map(({ leader }) => leader)).toEqual(['i2', 'i1']);
  expect(far[0]?.medianMs).toBe(far[1]?.medianMs);
});

test('the vote that decides is named by its place in the whole design', () => {
  const of = design([
    node('us-west-1a', 0, 'learner'),
    node('us-east-1a'),
    node('us-east-1b'),
    node('us-east-2a'),
  ]);
  const [first] = evaluateDesign(of).leaders;
  expect(first).toMatchObject({
    place: 1,
    leader: 'i2',
    zone: 'us-east-1a',
    decision: { kind: 'last-vote', voter: 2, zone: 'us-east-1b', order: 2 },
  });
  const alone = evaluateDesign(design([node('us-east-1a')])).leaders[0];
  expect(alone).toMatchObject({ medianMs: 0, p99Ms: 0, decision: { kind: 'leader-alone' } });
});

test('losses of a design without a quorum from the start, and of one that cannot lose it', () => {
  const learners = design([node('us-east-1a', 0, 'learner'), node('us-east-1b', 0, 'learner')]);
  expect(designLosses(learners, 'zone')).toEqual({
    anyOfThem: -1,
    outcomes: [
      { level: 'zone', target: 'us-east-1a', quorum: false },
      { level: 'zone', target: 'us-east-1b', quorum: false },
    ],
  });
  expect(designLosses(listed('learner'), 'instance')).toEqual({
    anyOfThem: 1,
    outcomes: ['i1', 'i2', 'i3', 'i4'].map((target) => ({
      level: 'instance',
      target,
      quorum: true,
    })),
  });
});

test('every problem of a design is named with its place and its limit', () => {
  const many = (count: number) => Array.from({ length: count }, () => node('us-east-1a'));
  expect(designProblems(design(many(12)))).toEqual([]);
  expect(designProblems(design(many(13)))).toEqual([{ kind: 'node-count', count: 13, limit: 12 }]);
  expect(designProblems(design([]))).toEqual([{ kind: 'node-count', count: 0, limit: 12 }]);
  const bad = (votes: number, role?: DesignNode['role']) =>
    designProblems(design([node('us-east-1a', 100), node('us-east-1b', votes, role)]));
  for (const votes of [0, -1, 1.5, 101]) {
    expect(bad(votes)).toEqual([{ kind: 'bad-votes', node: 1, votes }]);
  }
  expect(bad(1, 'learner')).toEqual([{ kind: 'bad-votes', node: 1, votes: 1 }]);
  expect(bad(0, 'learner')).toEqual([]);
  expect(bad(100)).toEqual([]);
  expect(designProblems(design([node('us-east-1a'), node('moon')]))).toEqual([
    { kind: 'bad-zone-name', node: 1, zone: 'moon' },
  ]);
  expect(
    designProblems(design([node('us-east-1a'), node('us-east-1b', 2)], 'majority-of-regions')),
  ).toEqual([{ kind: 'unequal-votes-in-regions', node: 1, votes: 2 }]);
});
