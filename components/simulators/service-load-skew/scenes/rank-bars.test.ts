import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PodLoad } from '@/lib/models/service-load-skew/load';
import { countTicks, rankBars } from './rank-bars';

function load(pod: number, connections: number, status: PodLoad['status'] = 'ready'): PodLoad {
  const none = { node: 0, zone: 0, late: false, requests: 0, perSecond: 0, utilization: 0 };
  return { ...none, pod, connections, status, p50: 0, p99: 0 };
}

const range = (low: number, high: number) => ({ expected: (low + high) / 2, low, high });

test('ready pods stand from busiest to idlest, equal ones by number', () => {
  const loads = [load(4, 2), load(2, 5, 'starting'), load(3, 4), load(1, 2), load(5, 9)];
  const bars = rankBars(loads, [range(4, 8), range(3, 4), range(1, 3), range(0, 2)]);
  expect(bars.map(({ pod, here }) => [pod, here])).toEqual([
    [5, 9],
    [3, 4],
    [1, 2],
    [4, 2],
  ]);
  expect(bars.map(({ above }) => above)).toEqual([true, false, false, false]);
  expect(bars[1]).toMatchObject({ expected: 3.5, low: 3, high: 4 });
});

test('a pod without a range is left out, so that none is drawn beside another draw', () => {
  expect(rankBars([load(1, 1), load(2, 1)], [range(0, 1)])).toHaveLength(1);
  expect(rankBars([], [range(0, 1)])).toEqual([]);
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [5, [0, 2, 4, 6]],
  [8, [0, 2, 4, 6, 8]],
  [9, [0, 5, 10]],
  [21, [0, 10, 20, 30]],
  [215, [0, 100, 200, 300]],
  [1000, [0, 500, 1000]],
])('an axis up to %d has round ticks', (most, ticks) => {
  expect(countTicks(most)).toEqual(ticks);
});

test('an axis covers what it shows in at most four equal steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (most) => {
      const ticks = countTicks(most);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.at(-2)).toBeLessThan(most);
    }),
  );
});
