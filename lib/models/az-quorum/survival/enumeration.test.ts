import { expect, test } from 'vitest';
import { rational, subtract, toNumber, ZERO } from '../../../kernel/rational';
import { createLayout } from '../layout/layout';
import { enumerate } from './enumeration';

const assignment = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const never = { p: ZERO, q: ZERO, r: ZERO };

test('looks at every state once: 4 instances, 4 zones and 2 regions make 1,024', () => {
  const result = enumerate(assignment, never);
  expect(result).toMatchObject({ states: 2 ** (4 + 4 + 2) });
  expect(result.survival).toEqual(rational(1));
  expect(result.unavailability).toEqual(ZERO);
});

test('counts the surviving states: by hand, 3 of the 4 chains of zone and instance must stand', () => {
  // us-east-1 up, us-west-1 up: 4 chains, each up in 1 of 4 states: 3 × 4 + 1 = 13 of 256 states.
  // us-east-1 up, us-west-1 down: three chains up and anything in the west: 1 × 4.
  expect(enumerate(assignment, never).surviving).toBe(13 + 4);
});

test('an exact fraction by hand: only instances fail, one time in ten', () => {
  const result = enumerate(assignment, { ...never, p: rational(1, 10) });
  expect(result.survival).toEqual(rational(9 ** 4 + 4 * 9 ** 3, 10 ** 4));
  expect(subtract(rational(1), result.survival)).toEqual(result.unavailability);
});

test('without instances nothing survives', () => {
  expect(toNumber(enumerate(createLayout([]), never).survival)).toBe(0);
});

test('a layout that is too large is refused with the number of its parts', () => {
  const large = createLayout(Array.from({ length: 19 }, () => 'us-east-1a'));
  expect(() => enumerate(large, never)).toThrow(RangeError);
  expect(() => enumerate(large, never)).toThrow('2^21 states');
});
