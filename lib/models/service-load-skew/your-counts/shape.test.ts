import { expect, test } from 'vitest';
import { shapeOf } from './shape';

const even = (counts: readonly number[]) =>
  shapeOf(
    counts,
    counts.map(() => 1 / counts.length),
  );

test('everything on one pod', () => {
  expect(even([0, 30, 0])).toEqual({ kind: 'one-has-all', pods: [1], alike: true });
  expect(even([0, 5])).toEqual({ kind: 'one-has-all', pods: [1], alike: true });
});

test('one pod far above others that are alike, idle ones among them', () => {
  expect(even([10, 12, 60, 9])).toEqual({ kind: 'one-above', pods: [2], alike: true });
  expect(even([30, 1, 0, 2, 0])).toEqual({ kind: 'one-above', pods: [0], alike: true });
  expect(even([90, 10])).toEqual({ kind: 'one-above', pods: [0], alike: true });
});

test('idle pods, and whether the others are alike', () => {
  expect(even([40, 0, 42, 38])).toEqual({ kind: 'idle', pods: [1], alike: true });
  expect(even([40, 0, 42, 0])).toEqual({ kind: 'idle', pods: [1, 3], alike: true });
  expect(even([80, 0, 42, 20])).toEqual({ kind: 'idle', pods: [1], alike: false });
});

test('one pod far below others that are alike', () => {
  expect(even([40, 38, 3, 42])).toEqual({ kind: 'one-below', pods: [2], alike: true });
});

test('two groups, in the order of the list', () => {
  expect(even([5, 40, 42, 4, 38, 6])).toEqual({ kind: 'two-groups', pods: [1, 2, 4], alike: true });
  expect(even([40, 42, 5, 4])).toEqual({ kind: 'two-groups', pods: [0, 1], alike: true });
});

test('what fits none of them differs all along', () => {
  expect(even([100, 80, 60, 40, 20])).toEqual({ kind: 'all-differ', pods: [], alike: false });
  expect(even([150, 100, 250, 100])).toEqual({ kind: 'all-differ', pods: [], alike: false });
  // The upper two differ by more than chance, the lower ones do not; and the other way around.
  expect(even([200, 100, 12, 10]).kind).toBe('all-differ');
  expect(even([205, 200, 60, 20]).kind).toBe('all-differ');
});

test('with weights a pod is above or below by what it should have', () => {
  expect(shapeOf([100, 40, 10], [10 / 12, 1 / 12, 1 / 12])).toEqual({
    kind: 'one-above',
    pods: [1],
    alike: true,
  });
  expect(shapeOf([100, 30, 95, 100], [0.25, 0.25, 0.25, 0.25]).kind).toBe('one-below');
  expect(shapeOf([400, 10, 100, 100], [4 / 7, 1 / 7, 1 / 7, 1 / 7])).toEqual({
    kind: 'one-below',
    pods: [1],
    alike: true,
  });
});

test('alike is what chance gives in 1 of 100 draws or more', () => {
  // Of two pods the busier has 8 or more of 8 in 1 of 128 draws, 7 or more of 7 in 1 of 64.
  expect(even([8, 50, 0])).toEqual({ kind: 'idle', pods: [2], alike: false });
  expect(even([7, 50, 0])).toEqual({ kind: 'one-above', pods: [1], alike: true });
});
