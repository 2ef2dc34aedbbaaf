import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadQuestion } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';

/** Every "check it yourself" that runs on a plain machine runs here, and prints what it promises. */

const WITHIN_MS = 60_000;

const runnable = SLUGS.flatMap((slug) =>
  loadQuestion(slug).reproductions.flatMap(({ id, run = '', expect: promised = '' }) =>
    run ? [{ slug, id, run, promised }] : [],
  ),
);

const folder = (slug: string) => `content/questions/${slug}`;
const filesIn = (slug: string) => readdirSync(folder(slug), { recursive: true }).sort();
const before = new Map(SLUGS.map((slug) => [slug, filesIn(slug)]));

test.each(runnable)(
  '$slug: $run',
  ({ slug, run, promised }) => {
    const { status, stdout, stderr, signal } = spawnSync('bash', ['-c', run], {
      cwd: folder(slug),
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
      encoding: 'utf8',
      timeout: WITHIN_MS,
    });
    expect({ status, signal, stderr }).toMatchObject({ status: 0, signal: null });
    expect(stdout).toContain(promised.trimEnd());
  },
  WITHIN_MS + 5_000,
);

test.each(SLUGS)('%s has one that runs on a plain machine', (slug) => {
  expect(runnable.map((item) => item.slug)).toContain(slug);
});

test('none of them leaves a file behind', () => {
  for (const slug of SLUGS) expect(filesIn(slug)).toEqual(before.get(slug));
});
