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
