import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import type { PodLoad } from './load';
import { type Reason, reasonsOf } from './reasons';
import { emptySim } from './sim/make-sim';
import type { Rule, Sim } from './sim/sim';
import { params, type World } from './world';

/** A pod of which only some things are said; the others are as in a calm world. */
function load(pod: number, more: Partial<PodLoad> = {}): PodLoad {
  const requests = more.requests ?? 100;
  return {
    ...{ pod, node: pod - 1, zone: (pod - 1) % 2, status: 'ready', late: false },
    ...{ connections: 3, requests, perSecond: requests / 60, utilization: requests / 1000 },
    ...{ p50: 0.01, p99: 0.05 },
    ...more,
  };
}

/** A run of four pods of which only its world, its losses and the rules of its connections count. */
function sim(more: Partial<World> = {}, rules: readonly Rule[] = [], dropped = 0): Sim {
  const empty = emptySim({ ...defaultsOf(params), ...more });
  const connections = rules.map((rule) => ({
    ...{ pod: 0, node: 0, rule, openedAt: 0, ends: 1, busyUntil: 0 },
  }));
  return { ...empty, requests: 1000, dropped, connections };
}

const kinds = (reasons: readonly Reason[]) => reasons.map(({ kind }) => kind);
const four = (of: 'requests' | 'connections', counts: readonly number[], more = {}) =>
  counts.map((count, at) =>
    load(at + 1, {
      [of]: count,
      ...(of === 'connections' ? { requests: 10 * count } : {}),
      ...more,
    }),
  );

test('up to a quarter above the mean counts as even, more does not', () => {
  expect(kinds(reasonsOf(sim({ way: 'gateway' }), four('requests', [125, 100, 100, 75])))).toEqual([
    'even',
  ]);
  expect(
    kinds(reasonsOf(sim({ way: 'gateway' }), four('requests', [126, 100, 100, 74]))),
  ).not.toContain('even');
});

test('without a request nothing serves, and pods that are not ready do not count', () => {
  expect(kinds(reasonsOf(sim(), four('requests', [0, 0, 0, 0])))).toEqual(['nothing-serves']);
  expect(kinds(reasonsOf(sim(), []))).toEqual(['nothing-serves']);
  const unready = [
    ...four('requests', [100, 100, 100]),
    load(4, { requests: 0, connections: 0, status: 'unready' }),
  ];
  expect(kinds(reasonsOf(sim(), unready))).toEqual(['even']);
});

test('what is lost comes first from one in a hundred on', () => {
  const loads = four('requests', [100, 100, 100, 100]);
  expect(reasonsOf(sim({}, [], 10), loads)).toEqual([
    { kind: 'dropped', share: 0.01, local: false },
    { kind: 'even' },
  ]);
  expect(kinds(reasonsOf(sim({}, [], 9), loads))).toEqual(['even']);
});

test('even requests with uneven work are slow pods, counted', () => {
  const loads = four('requests', [100, 100, 100, 100]).map((one, at) => ({
    ...one,
    utilization: at === 2 ? 0.9 : 0.3,
  }));
  const slow = [{ kind: 'slow-pods', pods: 1, busiest: 0.9 }];
  expect(reasonsOf(sim({ slow: 1 }), loads)).toEqual(slow);
  expect(reasonsOf(sim({ cold: 9 }), loads)).toEqual(slow);
  expect(kinds(reasonsOf(sim(), loads))).toEqual(['even']);
  const failing = sim({ slow: 1 });
  Object.assign(failing.pods[1] ?? {}, { failing: true });
  const idle = loads.map((one, at) => ({ ...one, utilization: at === 1 ? 0 : 0.5 }));
  expect(kinds(reasonsOf(failing, idle))).toEqual(['even']);
});

test('held connections are luck down to one draw in a hundred', () => {
  // 12 over 4: 8 or more on one pod has a chance of 1.1 %, 9 or more 0.16 %.
  const luck = reasonsOf(sim(), four('connections', [8, 2, 1, 1]));
  expect(kinds(luck)).toEqual(['chance']);
  expect(luck[0]).toMatchObject({ busiest: 8, total: 12 });
  expect(luck[0]).toHaveProperty('p', expect.closeTo(0.0111, 3));
  expect(kinds(reasonsOf(sim(), four('connections', [9, 1, 1, 1])))).toEqual(['unlikely']);
});

