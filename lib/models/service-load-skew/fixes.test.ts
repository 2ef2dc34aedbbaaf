import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { FIXES, fixed } from './fixes';
import { scenarios } from './scenarios';
import { initial } from './state';
import { type SkewSummary, summarize } from './summary';
import { mend, params, type World } from './world';

const worldOf = (id: string): World => ({
  ...defaultsOf(params),
  ...scenarios.find((scenario) => scenario.id === id)?.values,
});

const fixOf = (id: string) => {
  const fix = FIXES.find((one) => one.id === id);
  if (!fix) throw new RangeError(id);
  return fix;
};

/** The mean over seeds of a measure of a world. */
function mean(world: World, of: (summary: SkewSummary) => number): number {
  const seeds = Array.from({ length: 8 }, (_, seed) => summarize(initial({ ...world, seed })));
  return seeds.reduce((sum, summary) => sum + of(summary), 0) / seeds.length;
}

const skew = ({ requests }: SkewSummary) => requests.maxOverMean;
const use = ({ loads }: SkewSummary) => {
  const all = loads.map(({ utilization }) => utilization);
  return (Math.max(...all) * all.length) / all.reduce((sum, value) => sum + value, 0);
};

test.each([
  ['twelve-on-four', 'proxy'],
  ['twelve-on-four', 'client-side'],
  ['twelve-on-four', 'more-connections'],
  ['twelve-on-four', 'larger-pools'],
  ['scale-out', 'proxy'],
  ['scale-out', 'client-side'],
  ['scale-out', 'age'],
  ['two-proxies', 'no-affinity'],
  ['two-proxies', 'proxy'],
  ['local-policy', 'cluster-policy'],
  ['local-policy', 'spread-pods'],
  ['heavy-client', 'proxy'],
  ['pool', 'more-connections'],
])('of %s, %s makes the load more even', (scenario, fix) => {
  const world = worldOf(scenario);
  expect(mean(fixed(world, fixOf(fix)), skew)).toBeLessThan(0.9 * mean(world, skew));
});

test.each([
  ['zone-leans', 'cluster-policy'],
  ['old-list', 'ask-dns'],
])('of %s, %s makes the held connections more even', (scenario, fix) => {
  const world = worldOf(scenario);
  const held = ({ connections }: SkewSummary) => connections.variation;
  expect(mean(fixed(world, fixOf(fix)), held)).toBeLessThan(0.9 * mean(world, held));
});

test('equal pods even out the work, where requests were even all along', () => {
  const world = worldOf('slow-pod');
  const after = fixed(world, fixOf('equal-pods'));
  expect(mean(after, use)).toBeLessThan(0.7 * mean(world, use));
  expect(mean(after, skew)).toBeCloseTo(mean(world, skew), 1);
});

test.each([
  ['twelve-on-four', 'age'],
  ['twelve-on-four', 'no-affinity'],
  ['hot-key', 'spread-pods'],
])('of %s, %s does not', (scenario, fix) => {
  const world = worldOf(scenario);
  expect(mean(fixed(world, fixOf(fix)), skew)).toBeGreaterThan(0.85 * mean(world, skew));
});

test.each(FIXES)('$id fits any scenario and names its cost', (fix) => {
  for (const { values } of scenarios) {
    const world = fixed({ ...defaultsOf(params), ...values }, fix);
    expect(mend(world).notes).toEqual([]);
  }
  expect(fix.costs).toMatch(/^[A-Z].+\.$/);
});

test('pods spread evenly are as many as before', () => {
  const { sets } = fixOf('spread-pods');
  expect(sets({ ...defaultsOf(params), place: ['5', '0', '2'] })).toEqual({
    place: ['3', '2', '2'],
  });
});
