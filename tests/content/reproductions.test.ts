import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadQuestion } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';

/**
 * Every "check it yourself" that runs on a plain machine runs here. It prints what it promises and
 * leaves the folder as it was.
 */

const WITHIN_MS = 60_000;

const runnable = SLUGS.flatMap((slug) =>
  loadQuestion(slug).reproductions.flatMap(({ id, run = '', expect: promised = '' }) =>
    run ? [{ slug, id, run, promised }] : [],
  ),
);

/** Where Python is, past the stand-in of a version manager, which takes long to find it each time. */
const python = spawnSync('python3', [
  '-c',
  'import os, sys; print(os.path.dirname(sys.executable), end="")',
]).stdout.toString();

const root = mkdtempSync(path.join(tmpdir(), 'reproduce-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = (slug: string) => path.join(root, slug);
// What a reader can download, and nothing else.
for (const slug of SLUGS) {
  const { reproductions, beside } = loadQuestion(slug);
  for (const { file, code } of [...reproductions, ...beside]) {
    const full = path.join(folder(slug), file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, code);
  }
}

/** Every file of a question's folder, with its text. */
function filesOf(slug: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder(slug), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

test.each(runnable)(
  '$slug: $run',
  ({ slug, run, promised }) => {
    const before = filesOf(slug);
    const { status, stdout, stderr, signal } = spawnSync('bash', ['-c', run], {
      cwd: folder(slug),
      env: {
        ...process.env,
        PATH: `${python}${path.delimiter}${process.env.PATH}`,
        PYTHONDONTWRITEBYTECODE: '1',
      },
      encoding: 'utf8',
      timeout: WITHIN_MS,
    });
    expect({ status, signal, stderr }).toMatchObject({ status: 0, signal: null });
    expect(stdout).toContain(promised.trimEnd());
    expect(filesOf(slug)).toEqual(before);
  },
  WITHIN_MS + 5_000,
);

test.each(SLUGS)('%s has one that runs on a plain machine', (slug) => {
  expect(runnable.map((item) => item.slug)).toContain(slug);
});
