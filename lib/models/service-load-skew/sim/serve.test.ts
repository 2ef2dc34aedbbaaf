import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { emptySim } from './make-sim';
import { land, latencyAt, serve, takeOff } from './serve';
import type { Flights } from './sim';

const simOf = (more: Partial<World>) =>
  emptySim({ ...defaultsOf(params), place: ['1'], dist: 'fixed', workers: 1, ...more });

test('requests wait for the first worker that is free', () => {
  const sim = simOf({ ms: 100, workers: 2 });
  const random = createRandom(1);
  const ends = [0, 0, 0, 0.15, 1].map((at) => serve(sim, 0, at, random));
  expect(ends.map((end) => Number(end.toFixed(9)))).toEqual([0.1, 0.1, 0.2, 0.25, 1.1]);
  expect(sim.recent.requests).toEqual([5]);
  expect(sim.recent.work[0]).toBeCloseTo(0.5, 9);
  expect(sim.recent.latency[0]).toBeCloseTo(0.6, 9);
});

test.each([
  [false, [3, 1, 9], 1],
  [false, [1, 3, 9], 0],
  [true, [3, 1, 9], 0],
  [true, [1, 3, 9], 1],
  [true, [4, 3, 9], 0],
  [true, [3, 4, 9], 1],
  [true, [9, 8, 7], 2],
  [true, [5, 3, 2], 1],
] as const)(
  'a worker for a request at 4, later than it came (%s), of those free at %o',
  (later, free, worker) => {
    const sim = simOf({ ms: 100, workers: 3 });
    free.forEach((at, which) => {
      sim.freeAt[which] = at;
    });
    const end = Math.max(4, free[worker] ?? 0) + 0.1;
    expect(serve(sim, 0, 4, createRandom(1), later)).toBeCloseTo(end, 9);
    expect(sim.freeAt).toEqual(free.map((at, which) => (which === worker ? end : at)));
  },
);

test('workers have equal parts of a CPU limit', () => {
  const one = (workers: number, limit: number) =>
    serve(simOf({ ms: 80, workers, limit }), 0, 0, createRandom(1));
  expect(one(2, 10)).toBeCloseTo(0.13, 9);
  expect(one(4, 10)).toBeCloseTo(0.305, 9);
  expect(one(2, 20)).toBeCloseTo(0.08, 9);
  expect(one(1, 16)).toBeCloseTo(0.08, 9);
});

/** When work ends that may run only in the first part of its quota of each 100 ms, walked in steps of 0.1 ms. */
function walked(starts: readonly number[], work: number, quota: number): readonly number[] {
  const used = new Map<number, number>();
  let free = 0;
  return starts.map((start) => {
    let at = Math.max(start, free);
    for (let left = work; left > 0; at += 1) {
      const period = Math.floor(at / 1000);
      if ((used.get(period) ?? 0) >= quota) continue;
      used.set(period, (used.get(period) ?? 0) + 1);
      left -= 1;
    }
    free = at;
    return at;
  });
}

test('a CPU limit lets work run for its part of every 100 ms', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 12 }),
      (starts, ms, limit) => {
        const sim = simOf({ ms, limit });
        const random = createRandom(1);
        const sorted = starts.toSorted((a, b) => a - b);
        const expected = walked(sorted, ms * 10, Math.min(1000, limit * 100));
        sorted.forEach((start, at) => {
          const end = serve(sim, 0, start / 10_000, random);
          expect(Math.abs(end - (expected[at] ?? 0) / 10_000)).toBeLessThan(2e-4);
        });
      },
    ),
    { numRuns: 100 },
  );
});

test('slow, cold and failing pods take three times, four times and no time', () => {
  const random = createRandom(1);
  expect(serve(simOf({ ms: 10, slow: 1 }), 0, 0, random)).toBeCloseTo(0.03, 9);
  const cold = simOf({ ms: 10, cold: 20 });
  expect(serve(cold, 0, 0, random)).toBeCloseTo(0.01, 9);
  // A pod that was there from the beginning is warm.
  expect(serve(simOf({ ms: 10, cold: 20 }), 0, -55, random)).toBeCloseTo(-54.99, 9);
  Object.assign(cold.pods[0] ?? {}, { since: 5 });
  expect(serve(cold, 0, 10, random)).toBeCloseTo(10.04, 9);
  expect(serve(cold, 0, 25, random)).toBeCloseTo(25.01, 9);
  expect(serve(cold, 0, 30, random)).toBeCloseTo(30.01, 9);
  Object.assign(cold.pods[0] ?? {}, { failing: true });
  expect(serve(cold, 0, 40, random)).toBeCloseTo(40.001, 9);
  expect(cold.failed).toBe(1);
});

test.each(['exponential', 'heavy'])('times that are %s have the mean that is set', (dist) => {
  const sim = simOf({ ms: 20, dist, workers: 16 });
  const random = createRandom(7);
  for (let at = 0; at < 200_000; at += 1) serve(sim, 0, at, random);
  expect((sim.recent.work[0] ?? 0) / 200_000).toBeGreaterThan(0.0197);
  expect((sim.recent.work[0] ?? 0) / 200_000).toBeLessThan(0.0203);
});

test('requests land in the order in which they end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(3))), fc.nat(60), (all, now) => {
      const flights: Flights = { ends: [], pods: [], count: [0, 0, 0, 0] };
      for (const [end, pod] of all) takeOff(flights, end, pod);
      land(flights, now);
      const left = all.filter(([end]) => end > now);
      expect(flights.ends.toSorted((a, b) => a - b)).toEqual(
        left.map(([end]) => end).toSorted((a, b) => a - b),
      );
      expect(flights.count).toEqual(
        [0, 1, 2, 3].map((pod) => left.filter(([, which]) => which === pod).length),
      );
      land(flights, 60);
      expect([flights.ends, flights.pods, flights.count]).toEqual([[], [], [0, 0, 0, 0]]);
    }),
  );
});

test('a share of latencies is known within an eighth of a doubling each way', () => {
  const sim = simOf({ ms: 8, workers: 16 });
  const random = createRandom(1);
  for (let at = 0; at < 90; at += 1) serve(sim, 0, at, random);
  Object.assign(sim.world, { ms: 200 });
  for (let at = 100; at < 110; at += 1) serve(sim, 0, at, random);
  for (const [share, latency] of [
    [0.5, 0.008],
    [0.9, 0.008],
    [0.91, 0.2],
    [0.99, 0.2],
  ] as const) {
    expect(latencyAt(sim, 0, share) / latency).toBeGreaterThan(2 ** (-1 / 3));
    expect(latencyAt(sim, 0, share) / latency).toBeLessThan(2 ** (1 / 3));
  }
  expect(latencyAt(simOf({}), 0, 0.5)).toBe(0);
});
