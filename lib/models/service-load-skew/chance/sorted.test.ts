import { expect, test } from 'vitest';
import { toNumber } from '../../../kernel/rational';
import { expectedBusiest } from '../occupancy';
import { drawnTails, exactTails, sortedEnvelope } from './sorted';

/** By rank, the chance of each count, from every one of the pods^connections outcomes. */
function everyRank(connections: number, pods: number): number[][] {
  const ranks = Array.from({ length: pods }, () => new Array<number>(connections + 1).fill(0));
  const all = pods ** connections;
  for (let code = 0; code < all; code += 1) {
    const counts = new Array<number>(pods).fill(0);
    for (let rest = code, left = connections; left > 0; left -= 1) {
      counts[rest % pods] = (counts[rest % pods] ?? 0) + 1;
      rest = Math.floor(rest / pods);
    }
    counts.sort((a, b) => b - a);
    for (const [rank, count] of counts.entries()) {
      const row = ranks[rank] ?? [];
      row[count] = (row[count] ?? 0) + 1 / all;
    }
  }
  return ranks;
}

function leastUpTo(row: readonly number[], share: number): number {
  let sum = 0;
  return row.findIndex((chance) => {
    sum += chance;
    return sum >= share - 1e-9;
  });
}

test.each([
  [1, 1],
  [1, 3],
  [5, 2],
  [6, 4],
  [8, 3],
  [9, 4],
])('%i connections over %i pods agree with every outcome', (connections, pods) => {
  const exact = everyRank(connections, pods);
  const found = sortedEnvelope(connections, pods);
  expect(found).toHaveLength(pods);
  for (const [rank, row] of exact.entries()) {
    const expected = row.reduce((sum, chance, count) => sum + chance * count, 0);
    expect(found[rank]?.expected).toBeCloseTo(expected, 10);
    expect(found[rank]?.low).toBe(leastUpTo(row, 0.005));
    expect(found[rank]?.high).toBe(leastUpTo(row, 0.995));
  }
});

test.each([
  [12, 4],
  [120, 4],
  [120, 100],
  [121, 10],
  [1000, 100],
])('%i connections over %i pods are all there, and fall from rank to rank', (connections, pods) => {
  const found = sortedEnvelope(connections, pods);
  expect(found.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(connections, 8);
  for (const [rank, { expected, low, high }] of found.entries()) {
    expect(low).toBeLessThan(expected + 0.5);
    expect(high).toBeGreaterThan(expected - 0.5);
    const next = found[rank + 1];
    if (!next) continue;
    expect(next.expected).toBeLessThanOrEqual(expected + 1e-12);
    expect(next.low).toBeLessThanOrEqual(low);
    expect(next.high).toBeLessThanOrEqual(high);
  }
});

test('the busiest rank is the busiest pod', () => {
  const busiest = toNumber(expectedBusiest(60, 7));
  expect(sortedEnvelope(60, 7)[0]?.expected).toBeCloseTo(busiest, 11);
});

test('up to 120 connections it is computed, above it is drawn', () => {
  const fromTails = (tails: readonly Float64Array[]) =>
    tails.reduce((sum, ranks) => sum + (ranks[0] ?? 0), 0);
  expect(sortedEnvelope(120, 10)[0]?.expected).toBe(fromTails(exactTails(120, 10)));
  expect(sortedEnvelope(121, 10)[0]?.expected).toBe(fromTails(drawnTails(121, 10)));
});

test('draws agree with what is exact', () => {
  const exact = exactTails(100, 10);
  const drawn = drawnTails(100, 10);
  for (const [k, ranks] of exact.entries())
    for (const [rank, chance] of ranks.entries()) {
      const deviation = Math.sqrt((chance * Math.max(0, 1 - chance)) / 4000);
      expect(Math.abs((drawn[k]?.[rank] ?? 0) - chance)).toBeLessThan(4.5 * deviation + 1e-3);
    }
});

test('what is beyond the limits is refused', () => {
  expect(() => sortedEnvelope(0, 4)).toThrow(/^connections: /);
  expect(() => sortedEnvelope(4, 0)).toThrow(/^pods: /);
});
