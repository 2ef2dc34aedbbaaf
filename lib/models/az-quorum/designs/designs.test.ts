import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latencyByPlace } from '../latency/latency';
import { DEFAULT_ROUND_TRIPS } from '../latency/round-trips';
import { createLayout, regionOf } from '../layout/layout';
import { lossesSurvived } from '../quorum/losses';
import type { Probabilities } from '../survival/probabilities';
import { DEFAULT_PROBABILITIES } from '../survival/probabilities';
import { survivalOf } from '../survival/survival';
import { evaluateDesign } from './design-comparison';
import { DESIGNS } from './design-list';
import { type Design, type DesignNode, designProblems, hasQuorum, maskOf } from './designs';

const designById = (id: string) => DESIGNS.find((design) => design.id === id);

const zone = fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-west-1a');
const node: fc.Arbitrary<DesignNode> = fc
  .record({
    zone,
    votes: fc.integer({ min: 1, max: 3 }),
    role: fc.constantFrom('voter', 'voter', 'witness', 'learner'),
  })
  .map((of) => (of.role === 'learner' ? { ...of, votes: 0 } : of));
const design: fc.Arbitrary<Design> = fc
  .record({
    id: fc.constant('any'),
    label: fc.constant('Any'),
    nodes: fc.array(node, { minLength: 1, maxLength: 6 }),
    rule: fc.constantFrom('majority-of-votes', 'majority-of-regions'),
  })
  .map((of) =>
    of.rule === 'majority-of-regions'
      ? { ...of, nodes: of.nodes.map((n) => ({ ...n, votes: Math.min(1, n.votes) })) }
      : of,
  )
  .filter((of) => designProblems(of).length === 0);
const probabilities = fc.record({
  p: fc.double({ min: 0, max: 1, noNaN: true }),
  q: fc.double({ min: 0, max: 1, noNaN: true }),
  r: fc.double({ min: 0, max: 1, noNaN: true }),
});

const freeOfCharge = {
  memberPerHour: {},
  witnessPerHour: {},
  unknownMemberPerHour: 0,
  unknownWitnessPerHour: 0,
  betweenZonesPerGb: 0,
  outOfRegionPerGb: {},
  unknownOutOfRegionPerGb: 0,
  pairPerGb: {},
  hoursPerMonth: 730,
};

/** Every state of every instance, zone and region, one by one. */
function survivalByEnumeration(of: Design, { p, q, r }: Probabilities): number {
  const zones = [...new Set(of.nodes.map((n) => n.zone))];
  const regions = [...new Set(zones.map(regionOf))];
  const chances = [...of.nodes.map(() => p), ...zones.map(() => q), ...regions.map(() => r)];
  let sum = 0;
  for (let down = 0; down < 1 << chances.length; down += 1) {
    const isDown = (part: number) => ((down >> part) & 1) === 1;
    const up = maskOf(
      of,
      (n, i) =>
        !isDown(i) &&
        !isDown(of.nodes.length + zones.indexOf(n.zone)) &&
        !isDown(of.nodes.length + zones.length + regions.indexOf(regionOf(n.zone))),
    );
    if (!hasQuorum(of, up)) continue;
    sum += chances.reduce((product, c, part) => product * (isDown(part) ? c : 1 - c), 1);
  }
  return sum;
}

function plain(nodes: readonly string[]): Design {
  return {
    id: 'plain',
    label: 'Plain',
    nodes: nodes.map((name) => ({ zone: name, votes: 1, role: 'voter' })),
    rule: 'majority-of-votes',
  };
}

const result = (id: string) => {
  const found = designById(id);
  if (found === undefined) throw new Error(`no design ${id}`);
  return evaluateDesign(found);
};

test('survival of any design equals the sum over all states', () => {
  fc.assert(
    fc.property(design, probabilities, (of, chances) => {
      const { survival: computed, unavailability } = evaluateDesign(of, {
        probabilities: chances,
        roundTrips: DEFAULT_ROUND_TRIPS,
        prices: freeOfCharge,
        load: { writesPerSecond: 0, bytesPerWrite: 0 },
      });
      expect(computed).toBeCloseTo(survivalByEnumeration(of, chances), 10);
      expect(computed + unavailability).toBeCloseTo(1, 12);
    }),
    { numRuns: 60 },
  );
});

test('equal votes are the plain majority: survival, losses and latency agree', () => {
  fc.assert(
    fc.property(fc.array(zone, { minLength: 1, maxLength: 7 }), (nodes) => {
      const layout = createLayout(nodes);
      const { survival: computed, losses, leaders } = evaluateDesign(plain(nodes));
      expect(computed).toBe(survivalOf(layout, DEFAULT_PROBABILITIES).survival);
      expect(survivalByEnumeration(plain(nodes), DEFAULT_PROBABILITIES)).toBeCloseTo(computed, 10);
      const expected = lossesSurvived(layout);
      for (const level of ['instance', 'zone', 'region'] as const) {
        expect(losses[level].anyOfThem).toBe(expected[level].anyOfThem);
        const fatal = losses[level].outcomes.filter((loss) => !loss.quorum);
        expect(fatal.map((loss) => loss.target)).toEqual(expected[level].fatal);
      }
      for (const place of latencyByPlace(layout, [], DEFAULT_ROUND_TRIPS)) {
        if (place.kind !== 'commits') throw new Error('no commit');
        const same = leaders.find((option) => option.leader === place.leader);
        expect(same?.medianMs).toBe(place.medianMs);
        expect(same?.p99Ms).toBe(place.p99Ms);
      }
    }),
    { numRuns: 60 },
  );
});

