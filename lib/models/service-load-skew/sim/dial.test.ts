import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { rational } from '../../../kernel/rational';
import { defaultsOf } from '../../../simulator/params';
import { fitChances } from '../chance/goodness-of-fit';
import { params, type World } from '../world';
import { addressesOf, dial, podsChanged, running } from './dial';
import { emptySim } from './make-sim';

/** A world before anything was dialed: pods 0 and 2 on node 0, pod 1 on node 1, and so on in turn. */
function at(more: Partial<World>) {
  const sim = emptySim({ ...defaultsOf(params), ...more });
  return { sim, run: running(sim, createRandom(5)) };
}

/** Which pods so many dials of a client reach, each once. */
function reached(more: Partial<World>, client: number, times = 60): readonly number[] {
  const { run } = at(more);
  const pods = Array.from({ length: times }, (_, now) => dial(run, client, now).pod);
  return [...new Set(pods)].sort((a, b) => a - b);
}

test.each(['iptables', 'nftables', 'headless'])('each pod is equally likely by %s', (way) => {
  const { run } = at({ way });
  const counts = [0, 0, 0, 0];
  for (let now = 0; now < 4000; now += 1) {
    const { pod } = dial(run, now % 12, now);
    counts[pod] = (counts[pod] ?? 0) + 1;
  }
  const even = new Array(4).fill(rational(1, 4));
  expect(fitChances(way, ['1', '2', '3', '4'], counts, even).p).toBeGreaterThan(0.001);
});

test('Local gives the pods of the node, and nothing where there are none; IPVS gives all then', () => {
  const local = { itp: 'Local', place: ['2', '1', '0'] };
  expect(reached(local, 0)).toEqual([0, 2]);
  expect(reached(local, 1)).toEqual([1]);
  expect(reached(local, 2)).toEqual([-1]);
  expect(reached({ ...local, way: 'ipvs' }, 2)).toEqual([0, 1, 2]);
  expect(reached({ ...local, way: 'ipvs' }, 1)).toEqual([1]);
});

test('the internal policy does not count for those who come from outside, nor the other way round', () => {
  expect(reached({ itp: 'Local', place: ['2', '1'], outside: true }, 0)).toEqual([0, 1, 2]);
  expect(reached({ etp: 'Local', place: ['2', '1'] }, 0)).toEqual([0, 1, 2]);
});

test('from outside every node is used in turn; with Local and a check only those with a pod', () => {
  const nodes = (more: Partial<World>) => {
    const { run } = at({ outside: true, place: ['1', '0', '2'], ...more });
    return Array.from({ length: 6 }, (_, now) => dial(run, 0, now).node).toSorted();
  };
  expect(nodes({})).toEqual([0, 0, 1, 1, 2, 2]);
  expect(nodes({ etp: 'Local' })).toEqual([0, 0, 0, 2, 2, 2]);
  expect(nodes({ etp: 'Local', health: false })).toEqual([0, 0, 1, 1, 2, 2]);
});

test('a preference for the zone or the node gives way where nothing is there', () => {
  // Nodes 0 and 2 are in zone a, node 1 in zone b.
  const place = { place: ['1', '1', '1'], zones: 2 };
  expect(reached({ ...place, near: 'PreferSameZone' }, 0)).toEqual([0, 2]);
  expect(reached({ ...place, near: 'PreferSameZone' }, 1)).toEqual([1]);
  expect(reached({ ...place, near: 'PreferSameNode' }, 2)).toEqual([2]);
  const bare = { place: ['0', '0', '2'], zones: 2 };
  expect(reached({ ...bare, near: 'PreferSameZone' }, 1)).toEqual([0, 1]);
  expect(reached({ ...bare, near: 'PreferSameNode' }, 0)).toEqual([0, 1]);
  expect(dial(at({ ...bare, near: 'PreferSameNode' }).run, 0, 0).rule).toBe('zone');
  expect(dial(at({ ...bare, near: 'PreferSameZone' }).run, 1, 0).rule).toBe('all');
});

