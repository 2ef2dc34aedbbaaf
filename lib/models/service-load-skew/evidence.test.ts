import { expect, test } from 'vitest';
import recorded from './cases/kube-proxy-iptables.json';
import { summarizeEvidence } from './evidence';

test('every recorded run is complete: nothing lost, nothing on an endpoint that is not there', () => {
  for (const run of recorded.fresh_connections_4_endpoints) {
    expect(Object.values(run).reduce((a, b) => a + b)).toBe(2000);
    expect(run['4']).toBe(0);
  }
  for (const set of recorded.twelve_held_connections_50_requests_each) {
    expect(Object.values(set).reduce((a, b) => a + b)).toBe(12 * 50);
    for (const requests of Object.values(set)) expect(requests % 50).toBe(0);
  }
});

/** All values of an object of counts, by the endpoint they belong to. */
const entries = (runs: readonly Record<string, number>[]) =>
  runs.flatMap((run) => Object.entries(run)).filter(([endpoint]) => endpoint !== '4');

test('the summary counts what is in the file', () => {
  const fresh = entries(recorded.fresh_connections_4_endpoints).map(([, count]) => count);
  fresh.sort((a, b) => a - b);
  const held = recorded.twelve_held_connections_50_requests_each.map((set) =>
    [set['0'], set['1'], set['2'], set['3']].sort((a, b) => b - a),
  );
  const busiest = held.map(([most = 0]) => most / 50).sort((a, b) => b - a);
  const joined = recorded.fifth_endpoint_joins.map(({ fresh_after }) => fresh_after['4']);
  expect(summarizeEvidence()).toEqual({
    kernel: '6.18.44',
    iptables: '1.8.9',
    freshRuns: 4,
    freshPerRun: 2000,
    freshLeast: fresh[0],
    freshMost: fresh.at(-1),
    heldSets: 30,
    heldConnections: 12,
    heldSetsWithIdle: held.filter((set) => set[3] === 0).length,
    heldBusiestMean: expect.closeTo(busiest.reduce((a, b) => a + b) / 30, 12),
    heldBusiestMost: busiest[0],
    heldEvenSets: 0,
    joins: 20,
    joinsHeldUnchanged: 20,
    joinsHeldOnFifth: 0,
    joinsFreshShareOfFifth: expect.closeTo(joined.reduce((a, b) => a + b) / (20 * 300), 12),
  });
});

test('held connections never moved to the endpoint that joined, a fifth of the new ones went there', () => {
  for (const { held_before, held_after_fifth_joined } of recorded.fifth_endpoint_joins)
    expect(held_after_fifth_joined).toEqual(held_before);
  const share = summarizeEvidence().joinsFreshShareOfFifth;
  const deviation = Math.sqrt((0.2 * 0.8) / (20 * 300));
  expect(Math.abs(share - 0.2)).toBeLessThan(3 * deviation);
});

test('no held set is even: the three connections each that a person would expect never came', () => {
  for (const set of recorded.twelve_held_connections_50_requests_each)
    expect(Object.values(set).slice(0, 4)).not.toEqual([150, 150, 150, 150]);
});

test('the join that the guide draws is the most uneven one: 4, 1, 7, 0 and none on the fifth', () => {
  const drawn = recorded.fifth_endpoint_joins[11];
  expect(drawn?.held_after_fifth_joined).toEqual({ '0': 80, '1': 20, '2': 140, '3': 0, '4': 0 });
  const busiest = recorded.fifth_endpoint_joins.map((join) =>
    Math.max(...Object.values(join.held_before)),
  );
  expect(Math.max(...busiest)).toBe(140);
  expect(busiest.filter((requests) => requests === 140)).toHaveLength(1);
});