test('late pods are named where luck would leave them more', () => {
  const loads = (held: number) => [
    ...four('connections', [10, 10]),
    ...[3, 4].map((pod) => load(pod, { late: true, connections: held, requests: 10 * held })),
  ];
  expect(reasonsOf(sim(), loads(1))[0]).toEqual({
    kind: 'late-pods',
    of: 'connections',
    pods: 2,
    held: 2,
    total: 22,
  });
  expect(kinds(reasonsOf(sim(), loads(5)))).toEqual(['chance']);
});

test('all pods new: those that were ready first have most, or it is not the order', () => {
  expect(reasonsOf(sim(), four('connections', [30, 9, 8, 3], { late: true }))[0]).toEqual({
    kind: 'rollout-order',
    first: 30,
    last: 3,
  });
  expect(kinds(reasonsOf(sim(), four('connections', [3, 8, 9, 30], { late: true })))).toEqual([
    'unlikely',
  ]);
  expect(kinds(reasonsOf(sim(), four('connections', [30, 9, 8, 3])))).toEqual(['unlikely']);
});

test('affinity counts where fewer addresses than connections are seen', () => {
  const loads = four('connections', [12, 0, 0, 0]);
  const pinned = sim({ affinity: 60, nat: 2 });
  expect(reasonsOf(pinned, loads)[0]).toEqual({ kind: 'affinity', addresses: 2, reached: 1 });
  expect(kinds(reasonsOf(sim({ affinity: 60 }), loads))).toEqual(['unlikely']);
  expect(reasonsOf(sim({ affinity: 60, clients: 6 }), loads)[0]).toMatchObject({ addresses: 6 });
});

test('a preference is named where a zone or node holds more than luck would give it', () => {
  const zone = sim({ near: 'PreferSameZone' });
  expect(reasonsOf(zone, four('connections', [20, 5, 20, 5]))[0]).toEqual({
    kind: 'zone',
    of: 'connections',
    most: 20,
    least: 5,
  });
  expect(kinds(reasonsOf(zone, four('connections', [16, 8, 9, 17])))).toEqual(['chance']);
  const local = sim({ itp: 'Local', place: ['1', '1', '1', '1'] });
  expect(kinds(reasonsOf(local, four('connections', [40, 5, 5, 5])))[0]).toBe('local');
  const outside = sim({ itp: 'Local', outside: true });
  expect(kinds(reasonsOf(outside, four('connections', [40, 5, 5, 5])))).toEqual(['unlikely']);
  expect(kinds(reasonsOf(sim({ near: 'Auto' }), four('connections', [20, 5, 20, 5])))[0]).toBe(
    'hints',
  );
});

test('a heavy client or a pool explains requests that are less even than their connections', () => {
  const loads = [load(1, { requests: 400 }), ...[2, 3, 4].map((pod) => load(pod))];
  expect(reasonsOf(sim({ heavy: 0.5 }), loads)[0]).toMatchObject({
    kind: 'heavy-client',
    pod: 1,
    share: 400 / 700,
  });
  expect(kinds(reasonsOf(sim({ pool: 'newest', conns: 2 }), loads))[0]).toBe('pool');
  expect(kinds(reasonsOf(sim({ pool: 'newest' }), loads))).toEqual(['chance']);
});

test('old lists are told before late pods, with the number of connections', () => {
  const loads = [
    ...four('connections', [10, 10]),
    ...[3, 4].map((pod) => load(pod, { late: true, connections: 0, requests: 0 })),
  ];
  const old = sim({ way: 'headless', pick: 'first' }, ['old-list', 'all', 'old-list']);
  expect(reasonsOf(old, loads)[0]).toEqual({ kind: 'old-list', connections: 2 });
  expect(kinds(reasonsOf(old, loads))[1]).toBe('late-pods');
});

