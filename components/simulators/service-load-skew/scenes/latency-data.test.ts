import { expect, test } from 'vitest';
import type { PodLoad } from '@/lib/models/service-load-skew/load';
import type { Pod } from '@/lib/models/service-load-skew/sim/sim';
import { latencyScatter, sayAutoscaler, sayLatency, slowestFirst } from './latency-data';

function load(pod: number, utilization: number, p99: number, more: Partial<PodLoad> = {}): PodLoad {
  const none = { node: 0, zone: 0, late: false, connections: 1, requests: 100, perSecond: 2 };
  return { ...none, pod, status: 'ready', utilization, p50: p99 / 5, p99, ...more };
}

function podsOf(count: number, change: Readonly<Record<number, Partial<Pod>>> = {}): Pod[] {
  return Array.from({ length: count }, (_, at) => ({
    node: 0,
    status: 'ready' as const,
    since: -60,
    until: 1e12,
    factor: 1,
    failing: false,
    ...change[at + 1],
  }));
}

test('the slowest come first, of equal ones the fuller, then the lower number', () => {
  const loads = [
    load(1, 0.2, 0.1),
    load(3, 0.3, 0.1),
    load(2, 0.3, 0.1),
    load(4, 0, 0),
    load(5, 0.1, 0.4),
  ];
  expect(slowestFirst(loads).map(({ pod }) => pod)).toEqual([5, 2, 3, 1]);
});

test('the fullest pod is told with its time beside that of half of the pods', () => {
  const loads = [
    load(1, 0.3, 0.062),
    load(2, 0.3, 0.06),
    load(3, 0.91, 0.31, { requests: 300 }),
    load(4, 0.3, 0.07),
  ];
  expect(sayLatency(loads, podsOf(4))).toBe(
    'Pod 3 has 2 times its share of the requests and is at 91\u00a0% of its capacity: 99 % of its requests take up to 310\u00a0ms, where half of the pods need 62\u00a0ms at most.',
  );
});

test('why a pod is full is its own slowness before its share', () => {
  const loads = [load(1, 0.9, 0.9), load(2, 0.3, 0.09)];
  expect(sayLatency(loads, podsOf(2, { 1: { factor: 3 } }))).toMatch(
    /^Pod 1 takes 3 times as long for each request and is at 90.% of its capacity: .* 900.ms, where half of the pods need 90.ms at most\.$/,
  );
  expect(sayLatency(loads, podsOf(2, { 1: { factor: 3, failing: true } }))).toMatch(
    /^Pod 1 fails each request at once and/,
  );
});

test('pods that are not ready have no share', () => {
  const loads = [
    load(1, 0.9, 0.9, { requests: 300 }),
    load(2, 0.3, 0.09),
    load(3, 0, 0.1, { status: 'starting', requests: 900 }),
  ];
  expect(sayLatency(loads, podsOf(3))).toMatch(/^Pod 1 has 1\.5 times its share/);
});

test('beyond its capacity a queue grows', () => {
  expect(sayLatency([load(1, 1.2, 40), load(2, 0.3, 0.09)], podsOf(2))).toMatch(
    /at 120.% of its capacity, so that its queue grows: 99 % of its requests take up to 40.s,/,
  );
  expect(sayLatency([load(1, 1, 40), load(2, 0.3, 0.09)], podsOf(2))).not.toContain('grows');
});

test('what lies within the cells of the histogram is no difference', () => {
  const even =
    'No pod makes requests wait for long: the fullest is pod 2 at 31\u00a0% of its capacity, and 99 % of its requests take up to';
  expect(sayLatency([load(1, 0.3, 0.1), load(2, 0.31, 0.149)], podsOf(2))).toBe(
    `${even} 149\u00a0ms.`,
  );
  expect(sayLatency([load(1, 0.3, 0.1), load(2, 0.31, 0.151)], podsOf(2))).toMatch(/^Pod 2 has/);
  // A slow pod that is not full had but few requests.
  expect(sayLatency([load(1, 0.02, 0.9), load(2, 0.31, 0.1), load(3, 0.3, 0.1)], podsOf(3))).toBe(
    `${even} 100\u00a0ms.`,
  );
});

test('half of the pods are the quicker half, with the middle one of an odd number', () => {
  const loads = [load(1, 0.9, 0.75), load(2, 0.2, 0.5), load(3, 0.1, 0.1)];
  expect(sayLatency(loads, podsOf(3))).toMatch(/^Pod 1 .* half of the pods need 500.ms at most\.$/);
});

test('of equally full pods the slowest is told', () => {
  expect(sayLatency([load(1, 0.5, 0.1), load(2, 0.5, 0.4)], podsOf(2))).toMatch(/^Pod 2 has/);
});

test('one pod alone and none at all have their own words', () => {
  expect(sayLatency([load(2, 0.5, 0.1), load(1, 0, 0)], podsOf(2))).toBe(
    'Pod 2 has all requests and is at 50\u00a0% of its capacity: 99 % of them take up to 100\u00a0ms.',
  );
  expect(sayLatency([load(1, 0, 0)], podsOf(1))).toBe('No pod has answered a request.');
});

test('the autoscaler asks for another number, or leaves it', () => {
  const loads = [load(1, 0.9, 0.9), load(2, 0.1, 0.09)];
  expect(sayAutoscaler({ loads, wantedPods: 2 })).toBe('leaves the 2 pods that there are');
  expect(sayAutoscaler({ loads, wantedPods: 1 })).toBe('asks for 1 pod in place of 2');
  expect(sayAutoscaler({ loads, wantedPods: 3 })).toBe('asks for 3 pods in place of 2');
  expect(sayAutoscaler({ loads: loads.slice(1), wantedPods: 1 })).toBe(
    'leaves the 1 pod that there is',
  );
});

test('pods are points by use and time, nearly full ones apart in shape and color', () => {
  const loads = [load(1, 0.79, 0.2), load(2, 0.8, 0.4), load(3, 0, 0)];
  const { groups, x, y, extra } = latencyScatter(loads, podsOf(3));
  expect(groups.map(({ id, shape, color, points }) => [id, shape, color, points])).toEqual([
    ['below', 'disc', 'ink', [{ name: 'pod 1', x: 0.79, y: 0.2, tag: '1', extra: [0.04, 2] }]],
    [
      'nearly-full',
      'square',
      'red',
      [{ name: 'pod 2', x: 0.8, y: 0.4, tag: '2', extra: [0.08, 2] }],
    ],
  ]);
  expect([x.domain, y.domain]).toEqual([
    [0, 1],
    [0, 0.4],
  ]);
  expect([
    x.format(0.79),
    y.format(0.4),
    extra?.[0]?.format(0.04),
    extra?.[1]?.format(2.25),
  ]).toEqual(['79\u00a0%', '400\u00a0ms', '40\u00a0ms', '2.3']);
});

test('a group without pods is left out, and an overload widens the axis', () => {
  const { groups, x } = latencyScatter([load(1, 1.4, 9)], podsOf(1));
  expect(groups.map(({ id }) => id)).toEqual(['nearly-full']);
  expect(x.domain).toEqual([0, 1.4]);
  expect(latencyScatter([], []).groups).toEqual([]);
});

test('of many pods only the slowest three have their number beside their point', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => load(at + 1, 0.3, 0.1 + at));
  const tags = (count: number) =>
    latencyScatter(many(count), podsOf(count))
      .groups.flatMap(({ points }) => points)
      .flatMap(({ tag }) => tag ?? []);
  expect(tags(12)).toHaveLength(12);
  expect(tags(13)).toEqual(['13', '12', '11']);
});
