import { expect, test } from 'vitest';
import { createRandom } from './random';
import { drawn, inWords, inWordsFirst } from './variant';

test('each of a list is drawn about as often, and the same by the same seed', () => {
  const list = ['a', 'b', 'c', 'd'];
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 4000; seed += 1) {
    const one = drawn(list, seed);
    expect(drawn(list, seed)).toBe(one);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(list);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test('the first number of the seed says which, in equal parts of the range', () => {
  for (const seed of [0, 7, 4_294_967_295]) {
    const place = Math.floor(createRandom(seed).next() * 3);
    expect(drawn([0, 1, 2], seed)).toBe(place);
  }
});

test('there is nothing to draw from an empty list', () => {
  expect(() => drawn([], 1)).toThrow(new RangeError('There is nothing to draw from.'));
});

test('small counts are words, others digits', () => {
  expect([0, 1, 3, 9, 10, 20].map(inWords)).toEqual(['no', 'one', 'three', 'nine', '10', '20']);
  expect([1, 6, 12].map(inWordsFirst)).toEqual(['One', 'Six', '12']);
});