test('requests that a proxy places are uneven by a hash, by failing fast, by slow pods', () => {
  const loads = four('requests', [400, 100, 100, 100]);
  const hashed = sim({ way: 'gateway', policy: 'maglev', hot: 0.4 });
  expect(reasonsOf(hashed, loads)).toEqual([{ kind: 'hot-key', share: 400 / 700, pod: 1 }]);
  expect(kinds(reasonsOf(sim({ way: 'gateway', policy: 'maglev' }), loads))).toEqual(['hash']);
  for (const [policy, kind] of [
    ['least-request', 'fails-fast'],
    ['least-request-all', 'fails-fast'],
    ['random', 'unlikely'],
  ] as const) {
    const failing = sim({ way: 'mesh', policy });
    Object.assign(failing.pods[0] ?? {}, { failing: true });
    expect(reasonsOf(failing, loads)[0]).toMatchObject({ kind });
  }
  expect(kinds(reasonsOf(sim({ way: 'gateway', slow: 1 }), loads))).toEqual(['slow-pods']);
  expect(kinds(reasonsOf(sim({ way: 'gateway' }), loads))).toEqual(['unlikely']);
});

test('a connection for each request is uneven by affinity, by nearness, by a scheduler', () => {
  const loads = four('requests', [400, 100, 100, 0]);
  const close = { protocol: 'close' };
  expect(reasonsOf(sim({ ...close, affinity: 9, nat: 3 }), loads)).toEqual([
    { kind: 'affinity', addresses: 3, reached: 3 },
  ]);
  expect(kinds(reasonsOf(sim({ ...close, itp: 'Local' }), loads))).toEqual(['local']);
  expect(kinds(reasonsOf(sim({ ...close, near: 'PreferSameNode' }), loads))).toEqual(['same-node']);
  expect(kinds(reasonsOf(sim({ ...close, way: 'ipvs' }), loads))).toEqual(['scheduler']);
});

test('pods that are unready and hold connections come before what the others have', () => {
  const loads = [
    ...four('connections', [3, 3]),
    load(3, { connections: 4, status: 'unready' }),
    load(4, { connections: 1, status: 'unready' }),
  ];
  expect(reasonsOf(sim(), loads)).toEqual([
    { kind: 'unready-keeps', pods: 2, held: 5, total: 11 },
    { kind: 'even' },
  ]);
  expect(kinds(reasonsOf(sim({ way: 'gateway' }), loads))).toEqual(['even']);
  const starting = [...four('connections', [3, 3]), load(3, { status: 'starting' })];
  expect(kinds(reasonsOf(sim(), starting))).toEqual(['even']);
});

test('an idle pod among many is not even, though it hardly moves the mean', () => {
  const most = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((pod) => load(pod, { connections: 100 }));
  const world = sim({ place: new Array<string>(10).fill('1') });
  const tenth = (requests: number) => [
    ...most,
    load(10, { requests, connections: requests, late: true }),
  ];
  expect(kinds(reasonsOf(world, tenth(0)))[0]).toBe('late-pods');
  expect(kinds(reasonsOf(world, tenth(47)))[0]).toBe('late-pods');
  expect(kinds(reasonsOf(world, tenth(50)))).toEqual(['even']);
});

test('few requests, each drawn by itself, are judged as draws', () => {
  const few = four('requests', [6, 10, 12, 7]);
  expect(reasonsOf(sim({ protocol: 'close' }), few)).toEqual([
    { kind: 'chance', of: 'requests', busiest: 12, total: 35, p: expect.closeTo(0.457, 2) },
  ]);
});

test('a cold pod behind a proxy is slow, and IPVS says whether it hashes', () => {
  const loads = [
    ...four('requests', [400, 400, 400]),
    load(4, { requests: 100, late: true, utilization: 0.9 }),
  ];
  expect(reasonsOf(sim({ way: 'gateway', cold: 20 }), loads)).toEqual([
    { kind: 'slow-pods', pods: 1, busiest: 0.9 },
  ]);
  const close = { protocol: 'close', way: 'ipvs' };
  expect(reasonsOf(sim({ ...close, sched: 'sh' }), loads)).toEqual([
    { kind: 'scheduler', hashes: true },
  ]);
  expect(reasonsOf(sim(close), loads)).toEqual([{ kind: 'scheduler', hashes: false }]);
});

test('where no pod is ready, those that keep their connections are told', () => {
  const kept = [load(1, { connections: 4, status: 'unready' })];
  expect(kinds(reasonsOf(sim(), kept))).toEqual(['unready-keeps']);
});
