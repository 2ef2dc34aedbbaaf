import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { ASSIGNMENT_LAYOUT, NAMED_LAYOUTS } from '../layout/layouts';
import { compareLayouts, curveChances, fewestFor, sizeRows, survivalCurve } from './compare';
import { DEFAULT_PROBABILITIES } from './probabilities';

test('a named layout is marked and not listed twice, whatever the order of its instances', () => {
  const shown = createLayout([...ASSIGNMENT_LAYOUT.layout.nodes].reverse());
  const rows = compareLayouts(shown, DEFAULT_PROBABILITIES);
  expect(rows).toHaveLength(NAMED_LAYOUTS.length);
  expect(rows.filter((row) => row.isThis).map((row) => row.id)).toEqual(['assignment']);
});

test('a layout without a name comes first', () => {
  const rows = compareLayouts(createLayout(['eu-west-1a']), DEFAULT_PROBABILITIES);
  expect(rows).toHaveLength(NAMED_LAYOUTS.length + 1);
  expect(rows[0]).toMatchObject({ id: 'this', isThis: true, anyInstances: 0 });
});

test('four tolerate one loss as three do, and less of the time', () => {
  const [three, four, five] = sizeRows(0.01);
  expect([three?.losses, four?.losses, five?.losses]).toEqual([1, 1, 2]);
  expect([three?.live, three?.states, four?.live, four?.states]).toEqual([4, 8, 5, 16]);
  // 3p² − 2p³ against 6p² − 8p³ + 3p⁴: the chance of two or more down among three and four.
  expect(1 - (three?.survival ?? 0)).toBeCloseTo(3e-4 - 2e-6, 12);
  expect(1 - (four?.survival ?? 0)).toBeCloseTo(6e-4 - 8e-6 + 3e-8, 12);
});

test('the curve holds the present q and falls as zones fail more often', () => {
  const chances = curveChances(0.00123);
  expect(chances).toContain(0.00123);
  expect([chances[0], chances.at(-1)]).toEqual([0.0001, 0.2]);
  const curve = survivalCurve(ASSIGNMENT_LAYOUT.layout, DEFAULT_PROBABILITIES, chances);
  curve.forEach(({ survival }, at) => {
    if (at > 0) expect(survival).toBeLessThan(curve[at - 1]?.survival ?? 1);
  });
});

test('any one zone takes three instances, any one region three as well', () => {
  expect([fewestFor('zone'), fewestFor('region')]).toEqual([3, 3]);
});
