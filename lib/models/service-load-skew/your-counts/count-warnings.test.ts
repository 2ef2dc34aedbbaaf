import { expect, test } from 'vitest';
import { warningsOf } from './count-warnings';

test('a factor that is hardly an accident is named', () => {
  expect(warningsOf([150, 100, 250, 100], false)).toEqual([{ kind: 'common-factor', factor: 50 }]);
  expect(warningsOf([10, 0, 20], false)).toEqual([{ kind: 'common-factor', factor: 10 }]);
  expect(warningsOf([0, 15, 10, 25], false)).toEqual([{ kind: 'common-factor', factor: 5 }]);
});

test('small factors, few different counts and coprime counts are no sign', () => {
  for (const counts of [
    [9, 18],
    [2, 4, 6, 8],
    [25, 25, 25, 25],
    [50, 0],
    [150, 101],
    [3, 0, 5],
  ])
    expect(warningsOf(counts, false)).toEqual([]);
});

test('more than 5,000 in all look like requests', () => {
  expect(warningsOf([2501, 2499], false)).toEqual([]);
  expect(warningsOf([2501, 2500], false)).toEqual([{ kind: 'large-total', total: 5001 }]);
});

test('neither is said of counts that are surely connections', () => {
  expect(warningsOf([6000, 3000], true)).toEqual([]);
});

test('fewer connections than pods leave pods idle, whatever counted them', () => {
  expect(warningsOf([1, 1, 0], true)).toEqual([{ kind: 'fewer-than-pods', total: 2, pods: 3 }]);
  expect(warningsOf([1, 1, 0], false)).toEqual([{ kind: 'fewer-than-pods', total: 2, pods: 3 }]);
  expect(warningsOf([1, 2, 0], true)).toEqual([]);
});
