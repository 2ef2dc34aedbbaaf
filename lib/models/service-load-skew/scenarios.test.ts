import { expect, test } from 'vitest';
import { judge } from '../../simulator/declaration';
import { defaultsOf } from '../../simulator/params';
import { scenarios } from './scenarios';
import { initial } from './state';
import { summarize } from './summary';
import { mend, params, type World } from './world';

/** What explains each scenario first, decided before it was run. */
const FIRST: Readonly<Record<string, string>> = {
  'twelve-on-four': 'chance',
  'many-connections': 'even',
  'fewer-than-pods': 'chance',
  'scale-out': 'late-pods',
  rollout: 'rollout-order',
  restart: 'late-pods',
  'two-proxies': 'affinity',
  'local-policy': 'local',
  'empty-node': 'dropped',
  'zone-leans': 'zone',
  'heavy-client': 'heavy-client',
  pool: 'pool',
  'hot-key': 'hot-key',
  'old-list': 'old-list',
  'fails-fast': 'fails-fast',
  'slow-pod': 'slow-pods',
  'fresh-pod': 'slow-pods',
  unready: 'unready-keeps',
  'hidden-by-the-mean': 'chance',
  udp: 'late-pods',
  age: 'chance',
  'each-request': 'even',
};

test.each(scenarios)('$id comes out as it is told', ({ id, values, predict }) => {
  const world: World = { ...defaultsOf(params), ...values };
  expect(mend(world)).toEqual({ values: world, notes: [] });
  const summary = summarize(initial(world));
  expect(summary.reasons[0]?.kind).toBe(FIRST[id]);
  const { says, more } = summary.said;
  expect(`${says} ${more}`).not.toMatch(/undefined|NaN|Infinity/);
  // Two lines of a stage.
  expect(`${says} ${more}`.length).toBeLessThanOrEqual(150);
  if (predict) {
    const answer = predict.answer(summary);
    expect(judge(predict as never, answer, summary).right).toBe(true);
    expect(predict.kind === 'number' || predict.options.some(({ value }) => value === answer)).toBe(
      true,
    );
  }
});

const shown = (id: string) => {
  const scenario = scenarios.find((one) => one.id === id);
  return summarize(initial({ ...defaultsOf(params), ...scenario?.values }));
};

test('a mean of a third hides a pod without work and one that is full', () => {
  const { loads, meanUse, highestUse, wantedPods, said } = shown('hidden-by-the-mean');
  expect(said).toMatchObject({ good: false });
  expect(said.more).toMatch(
    /^It is at 168.% of its capacity, and an autoscaler sees what all pods use on average, 33.%\.$/,
  );
  expect(loads.some(({ requests }) => requests === 0)).toBe(true);
  expect(meanUse).toBeLessThan(0.4);
  expect(highestUse).toBeGreaterThan(1.25 * meanUse);
  expect(wantedPods).toBe(loads.length - 1);
});

test('behind two proxies some pod gets nothing, though every request opens a connection', () => {
  const { loads } = shown('two-proxies');
  expect(loads.filter(({ requests }) => requests === 0)).not.toEqual([]);
});

test('the lone pod behind a Local policy has half, each of three a sixth', () => {
  const { loads } = shown('local-policy');
  const all = loads.reduce((sum, { requests }) => sum + requests, 0);
  for (const { node, requests } of loads)
    expect(requests / all).toBeCloseTo(node === 1 ? 1 / 2 : 1 / 6, 1);
});

test('the slowest requests of a cold pod take far longer than those of the others', () => {
  const { loads } = shown('fresh-pod');
  const others = loads.filter(({ late }) => !late).map(({ p99 }) => p99);
  expect(loads.find(({ late }) => late)?.p99).toBeGreaterThan(2 * Math.max(...others));
});

test('an unready pod goes on serving what it holds', () => {
  const { loads, said } = shown('unready');
  expect(loads[0]).toMatchObject({ status: 'unready' });
  expect(loads[0]?.connections).toBeGreaterThan(0);
  expect(said.says).toBe(
    `Unready, and still at work: 1 pod with ${loads[0]?.connections} of 40 connections.`,
  );
});

test('load that is even and beyond what pods can do is not called good', () => {
  const { said } = summarize(initial({ ...defaultsOf(params), way: 'gateway', rps: 450 }));
  expect(said).toMatchObject({
    good: false,
    says: 'Even, and too much: 4 pods of 4 beyond capacity.',
  });
});