test('topology-mode deals pods to zones by their nodes, or writes no hints', () => {
  const four = { place: ['4', '0'], zones: 2, near: 'Auto' };
  expect(reached(four, 0)).toEqual([0, 1]);
  expect(reached(four, 1)).toEqual([2, 3]);
  expect(dial(at(four).run, 0, 0).rule).toBe('hints');
  const three = { place: ['2', '1', '1'], zones: 3, near: 'Auto' };
  expect(reached(three, 0)).toEqual([0, 1, 2, 3]);
  expect(reached({ ...four, zones: 1 }, 0)).toEqual([0, 1, 2, 3]);
});

test('affinity keeps a source address on its pod, on each node for itself, until its time is over', () => {
  const { run, sim } = at({ affinity: 100, clients: 8 });
  const first = dial(run, 0, 0);
  expect(first.rule).toBe('affinity');
  for (const now of [1, 50, 150, 250]) expect(dial(run, 0, now).pod).toBe(first.pod);
  expect(Object.keys(sim.remembered)).toEqual(['0 0']);
  dial(run, 4, 250);
  expect(Object.keys(sim.remembered)).toEqual(['0 0', '0 4']);
  const later = Array.from({ length: 20 }, (_, turn) => dial(run, 0, 351 + 101 * (turn + 1)).pod);
  expect(new Set(later).size).toBeGreaterThan(1);
});

test('who shares an address shares a pod on the same node', () => {
  const { run } = at({ affinity: 100, clients: 40, nat: 1 });
  const pods = [0, 4, 8, 12].map((client) => dial(run, client, 0).pod);
  expect(new Set(pods).size).toBe(1);
  const spread = at({ affinity: 100, clients: 200 }).run;
  const own = Array.from({ length: 50 }, (_, turn) => dial(spread, 4 * turn, 0).pod);
  expect(new Set(own).size).toBe(4);
});

test('affinity to a pod that is no longer ready is drawn anew', () => {
  const { run, sim } = at({ affinity: 1000 });
  const { pod } = dial(run, 0, 0);
  Object.assign(sim.pods[pod] ?? {}, { status: 'unready' });
  podsChanged(run);
  expect(dial(run, 0, 1).pod).not.toBe(pod);
});

test('IPVS round robin takes turns on a node, and each node has an order of its own', () => {
  const { run, sim } = at({ way: 'ipvs', place: ['4', '4', '0'] });
  const turns = (client: number) => Array.from({ length: 16 }, () => dial(run, client, 0).pod);
  const [one, two] = [turns(0), turns(1)];
  for (const pods of [one, two]) {
    expect(pods.slice(0, 8).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(pods.slice(8)).toEqual(pods.slice(0, 8));
  }
  expect(one).not.toEqual(two);
  expect(sim.order.map((order) => order.toSorted((a, b) => a - b))).toEqual(
    new Array(3).fill([0, 1, 2, 3, 4, 5, 6, 7]),
  );
});

test('a headless client keeps its list so long as it is told, and asks again when all of it is gone', () => {
  const { run, sim } = at({ way: 'headless', pick: 'first', dns: 100, place: ['2'] });
  expect(addressesOf(run, 0, 0)).toEqual([0, 1]);
  sim.pods.push({ ...(sim.pods[0] as (typeof sim.pods)[0]) });
  podsChanged(run);
  expect(addressesOf(run, 0, 99)).toEqual([0, 1]);
  expect(dial(run, 0, 99).rule).toBe('old-list');
  expect(addressesOf(run, 1, 99)).toEqual([0, 1, 2]);
  expect(addressesOf(run, 0, 100)).toEqual([0, 1, 2]);
  for (const pod of [0, 1]) Object.assign(sim.pods[pod] ?? {}, { status: 'gone' });
  podsChanged(run);
  expect(addressesOf(run, 0, 101)).toEqual([2]);
});
