import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  IMPORT_PLANTS,
  LINT_PLANTS,
  type Plant,
  SCREEN_PLANTS,
  SOURCE_PLANTS,
  UNUSED_PLANTS,
  USER_OF_PLANTS,
  WAY_BACK,
  WELCOME,
} from './planted-data';
import { breachesOf } from './source-rules';

/** Each rule is broken on purpose in a copy of the code, to see its tool fail and name it. */

const COPIED = [
  'app',
  'components',
  'lib',
  'tests',
  '.dependency-cruiser.cjs',
  '.gitignore',
].concat(
  ['biome.json', 'knip.json', 'next.config.mjs', 'package.json', 'playwright.config.ts'],
  ['postcss.config.mjs', 'tsconfig.json', 'vitest.config.ts'],
);

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'planted-'));
  for (const name of COPIED) cpSync(name, path.join(copy, name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write(plants: readonly Plant[]): void {
  for (const { file, text } of plants) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  }
}

/** Runs a tool of the project in the copy; it must end with a failure. */
function runFailing(script: string, ...args: readonly string[]): string {
  const result = spawnSync(process.execPath, [path.join('node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(result.status, result.stderr).toBeGreaterThan(0);
  return result.stdout;
}

describe('imports', () => {
  let broken: readonly (readonly [string, string])[] = [];

  beforeAll(() => {
    write([...IMPORT_PLANTS, WAY_BACK, ...WELCOME]);
    const script = 'dependency-cruiser/bin/dependency-cruise.mjs';
    const config = ['--config', '.dependency-cruiser.cjs'];
    const out = runFailing(script, ...config, 'app', 'components', 'lib', 'tests');
    broken = [...out.matchAll(/^\s*error ([\w-]+): (\S+)/gm)].map(
      ([, rule = '', from = '']) => [rule, from] as const,
    );
  }, 60_000);

  test.each(IMPORT_PLANTS)('$rule names $file', ({ rule, file }) => {
    expect(broken).toContainEqual([rule, file]);
  });

  test('a rule that no row breaks does not exist', async () => {
    const { default: config } = await import('../../.dependency-cruiser.cjs');
    const names = (config.forbidden as { name: string }[]).map(({ name }) => name);
    expect(names.filter((name) => !IMPORT_PLANTS.some(({ rule }) => rule === name))).toEqual([]);
  });

  test('a new question needs no new rule', () => {
    const files = WELCOME.map(({ file }) => file);
    expect(broken.filter(([, from]) => files.includes(from))).toEqual([]);
  });
});

describe('models without a screen', () => {
  let out = '';

  beforeAll(() => {
    write(SCREEN_PLANTS);
    out = runFailing('typescript-7/bin/tsc', '--noEmit', '-p', 'lib/models/tsconfig.json');
  }, 60_000);

  test.each(SCREEN_PLANTS)('the compiler does not know $rule in $file', ({ rule, file }) => {
    const lines = out.split('\n').filter((line) => line.startsWith(file));
    expect(lines.join('\n')).toContain(`Cannot find name ${rule}`);
  });
});

describe('unused', () => {
  let found: readonly Record<string, unknown>[] = [];

  beforeAll(() => {
    const manifest = readFileSync('package.json', 'utf8');
    const added = UNUSED_PLANTS.find(({ file }) => file === 'package.json')?.text;
    write([...UNUSED_PLANTS.filter(({ file }) => file !== 'package.json'), USER_OF_PLANTS]);
    const text = manifest.replace('"dependencies": {', `"dependencies": {\n    ${added},`);
    write([{ rule: '', file: 'package.json', text }]);
    found = JSON.parse(runFailing('knip/bin/knip.js', '--reporter', 'json')).issues;
  }, 60_000);

  test.each(UNUSED_PLANTS)('knip finds $rule in $file', ({ rule, file }) => {
    const [issue] = found.filter((candidate) => candidate.file === file);
    expect(issue?.[rule]).not.toEqual([]);
    expect(issue?.[rule]).toBeDefined();
  });

  test('what is used beside it is not reported', () => {
    expect(JSON.stringify(found)).not.toMatch(/"name":"(used|needed)"/);
  });
});

describe('lint', () => {
  let found: readonly string[] = [];

  beforeAll(() => {
    write(LINT_PLANTS);
    const files = LINT_PLANTS.map(({ file }) => file);
    const out = runFailing('@biomejs/biome/bin/biome', 'check', '--reporter=json', ...files);
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { category: string; location: { path: string } }[];
    };
    found = diagnostics.map(
      ({ category, location }) => `${category.split('/').at(-1)} ${location.path}`,
    );
  });

  test.each(LINT_PLANTS)('$rule names $file', ({ rule, file }) => {
    expect(found).toContain(`${rule} ${file}`);
  });
});

describe('sources', () => {
  test.each(SOURCE_PLANTS)('$rule names $file', ({ rule, file, text }) => {
    const rules = breachesOf([{ path: file, text }]).map((breach) => breach.rule);
    expect([...new Set(rules)]).toEqual([rule]);
  });

  test('a file that keeps all rules is not reported', () => {
    expect(breachesOf(WELCOME.map(({ file, text }) => ({ path: file, text })))).toEqual([]);
  });
});
