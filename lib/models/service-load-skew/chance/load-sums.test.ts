import { expect, test } from 'vitest';
import { chanceWithin, keptCounts, withinWork } from './load-sums';

/** The chance that counts of unequal pods keep to bounds: every way to split the draws. */
function byEnumeration(least: number, most: number, total: number, chances: number[]): number {
  const [chance = 0, ...others] = chances;
  if (others.length === 0) return total >= least && total <= most ? chance ** total : 0;
  let sum = 0;
  for (
    let here = least, choices = binomial(total, least);
    here <= Math.min(most, total);
    here += 1
  ) {
    sum += choices * chance ** here * byEnumeration(least, most, total - here, others);
    choices *= (total - here) / (here + 1);
  }
  return sum;
}

function binomial(n: number, k: number): number {
  let choices = 1;
  for (let at = 0; at < k; at += 1) choices *= (n - at) / (at + 1);
  return choices;
}

const groups = [
  { chance: 0.1, pods: 3 },
  { chance: 0.2, pods: 1 },
  { chance: 0.25, pods: 2 },
];
const chances = [0.1, 0.1, 0.1, 0.2, 0.25, 0.25];

test.each([
  [0, 20],
  [0, 8],
  [1, 20],
  [2, 6],
  [3, 4],
  [4, 20],
  [0, 3],
])(
  'from %i to %i of 20 draws on each of six pods is as all ways to split them add up',
  (least, most) => {
    const exact = byEnumeration(least, most, 20, chances);
    for (const kept of ['all', 'likely'] as const)
      expect(chanceWithin({ least, most }, 20, groups, kept)).toBeCloseTo(exact, 13);
  },
);

test('one pod has all draws, whatever is kept', () => {
  const one = [{ chance: 1, pods: 1 }];
  expect(chanceWithin({ least: 0, most: 7 }, 7, one, 'all')).toBeCloseTo(1, 14);
  expect(chanceWithin({ least: 7, most: 7 }, 7, one, 'likely')).toBeCloseTo(1, 14);
  expect(chanceWithin({ least: 0, most: 6 }, 7, one, 'all')).toBe(0);
  expect(chanceWithin({ least: 0, most: 5 }, 0, one, 'all')).toBe(1);
  expect(chanceWithin({ least: 0, most: 5 }, 0, [], 'all')).toBe(0);
});

test('bounds that nothing keeps to have no chance', () => {
  for (const pods of [1, 2, 3, 4, 7])
    expect(chanceWithin({ least: 3, most: 2 }, 12, [{ chance: 1 / pods, pods }], 'all')).toBe(0);
});

test('even pods, however many, give one when nothing is out of bounds', () => {
  for (const pods of [2, 3, 4, 5, 8, 13, 100])
    for (const kept of ['all', 'likely'] as const)
      expect(
        chanceWithin({ least: 0, most: 300 }, 300, [{ chance: 1 / pods, pods }], kept),
      ).toBeCloseTo(1, 12);
});

test('what is kept is everything, or nearly all of the chance', () => {
  expect(keptCounts(50, 100, 'all')).toEqual([0, 100]);
  expect(keptCounts(0, 100, 'likely')).toEqual([0, 32]);
  expect(keptCounts(1, 100, 'likely')).toEqual([0, 36]);
  const [from, to] = keptCounts(50_000, 200_000, 'likely');
  // Nine to ten deviations on each side; a deviation is 224.
  expect(50_000 - from).toBeGreaterThan(9 * 224);
  expect(to - 50_000).toBeGreaterThan(9 * 224);
  expect(to - from).toBeLessThan(20.5 * 224);
  expect(keptCounts(1900, 2000, 'likely')[1]).toBe(2000);
});

test('the work is that of the sums that are made', () => {
  // One pod, and two alike: only the last product, over all places of the total.
  expect(withinWork(10, 100, [{ chance: 1, pods: 1 }])).toBe(101);
  expect(withinWork(10, 100, [{ chance: 0.5, pods: 2 }])).toBe(101);
  // Four: twice two of 11 places; three of three kinds: the first two, then with the third.
  expect(withinWork(10, 100, [{ chance: 0.25, pods: 4 }])).toBe(11 * 11 + 101);
  const three = [0.3, 0.3, 0.4].map((chance) => ({ chance, pods: 1 }));
  expect(withinWork(10, 100, three)).toBe(11 * 11 + 101);
  // Nine: two of one, two of two, four of four and five of it with one more.
  expect(withinWork(10, 100, [{ chance: 1 / 9, pods: 9 }])).toBe(11 * 11 + 21 * 21 + 101);
  // Without a narrow width, that of the likely counts.
  const [from, to] = keptCounts(25, 100, 'likely');
  expect(withinWork(100, 100, [{ chance: 0.25, pods: 4 }])).toBe((to - from + 1) ** 2 + 101);
});
