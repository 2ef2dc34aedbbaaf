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

test('held connections never moved to the endpoint that joined, new ones did', () => {
  const seen = summarizeEvidence();
  expect(seen.joinsHeldUnchanged).toBe(seen.joins);
  expect(seen.joinsHeldOnFifth).toBe(0);
  expect(seen.joinsFreshShareOfFifth).toBeGreaterThan(0.18);
  expect(seen.joinsFreshShareOfFifth).toBeLessThan(0.22);
});

test('the summary counts what is in the file', () => {
  expect(summarizeEvidence()).toMatchObject({
    freshRuns: recorded.fresh_connections_4_endpoints.length,
    heldSets: recorded.twelve_held_connections_50_requests_each.length,
    joins: recorded.fifth_endpoint_joins.length,
    heldConnections: 12,
  });
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
