import { expect, test } from 'vitest';
import { formatNumber } from '@/lib/kernel/format';
import { LUCK_FROM, type Reason } from '@/lib/models/service-load-skew/reasons';
import { scenarios } from '@/lib/models/service-load-skew/scenarios';
import { initial } from '@/lib/models/service-load-skew/state';
import { summarize } from '@/lib/models/service-load-skew/summary';
import { CAUSES, causeOf, worldOfScenario } from './causes-words';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
  // 12 over 4: the expected maximum by enumeration of all 4^12 cases.
  ['twelve-on-four', `the busiest pod ${expectedMax(12, 4).toFixed(2)} of 12 connections`],
  ['fewer-than-pods', `leave ${(8 * (7 / 8) ** 4).toFixed(2)} of 8 pods idle`],
  ['scale-out', 'each of 4 new pods has 0 %, each of 4 old ones 25 %; fair is 12.5 %'],
  // Each old pod that goes leaves a quarter of what it holds to each of the four that are ready then.
  [
    'rollout',
    `from ${formatNumber((100 * 369) / 1024, 1)} % for the first that is ready to 12.2 %`,
  ],
  ['two-proxies', '2 addresses, remembered on each node, are 4 draws while they last'],
  ['two-proxies', `reach ${(4 * (1 - (3 / 4) ** 4)).toFixed(2)} of 4 pods on average`],
  ['two-proxies', `only one in ${((100 * 4) / 4 ** 4).toFixed(1)} % of cases`],
  ['local-policy', 'a pod has 16.7 % on one and 50 % on the other'],
  ['zone-leans', '75 % of the clients and 60 of 100 pods: each of them has 1.25 % of all'],
  ['zone-leans', 'each in zone b 0.625 %'],
  ['heavy-client', 'expects 62.5 % of the requests, 2.5 times its share'],
  ['hot-key', 'at least 40 % of the requests, 1.6 times its share'],
])('%s says %s', (scenario, says) => {
  const cause = CAUSES.find((one) => one.scenario === scenario);
  expect(plain(cause?.says(worldOfScenario(scenario)) ?? '')).toContain(says);
});

/** The mean of the largest count over all ways to throw so many things into so many boxes. */
function expectedMax(things: number, boxes: number): number {
  const counts = new Array<number>(boxes).fill(0);
  const below = (left: number): number => {
    if (left === 0) return Math.max(...counts);
    let sum = 0;
    for (let box = 0; box < boxes; box += 1) {
      counts[box] = (counts[box] ?? 0) + 1;
      sum += below(left - 1);
      counts[box] = (counts[box] ?? 0) - 1;
    }
    return sum / boxes;
  };
  // The first thing may lie in the first box.
  counts[0] = 1;
  return below(things - 1);
}

test('each cause is a scenario, has a name of its own and one sentence', () => {
  expect(CAUSES.length).toBeGreaterThanOrEqual(6);
  expect(CAUSES.length).toBeLessThanOrEqual(9);
  expect(new Set(CAUSES.map(({ name }) => name)).size).toBe(CAUSES.length);
  for (const { scenario, says } of CAUSES) {
    expect(scenarios.map(({ id }) => id)).toContain(scenario);
    expect(says(worldOfScenario(scenario))).toMatch(/^[A-Z0-9].+[^.]\.$/);
  }
  expect(() => worldOfScenario('none')).toThrow(new RangeError('scenario: none'));
});

test('the run of each cause is marked as itself', () => {
  for (const { scenario } of CAUSES) {
    const { reasons, loads } = summarize(initial(worldOfScenario(scenario)));
    const ready = loads.filter(({ status }) => status === 'ready').length;
    expect(causeOf(reasons[0], ready).scenario).toBe(scenario);
  }
});

test('every scenario is said in words, and marked only where its cloth is shown', () => {
  for (const { id } of scenarios) {
    const { reasons, loads } = summarize(initial(worldOfScenario(id)));
    const { scenario, says } = causeOf(reasons[0], loads.length);
    expect(says).toMatch(/^This run shows [a-zA-Z].+ Each cause weaves a cloth of its own\.$/);
    if (scenario !== undefined) expect(CAUSES.map((one) => one.scenario)).toContain(scenario);
  }
});

test('luck with as many connections as pods is small numbers, with fewer it is too few', () => {
  const luck = (total: number): Reason => ({
    kind: 'chance',
    of: 'connections',
    p: LUCK_FROM,
    busiest: 2,
    total,
  });
  expect(causeOf(luck(8), 8).scenario).toBe('twelve-on-four');
  expect(causeOf(luck(7), 8).scenario).toBe('fewer-than-pods');
  expect(causeOf(luck(7), 8).says).toContain('fewer connections than pods');
  expect(causeOf({ kind: 'even' }, 4)).toMatchObject({ scenario: undefined });
  expect(causeOf(undefined, 0).says).toContain('nothing that serves');
});
