import { expect, test } from 'vitest';
import { toNumber } from '../../../kernel/rational';
import { defaultsOf } from '../../../simulator/params';
import { rollingUpdateShares } from '../rollout';
import { params, type World } from '../world';
import { beginSim, runUntil } from './run';
import type { Sim } from './sim';

const run = (more: Partial<World>, until = 0): Sim =>
  runUntil(beginSim({ ...defaultsOf(params), clients: 40, rps: 20, ...more }), until);

/** The pods of connections, one after the other. */
const held = (sim: Sim) => sim.connections.map(({ pod }) => pod);

test('pods that are added are ready after their start and hold nothing; nobody moves', () => {
  const before = run({});
  const after = run({ events: ['-30:scale:7'] });
  expect(held(after)).toEqual(held(before));
  expect(after.held.slice(4)).toEqual([0, 0, 0]);
  expect(after.pods.slice(4).map(({ status, since }) => [status, since])).toEqual([
    ['ready', -25],
    ['ready', -25],
    ['ready', -25],
  ]);
  expect(after.pods.slice(4).map(({ node }) => node)).toEqual([0, 1, 2]);
  expect(run({ events: ['-3:scale:5'] }).pods[4]?.status).toBe('starting');
});

test('pods that are taken away hand their connections to those that stay', () => {
  const before = run({});
  const after = run({ events: ['-30:scale:2'] });
  expect(after.pods.map(({ status }) => status)).toEqual(['ready', 'ready', 'gone', 'gone']);
  expect(after.held.slice(2)).toEqual([0, 0]);
  expect((after.held[0] ?? 0) + (after.held[1] ?? 0)).toBe(40);
  held(before).forEach((pod, at) => {
    if (pod < 2) expect(held(after)[at]).toBe(pod);
  });
});

test('a rolling update leaves the shares that follow from its order', () => {
  const seeds = 400;
  const sums = [0, 0, 0, 0];
  for (let seed = 0; seed < seeds; seed += 1) {
    const sim = run({ seed, rps: 1, startup: 1, events: ['-50:rollout'] });
    expect(sim.pods.map(({ status }) => status)).toEqual([
      ...new Array(4).fill('gone'),
      ...new Array(4).fill('ready'),
    ]);
    sim.held.slice(4).forEach((count, pod) => {
      sums[pod] = (sums[pod] ?? 0) + count / 40;
    });
  }
  const shares = rollingUpdateShares(4).map(toNumber);
  // One seed's share has a standard deviation below 0.08, so four errors of the mean are 0.016.
  for (const [pod, share] of shares.entries())
    expect(Math.abs((sums[pod] ?? 0) / seeds - share)).toBeLessThan(0.016);
});

