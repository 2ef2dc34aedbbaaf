import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { balancedNodes, eligibleAt, readyPods } from './endpoints';
import { emptySim } from './make-sim';
import type { PodStatus } from './sim';

function at(more: Partial<World>, statuses: readonly PodStatus[] = []) {
  const sim = emptySim({ ...defaultsOf(params), ...more });
  for (const [pod, status] of statuses.entries()) Object.assign(sim.pods[pod] ?? {}, { status });
  const ready = readyPods(sim);
  return { ready, on: (node: number) => eligibleAt(sim, node, ready), sim };
}

test('only pods that are ready are listed', () => {
  expect(at({}, ['starting', 'ready', 'unready', 'gone']).ready).toEqual([1]);
  expect(at({}).ready).toEqual([0, 1, 2, 3]);
});

test('without any wish every node has all pods', () => {
  for (const node of [0, 1, 2, 3])
    expect(at({}).on(node)).toEqual({ pods: [0, 1, 2, 3], rule: 'all' });
});

test('Local counts pods that are ready, not pods that stand there', () => {
  const near = at({ itp: 'Local', place: ['1', '1'] }, ['unready']);
  expect(near.on(0)).toEqual({ pods: [], rule: 'local' });
  expect(near.on(1)).toEqual({ pods: [1], rule: 'local' });
});

test('Local comes before a preference', () => {
  const { on } = at({ itp: 'Local', near: 'PreferSameZone', place: ['1', '1', '1'], zones: 1 });
  expect(on(2)).toEqual({ pods: [2], rule: 'local' });
});

test('IPVS has all pods on a node where Local leaves none', () => {
  const { on } = at({ itp: 'Local', way: 'ipvs', place: ['2', '0'] });
  expect(on(0)).toEqual({ pods: [0, 1], rule: 'local' });
  expect(on(1)).toEqual({ pods: [0, 1], rule: 'all' });
});

test.each([
  { near: 'PreferSameZone', expected: ['zone', 'zone', 'all'] },
  { near: 'PreferSameNode', expected: ['same-node', 'zone', 'all'] },
])('$near widens to what is next until it finds pods', ({ near, expected }) => {
  // Zones a, b and c hold nodes 0 and 3, 1, and 2; pods stand on nodes 0 and 1.
  const { on } = at({ near, place: ['1', '1', '0', '0'], zones: 3 });
  expect([0, 3, 2].map((node) => on(node).rule)).toEqual(expected);
  expect([0, 3, 2].map((node) => on(node).pods)).toEqual([[0], [0], [0, 1]]);
});

test('hints deal four pods over two zones by two, from the zone that has too many', () => {
  const { on } = at({ near: 'Auto', place: ['3', '1'], zones: 2 });
  // Pods are numbered node by node in turn, so node 1 has pod 1 alone.
  expect(on(0)).toEqual({ pods: [0, 2], rule: 'hints' });
  expect(on(1)).toEqual({ pods: [1, 3], rule: 'hints' });
});

test('a zone that has what it needs gives nothing away', () => {
  // Of six pods zone b has three and zone c one; a keeps its two.
  const { on } = at({ near: 'Auto', place: ['2', '3', '1'], zones: 3 });
  expect([0, 1, 2].map((node) => on(node).pods)).toEqual([
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
});

test('hints are not written for four pods over three zones, one zone, or a zone without nodes', () => {
  for (const more of [
    { place: ['2', '1', '1'], zones: 3 },
    { place: ['2', '2'], zones: 1 },
    { place: ['4', '4'], zones: 3 },
  ]) {
    const { on, ready } = at({ near: 'Auto', ...more });
    expect(on(0)).toEqual({ pods: ready, rule: 'all' });
  }
});

test('hints are dealt by pods that are ready and gone when too few are left', () => {
  const more = { near: 'Auto', place: ['2', '2'], zones: 2 };
  expect(at(more, ['gone', 'ready', 'gone']).on(0)).toEqual({ pods: [3], rule: 'hints' });
  expect(at(more, ['gone', 'gone', 'gone']).on(0)).toEqual({ pods: [3], rule: 'all' });
});

test('a balancer leaves out nodes that are down, and by its check those without ready pods', () => {
  const world = { outside: true, place: ['1', '1', '0'] };
  const nodes = (more: Partial<World>, down: readonly number[] = []) => {
    const { sim, ready } = at({ ...world, ...more }, ['unready']);
    sim.nodesDown.push(...down);
    return balancedNodes(sim, ready);
  };
  expect(nodes({})).toEqual([0, 1, 2]);
  expect(nodes({}, [1])).toEqual([0, 2]);
  expect(nodes({ etp: 'Local' })).toEqual([1]);
  expect(nodes({ etp: 'Local', health: false })).toEqual([0, 1, 2]);
  expect(nodes({ etp: 'Local' }, [1])).toEqual([]);
});
