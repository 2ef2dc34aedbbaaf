/**
 * `npm run mutation [-- folder …]`: changes the code in a seeded sample of places, one at a time, and
 * prints how many changes the tests beside the code notice, by folder, and those they do not.
 * Options: --seed N (1), --sample N (changes per folder, 40) or --sample all, --workers N (1).
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import equivalents from '../../tests/mutation/equivalents.json';
import { printReport } from './mutation-report';

const FOLDERS = ['lib/kernel', 'lib/simulator', 'lib/review', 'lib/models'];
const USAGE =
  'Usage: npm run mutation -- [folder …] [--seed N] [--sample N|all] [--workers N], with whole N.';

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      sample: { type: 'string', default: '40' },
      workers: { type: 'string', default: '1' },
    },
  });
  const options = {
    folders: (positionals.length > 0 ? positionals : FOLDERS).map((name) =>
      name.replace(/\/$/, ''),
    ),
    seed: Number(values.seed),
    perFolder: values.sample === 'all' ? Number.MAX_SAFE_INTEGER : Number(values.sample),
    workers: Number(values.workers),
  };
  const missing = options.folders.filter((folder) => !existsSync(folder));
  if (missing.length > 0) throw new RangeError(`No such folder: ${missing.join(', ')}.`);
  const wholes = [options.seed, options.perFolder, options.workers];
  if (!wholes.every((value) => Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError('A number is not whole.');
  }
  return options;
}

function readOrExplain() {
  try {
    return readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(2);
  }
}

const { folders, seed, perFolder, workers } = readOrExplain();
const results = await new Stryker({
  testRunner: 'vitest-imports',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  coverageAnalysis: 'perTest',
  plugins: ['./lib/commands/mutation-runner.mjs', './lib/commands/mutation-sample.mjs'],
  checkers: ['sample'],
  sample: { seed, perFolder, equivalents },
  mutate: [...folders.map((folder) => `${folder}/**/*.ts`), '!**/*.test.ts', '!**/*fixture*.ts'],
  ignorePatterns: ['/.next', '/out', '/screenshots', '/test-results', '/playwright-report'],
  disableTypeChecks: false,
  concurrency: workers,
  timeoutMS: 20_000,
  timeoutFactor: 2,
  reporters: ['progress-append-only'],
  warnings: false,
}).runMutationTest();
printReport(results, { equivalents, root: process.cwd(), folders });