test('a pod that crashes comes back empty; its requests under way are lost', () => {
  const sim = run({ rps: 400, ms: 200, workers: 1, events: ['-20:crash:1'] });
  expect(sim.held[0]).toBe(0);
  expect(sim.held.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(sim.pods[0]).toMatchObject({ status: 'ready', since: -15 });
  expect(sim.failed).toBeGreaterThan(0);
});

test('a pod that is unready for a while keeps its TCP connections and loses its UDP flows', () => {
  const events = ['-30:flap:1'];
  const tcp = run({ events });
  expect(held(tcp)).toEqual(held(run({})));
  expect(run({ events }, 0).pods[0]?.since).toBe(-10);
  expect(run({ events: ['-10:flap:1'] }).pods[0]?.status).toBe('unready');
  expect(run({ events, protocol: 'udp' }).held[0]).toBe(0);
});

test('no new connection goes to a pod while it is unready', () => {
  const sim = run({ events: ['-10:flap:1', '-5:reconnect'] });
  expect(sim.held[0]).toBe(0);
  expect(sim.held.reduce((sum, count) => sum + count, 0)).toBe(40);
});

test('a node that is lost takes its pods along, once', () => {
  const sim = run({ place: ['2', '1'], events: ['-30:node:1', '-20:node:1'] });
  expect(sim.pods.map(({ node, status }) => [node, status])).toEqual([
    [0, 'gone'],
    [1, 'ready'],
    [0, 'gone'],
  ]);
  expect(sim.nodesDown).toEqual([0]);
  expect(sim.held).toEqual([0, 40, 0]);
});

test('when everybody dials again the draw is made anew; of a churn half of the clients', () => {
  const before = held(run({}));
  const all = run({ events: ['-1:reconnect'] });
  const half = run({ clients: 200, events: ['-1:churn'] });
  expect(held(all)).not.toEqual(before);
  expect(all.connections.every(({ openedAt }) => openedAt === -1)).toBe(true);
  const again = half.connections.filter(({ openedAt }) => openedAt === -1).length;
  expect(again).toBeGreaterThan(70);
  expect(again).toBeLessThan(130);
});

test('a pod that fails answers at once, and each answer counts as failed', () => {
  const sim = run({ way: 'gateway', policy: 'round-robin', rps: 100, events: ['-30:fail:2'] });
  const late = sim.rows.filter(({ at }) => at > -30);
  const answered = late.reduce((sum, { requests }) => sum + (requests[1] ?? 0), 0);
  expect(sim.failed).toBe(answered);
  for (const { latency } of late) expect(latency[1]).toBeCloseTo(0.001, 3);
});

test('what is not there changes nothing', () => {
  for (const event of ['-9:crash:9', '-9:flap:9', '-9:node:9', '-9:fail:9', '-9:crash:0'])
    expect(held(run({ events: [event] }))).toEqual(held(run({})));
});

test('a world has one pod at least and a hundred at most', () => {
  const ready = (arg: number) =>
    run({ startup: 0, events: [`-30:scale:${arg}`] }).pods.filter(
      ({ status }) => status === 'ready',
    ).length;
  expect([0, 1, 100, 101, 999].map(ready)).toEqual([1, 1, 100, 100, 100]);
});

test('a rolling update that is under way is not begun again', () => {
  const once = run({ events: ['-50:rollout'] });
  const twice = run({ events: ['-50:rollout', '-41:rollout'] });
  expect(twice.pods).toEqual(once.pods);
  expect(twice.held).toEqual(once.held);
});

test('a rolling update waits for its new pod again when that crashes', () => {
  const sim = run({ events: ['-50:rollout', '-47:crash:5'] }, -43);
  expect(sim.pods.map(({ status }) => status)).toEqual([...new Array(4).fill('ready'), 'starting']);
  expect(sim.pods[4]).toMatchObject({ until: -42, since: 1e12 });
  expect(sim.rollout).toEqual({ old: [0, 1, 2, 3], waitsFor: 4 });
});

test('a pod that is unready or starting is not made unready anew', () => {
  const flapped = run({ events: ['-30:flap:1', '-20:flap:1'] });
  expect(flapped.pods[0]).toMatchObject({ status: 'ready', since: -10 });
  const crashed = run({ events: ['-10:crash:1', '-7:flap:1'] });
  expect(crashed.pods[0]).toMatchObject({ status: 'ready', since: -5 });
});

test('a pod that crashes has been ready at no time until it is back', () => {
  const sim = run({ events: ['-2:crash:1'] });
  expect(sim.pods[0]).toMatchObject({ status: 'starting', since: 1e12, until: 3 });
});

test('clients that come anew ask for the addresses again', () => {
  const headless = { way: 'headless', pick: 'first', dns: 3600, clients: 200 };
  const sim = run({ ...headless, events: ['-30:scale:8', '-10:churn'] });
  const asked = sim.lists.filter(({ pods }) => pods.length === 8);
  expect(asked.every(({ at }) => at === -10)).toBe(true);
  expect(asked.length).toBe(sim.connections.filter(({ openedAt }) => openedAt === -10).length);
  expect(sim.held.slice(4).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
});
