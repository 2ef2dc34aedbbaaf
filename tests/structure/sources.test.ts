import { expect, test } from 'vitest';
import { breachesOf, readSources } from './source-rules';

test('every file keeps the rules of names, length, purity and documentation', () => {
  const files = readSources(process.cwd());
  expect(files.length).toBeGreaterThan(100);
  const breaches = breachesOf(files).map(
    ({ rule, path, line, found }) => `${path}:${line}  ${rule}: ${found}`,
  );
  expect(breaches).toEqual([]);
});
