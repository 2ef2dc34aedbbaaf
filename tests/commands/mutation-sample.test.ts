import { expect, test } from 'vitest';
import {
  changeOf,
  EQUIVALENT,
  isSameChange,
  leftOut,
  NOT_SAMPLED,
} from '../../lib/commands/mutation-sample.mjs';

const change = (file: string, at: number) => ({
  file,
  original: `a < ${at}`,
  replacement: 'true',
  line: `if (a < ${at}) {`,
});
const mutants = Array.from({ length: 60 }, (_, at) => ({
  id: String(at),
  change: change(at < 40 ? 'lib/one/a.ts' : 'lib/two/b.ts', at),
}));
const choice: Parameters<typeof leftOut>[1] = { seed: 1, perFolder: 10, equivalents: [] };
const chosen = (given: typeof mutants, options = choice) => {
  const reasons = leftOut(given, options);
  return given.filter(({ id }) => !reasons.has(id));
};

test('as many are run in each folder as asked for, the others with a reason', () => {
  const run = chosen(mutants);
  expect(run.filter(({ change: { file } }) => file === 'lib/one/a.ts')).toHaveLength(10);
  expect(run.filter(({ change: { file } }) => file === 'lib/two/b.ts')).toHaveLength(10);
  expect(new Set(leftOut(mutants, choice).values())).toEqual(new Set([NOT_SAMPLED]));
  expect(chosen(mutants, { ...choice, perFolder: 1000 })).toEqual(mutants);
});

test('the same seed runs the same changes in whatever order they come; another seed runs others', () => {
  const again = chosen(mutants.toReversed()).toReversed();
  expect(again).toEqual(chosen(mutants));
  expect(chosen(mutants, { ...choice, seed: 2 })).not.toEqual(chosen(mutants));
});

test('a known equivalent is left out of the sample, and another takes its place', () => {
  const [first] = chosen(mutants);
  if (!first) throw new Error('nothing was chosen');
  const options = { ...choice, equivalents: [first.change] };
  expect(leftOut(mutants, options).get(first.id)).toBe(EQUIVALENT);
  expect(chosen(mutants, options)).toHaveLength(20);
});

test('an equivalent with a line stands for the changes on such a line only', () => {
  const { line, ...anywhere } = change('lib/one/a.ts', 1);
  const elsewhere = { ...anywhere, line: 'while (a < 1) {' };
  expect(
    [anywhere, { ...anywhere, line }, elsewhere].map((one) =>
      isSameChange(one, { ...anywhere, line }),
    ),
  ).toEqual([true, true, false]);
  expect(isSameChange({ ...anywhere, file: 'lib/two/b.ts' }, { ...anywhere, line })).toBe(false);
});

test('a change is named by its own text on one line, wherever it stands', () => {
  const text = 'const a =\n  one <\n    two;\n';
  const location = { start: { line: 1, column: 2 }, end: { line: 2, column: 7 } };
  const mutant = { fileName: '/root/lib/a.ts', replacement: 'one <=\n    two', location };
  expect(changeOf(mutant, '/root', () => text)).toEqual({
    file: 'lib/a.ts',
    original: 'one < two',
    replacement: 'one <= two',
    line: 'one <',
  });
});
