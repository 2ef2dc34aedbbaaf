import { expect, test } from 'vitest';
import { movedTo } from './moves';

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 2, 3, 1],
  ['ArrowUp', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['ArrowDown', 0, 1, 0],
  ['ArrowUp', 0, 1, 0],
  ['a', 0, 3, undefined],
  ['ArrowDown', 0, 0, undefined],
  ['Home', 0, 0, undefined],
  ['End', 0, 0, undefined],
])('%s leads from %i of %i to %s', (key, active, count, to) => {
  expect(movedTo(key, active, count)).toBe(to);
});
