import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { beginSim, runUntil } from './run';

const SEEDS = 30;
/** The two-sided 99.9 % point of Student's t with 29 degrees of freedom. */
const T = 3.659;

/** Mean and half the 99.9 % interval of the mean wait in seconds, over seeds; the first 100 s are left out. */
function waits(more: Partial<World>) {
  const means = Array.from({ length: SEEDS }, (_, seed) => {
    const world = { ...defaultsOf(params), way: 'gateway', place: ['1'], clients: 20, ...more };
    const { rows } = runUntil(beginSim({ ...world, seed } as World), 600);
    const late = rows.filter(({ at }) => at > 40);
    const count = late.reduce((sum, { requests }) => sum + (requests[0] ?? 0), 0);
    const spent = late.reduce(
      (sum, { requests, latency, work }) =>
        sum + (requests[0] ?? 0) * (latency[0] ?? 0) - (work[0] ?? 0),
      0,
    );
    return spent / count;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / SEEDS;
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, half: T * Math.sqrt(squares / (SEEDS - 1) / SEEDS) };
}

/** Erlang C: the chance to wait with c servers and an offered load a (A. K. Erlang, 1917). */
function erlangC(c: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < c; k += 1) {
    term *= a / k;
    sum += term;
  }
  const last = (term * a) / c / (1 - a / c);
  return last / (sum + last);
}

const mm = (c: number, rate: number, service: number) =>
  erlangC(c, rate * service) / (c / service - rate);

const CASES = [
  { name: 'M/M/1', more: { workers: 1, rps: 35 }, wait: mm(1, 35, 0.02), not: mm(1, 35, 0.02) / 2 },
  { name: 'M/M/3', more: { workers: 3, rps: 105 }, wait: mm(3, 105, 0.02), not: mm(1, 35, 0.02) },
  {
    name: 'M/D/1',
    more: { workers: 1, rps: 35, dist: 'fixed' },
    // F. Pollaczek and A. Khinchine: half of what an exponential time of service gives.
    wait: mm(1, 35, 0.02) / 2,
    not: mm(1, 35, 0.02),
  },
];

test.each(CASES)('mean wait of $name is what the theory says', ({ more, wait, not }) => {
  const { mean, half } = waits(more);
  expect(half).toBeLessThan(wait / 10);
  expect(Math.abs(mean - wait)).toBeLessThan(half);
  expect(Math.abs(mean - not)).toBeGreaterThan(half);
});
