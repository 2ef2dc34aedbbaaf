import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { beginSim, runUntil } from './run';
import { HAPPENINGS, printScriptEvent } from './script';
import type { Sim } from './sim';

const choices = (name: 'way' | 'protocol' | 'near' | 'sched' | 'pick' | 'policy' | 'pool') =>
  fc.constantFrom(...params[name].options.map(({ value }) => value));

const anyWorld: fc.Arbitrary<World> = fc
  .record({
    clients: fc.integer({ min: 1, max: 20 }),
    conns: fc.integer({ min: 1, max: 5 }),
    way: choices('way'),
    protocol: choices('protocol'),
    near: choices('near'),
    sched: choices('sched'),
    pick: choices('pick'),
    policy: choices('policy'),
    pool: choices('pool'),
    itp: fc.constantFrom('Cluster', 'Local'),
    etp: fc.constantFrom('Cluster', 'Local'),
    outside: fc.boolean(),
    health: fc.boolean(),
    age: fc.constantFrom(0, 10, 60),
    life: fc.constantFrom(0, 8),
    affinity: fc.constantFrom(0, 20, 10_800),
    nat: fc.constantFrom(0, 2),
    dns: fc.constantFrom(0, 30),
    seed: fc.nat(),
    place: fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 })
      .map((place) => (place.some(Boolean) ? place : [1]).map(String)),
    events: fc.array(
      fc
        .record({
          at: fc.integer({ min: -60, max: 20 }),
          what: fc.constantFrom(...HAPPENINGS),
          arg: fc.integer({ min: 1, max: 8 }),
        })
        .map(printScriptEvent),
      { maxLength: 6 },
    ),
  })
  .map((some) => ({ ...defaultsOf(params), rps: 30, ...some }));

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** What must hold of any run at any time. */
function check(sim: Sim): void {
  const served = [...sim.rows.map(({ requests }) => requests), sim.recent.requests].map(sum);
  expect(sum(served) + sim.dropped).toBe(sim.requests);
  expect(sim.failed).toBeLessThanOrEqual(sum(served));
  sim.pods.forEach(({ status }, pod) => {
    const mine = sim.connections.filter((connection) => connection.pod === pod);
    expect(sim.held[pod]).toBe(mine.length);
    if (status === 'gone' || status === 'starting') expect(mine).toEqual([]);
    const chosen = mine.filter(({ node }) => node >= 0);
    expect(sum(sim.forwarded.map((counts) => counts[pod] ?? 0))).toBe(chosen.length);
  });
  for (const { ends, pods, count } of sim.flights) {
    expect(ends).toHaveLength(sum(count));
    expect(pods).toHaveLength(ends.length);
    for (const [at, end] of ends.entries())
      expect(end).toBeGreaterThanOrEqual(ends[(at - 1) >> 1] ?? end);
  }
  expect(JSON.parse(JSON.stringify(sim))).toEqual(sim);
}

test('requests and connections are conserved, whatever the world and whatever happens', () => {
  fc.assert(
    fc.property(anyWorld, fc.integer({ min: -50, max: 30 }), (world, stop) => {
      const begin = beginSim(world);
      check(begin);
      const middle = runUntil(begin, stop);
      check(middle);
      check(runUntil(middle, 40));
    }),
    { numRuns: 150 },
  );
});
