import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, ONE, type Rational, rational, subtract, toNumber } from '../kernel/rational';
import { agreement } from './agreement';

type Pair = readonly [string, string];

/** The pairs of a table: `table[row][column]` things that one side calls `row` and the other `column`. */
function pairsOf(table: readonly (readonly number[])[]): readonly Pair[] {
  return table.flatMap((row, one) =>
    row.flatMap((times, other) =>
      Array.from({ length: times }, () => [String(one), String(other)] as const),
    ),
  );
}

describe('published examples', () => {
  test('Cohen 1960, table 2b: 29/59', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    expect(agreement(pairsOf(table))).toEqual({ same: 140, of: 200, share: 0.7, kappa: 29 / 59 });
  });

  test('two readers of fifty proposals: 0.4', () => {
    const { share, kappa } = agreement(
      pairsOf([
        [20, 5],
        [10, 15],
      ]),
    );
    expect(share).toBe(0.7);
    expect(kappa).toBe(0.4);
  });

  test('equal shares of agreement are worth less where chance gives more', () => {
    const even = pairsOf([
      [45, 15],
      [25, 15],
    ]);
    const uneven = pairsOf([
      [25, 35],
      [5, 35],
    ]);
    expect(agreement(even).share).toBe(agreement(uneven).share);
    expect(agreement(even).kappa).toBeCloseTo(0.1304, 4);
    expect(agreement(uneven).kappa).toBeCloseTo(0.2593, 4);
  });

  test('nine things and four marks, in tidycomm’s own test: 0.633', () => {
    const one = ['1', '2', '4', '1', '2', '1', '1', '1', '2'];
    const other = ['1', '2', '3', '1', '2', '2', '1', '1', '2'];
    expect(agreement(one.map((mark, at) => [mark, other[at] ?? ''])).kappa).toBeCloseTo(0.633, 3);
  });
});

test('nothing is compared without pairs', () => {
  expect(agreement([])).toEqual({ same: 0, of: 0, share: 0, kappa: undefined });
});

test('one and the same mark throughout says nothing beyond chance', () => {
  expect(
    agreement([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual({ same: 2, of: 2, share: 1, kappa: undefined });
});

test('two marks of which one side always uses one are worth nothing', () => {
  expect(
    agreement([
      ['a', 'a'],
      ['a', 'b'],
    ]).kappa,
  ).toBe(0);
});

test('all the same with two marks is 1, all crossed is -1', () => {
  expect(
    agreement([
      ['a', 'a'],
      ['b', 'b'],
    ]).kappa,
  ).toBe(1);
  expect(
    agreement([
      ['a', 'b'],
      ['b', 'a'],
    ]).kappa,
  ).toBe(-1);
});

const anyPairs = fc.array(
  fc.tuple(
    fc.constantFrom('present', 'partial', 'absent'),
    fc.constantFrom('present', 'partial', 'absent'),
  ),
  { minLength: 1, maxLength: 40 },
);

/** Kappa by its definition, in fractions: pe is how often any two marks, one of each side, are the same. */
function kappaByAllPairs(pairs: readonly Pair[]): Rational | undefined {
  const equal = (list: readonly Pair[]) => list.filter(([one, other]) => one === other).length;
  const crossed = pairs.flatMap(([one]) => pairs.map(([, other]): Pair => [one, other]));
  const observed = rational(equal(pairs), pairs.length);
  const expected = rational(equal(crossed), crossed.length);
  if (expected.n === expected.d) return undefined;
  return divide(subtract(observed, expected), subtract(ONE, expected));
}

test('kappa is what crossing every mark with every other gives, to the last bit', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const exact = kappaByAllPairs(pairs);
      expect(agreement(pairs).kappa).toBe(exact && toNumber(exact));
    }),
  );
});

test('it does not matter who is the one and who is the other', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const turned = pairs.map(([one, other]) => [other, one] as const);
      expect(agreement(turned)).toEqual(agreement(pairs));
    }),
  );
});
