import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { addPod, copySim, emptySim, shuffled } from './make-sim';
import { LATENCY_CELLS, nodeOfClient, zoneOf } from './sim';

const world = (more: Partial<World> = {}): World => ({ ...defaultsOf(params), ...more });
const nodesOf = (more: Partial<World>) =>
  Array.from({ length: 8 }, (_, client) => nodeOfClient(world({ clients: 8, ...more }), client));

test('zones take nodes in turn, the first node being in zone a', () => {
  expect([0, 1, 2, 3, 4].map((node) => zoneOf({ zones: 3 }, node))).toEqual([0, 1, 2, 0, 1]);
});

test('clients take nodes in turn, or lean to zone a by its share', () => {
  expect(nodesOf({})).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  expect(nodesOf({ lean: 0.75 })).toEqual([0, 2, 0, 2, 0, 2, 1, 3]);
  expect(nodesOf({ lean: 0.25, zones: 3 })).toEqual([0, 3, 1, 2, 1, 2, 1, 2]);
});

test('nobody leans where all is one zone', () => {
  expect(nodesOf({ lean: 0.75, zones: 1 })).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  expect(nodesOf({ lean: 0.75, place: ['4'] })).toEqual(new Array(8).fill(0));
});

test('pods are dealt out node by node in turn, the first ones slow', () => {
  const { pods } = emptySim(world({ place: ['1', '3', '0', '2'], slow: 2 }));
  expect(pods.map(({ node }) => node)).toEqual([0, 1, 3, 1, 3, 1]);
  expect(pods.map(({ factor }) => factor)).toEqual([3, 3, 1, 1, 1, 1]);
});

test('each order of three is drawn alike', () => {
  const random = createRandom(11);
  const counts = new Map<string, number>();
  for (let time = 0; time < 6000; time += 1) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // The standard deviation of each count is 29.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('a pod that is added has room in every table, and stands first in lists of IPVS', () => {
  const sim = emptySim(world({ way: 'mesh', clients: 3, workers: 2, startup: 9 }));
  expect(addPod(sim, 2, -30)).toBe(4);
  expect(sim.pods[4]).toMatchObject({ node: 2, status: 'starting', until: -21, since: 1e12 });
  expect(sim.held).toHaveLength(5);
  for (const list of sim.order) expect([list[0], list.length]).toEqual([4, 5]);
  for (const counts of sim.forwarded) expect(counts).toEqual([0, 0, 0, 0, 0]);
  for (const { count } of sim.flights) expect(count).toEqual([0, 0, 0, 0, 0]);
  expect([sim.freeAt.slice(8), sim.period.length, sim.used.length]).toEqual([[-30, -30], 10, 10]);
  for (const counts of Object.values(sim.recent)) expect(counts).toEqual([0, 0, 0, 0, 0]);
  expect([sim.histogram.length, sim.pairs.length]).toEqual([5 * LATENCY_CELLS, 15]);
});

test('a change of a copy does not reach the first', () => {
  const sim = emptySim(world({ place: ['2', '1'] }));
  sim.remembered['0 0'] = [1, 5];
  sim.rollout = { old: [0, 1], waitsFor: 3 };
  const frozen = JSON.stringify(sim);
  const copy = copySim(sim);
  expect(copy).toEqual(sim);
  addPod(copy, 0, 0);
  copy.rollout?.old.splice(0, 1);
  copy.remembered['0 0'] = [2, 6];
  copy.nodesDown.push(1);
  Object.assign(copy.pods[0] ?? {}, { status: 'gone' });
  Object.assign(copy.position[0] ?? {}, { last: 3 });
  expect(JSON.stringify(sim)).toBe(frozen);
});