test('more nodes up never lose a quorum, and two disjoint sets are never both one', () => {
  fc.assert(
    fc.property(design, fc.nat(), fc.nat(), (of, one, other) => {
      const all = (1 << of.nodes.length) - 1;
      const a = one & all;
      const b = other & all;
      if (hasQuorum(of, a)) {
        expect(hasQuorum(of, a | b)).toBe(true);
        expect(hasQuorum(of, all & ~a)).toBe(false);
      }
    }),
  );
});

test('every listed design is sound and has its own id', () => {
  expect(new Set(DESIGNS.map((of) => of.id)).size).toBe(DESIGNS.length);
  for (const of of DESIGNS) expect(designProblems(of), of.id).toEqual([]);
});

test('what each listed design survives', () => {
  const survived = DESIGNS.map((of) => {
    const { losses } = evaluateDesign(of);
    return [of.id, losses.instance.anyOfThem, losses.zone.anyOfThem, losses.region.anyOfThem];
  });
  expect(survived).toEqual([
    ['as-given', 1, 1, 0],
    ['three-zones', 1, 1, 0],
    ['learner', 1, 1, 0],
    ['weighted', 1, 1, 0],
    ['witness', 1, 1, 0],
    ['two-two-witness', 2, 2, 1],
    ['five-three-regions', 2, 2, 1],
    ['hierarchical', 3, 3, 1],
  ]);
});

test('a second vote for one instance makes half of the pairs of losses survivable', () => {
  const pairsSurvived = (id: string) => {
    const of = designById(id);
    if (of === undefined) throw new Error(id);
    let count = 0;
    for (let a = 0; a < 4; a += 1) {
      for (let b = a + 1; b < 4; b += 1) if (hasQuorum(of, 15 & ~(1 << a) & ~(1 << b))) count += 1;
    }
    return count;
  };
  expect(pairsSurvived('as-given')).toBe(0);
  expect(pairsSurvived('weighted')).toBe(3);
  expect(result('weighted').unavailability).toBeLessThan(result('as-given').unavailability);
});

test('the fourth voter of the question makes it less available than three voters', () => {
  expect(result('as-given').unavailability).toBeGreaterThan(result('three-zones').unavailability);
  expect(result('as-given').reasons).toContainEqual({ kind: 'even-votes', of: 4, needed: 3 });
  expect(result('as-given').reasons).toContainEqual({
    kind: 'fatal-loss',
    level: 'region',
    targets: ['us-east-1'],
  });
});

test('a learner changes the bill and nothing else, a witness cannot lead', () => {
  const learner = result('learner');
  const three = result('three-zones');
  expect(learner.survival).toBe(three.survival);
  expect(learner.leaders[0]?.medianMs).toBe(three.leaders[0]?.medianMs);
  expect(learner.leaders[0]?.cost.totalUsd).toBeGreaterThan(three.leaders[0]?.cost.totalUsd ?? 0);
  expect(learner.leaders.some((option) => option.leader === 'i4')).toBe(false);
  const witness = result('witness');
  expect(witness.leaders.map((option) => option.leader).sort()).toEqual(['i1', 'i2']);
  expect(witness.survival).toBe(three.survival);
  expect(witness.leaders[0]?.cost.totalUsd).toBeLessThan(three.leaders[0]?.cost.totalUsd ?? 0);
});

test('surviving a region costs a commit between regions', () => {
  for (const id of ['two-two-witness', 'five-three-regions', 'hierarchical']) {
    expect(result(id).reasons.some((reason) => reason.kind === 'commit-crosses-regions')).toBe(
      true,
    );
    expect(result(id).leaders[0]?.medianMs).toBeGreaterThan(11);
  }
  expect(result('as-given').leaders[0]?.medianMs).toBeLessThan(2);
});

test('problems are named', () => {
  const [east, west] = ['us-east-1a', 'us-west-1a'];
  const problems = (nodes: DesignNode[], rule: Design['rule'] = 'majority-of-votes') =>
    designProblems({ id: 'x', label: 'X', nodes, rule }).map((problem) => problem.kind);
  expect(problems([])).toEqual(['node-count']);
  expect(problems([{ zone: east, votes: 1, role: 'witness' }])).toEqual(['no-voter']);
  expect(
    problems([
      { zone: east, votes: 1, role: 'voter' },
      { zone: west, votes: 2, role: 'witness' },
    ]),
  ).toEqual(['witnesses-alone-are-a-quorum']);
  expect(problems([{ zone: 'moon', votes: 1, role: 'voter' }])).toEqual(['bad-zone-name']);
  expect(problems([{ zone: east, votes: 1, role: 'learner' }])).toEqual(['bad-votes', 'no-voter']);
  expect(problems([{ zone: east, votes: 2, role: 'voter' }], 'majority-of-regions')).toEqual([
    'unequal-votes-in-regions',
  ]);
});
