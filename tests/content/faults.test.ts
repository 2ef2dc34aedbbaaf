import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check';
import { ContentFiles } from '@/lib/content/files';
import type { Slug } from '@/lib/kernel/slugs';
import { COPY_DAY, copyDayPlus, onCopyDay } from '../support/days';
import { BROKEN_SLUG, FAULT_ROWS } from './faults-data';

/** Each kind of content file is broken in a copy, to see the check name the place and the remedy. */

const TODAY = new Date(COPY_DAY);
const SLUGS: readonly Slug[] = [BROKEN_SLUG, 'dockerfile-review'];

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'faults-'));
  cpSync('content/assignment.txt', path.join(root, 'content/assignment.txt'));
  cpSync('content/glossary', path.join(root, 'content/glossary'), { recursive: true });
  for (const slug of SLUGS)
    cpSync(`content/questions/${slug}`, path.join(root, 'content/questions', slug), {
      recursive: true,
    });
  // Only what a test breaks may be old, whenever the content itself was checked.
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(root, name);
    if (name.endsWith('.yaml')) writeFileSync(file, onCopyDay(readFileSync(file, 'utf8')));
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Checks the copy after one change to one file, then undoes the change. */
function checkWith(file: string, change: (text: string) => string | undefined) {
  const full = path.join(root, file);
  const healthy = readFileSync(full, 'utf8');
  const broken = change(healthy);
  if (broken === undefined) rmSync(full);
  else writeFileSync(full, broken);
  try {
    const slug = SLUGS.find((candidate) => file.includes(candidate)) ?? BROKEN_SLUG;
    return { broken: broken ?? '', ...checkContent(TODAY, [slug], new ContentFiles(root)) };
  } finally {
    writeFileSync(full, healthy);
  }
}

/** Puts what stands in the healthy file into a row: its first id, first term and count of entries. */
function fill(words: string, file: string): string {
  const healthy = readFileSync(path.join(root, file), 'utf8');
  const [, first = ''] = /^- id: (\S+)/m.exec(healthy) ?? [];
  const [, term = ''] = /^terms:\n {2}- id: (\S+)/m.exec(healthy) ?? [];
  const count = healthy.match(/^- /gm)?.length ?? 0;
  return words.replace('{first}', first).replace('{term}', term).replace('{count}', `${count}`);
}

test('the healthy copy has no fault', () => {
  expect(checkContent(TODAY, SLUGS, new ContentFiles(root))).toEqual({ faults: [], stale: [] });
});

test.each(FAULT_ROWS)('$mistake', (row) => {
  const { broken, faults } = checkWith(row.file, row.change);
  const at = typeof row.at === 'string' ? broken.indexOf(row.at) : broken.search(row.at);
  expect(at).toBeGreaterThanOrEqual(0);
  const fault = {
    file: row.file,
    line: broken.slice(0, at).split('\n').length,
    field: fill(row.field, row.file),
    found: fill(row.found, row.file),
    expected: row.expected,
  };
  if (row.amongOthers) expect(faults).toContainEqual(fault);
  else expect(faults).toEqual([fault]);
});

test.each([
  { days: -401, faults: 1, stale: 0 },
  { days: -400, faults: 0, stale: 1 },
  { days: -181, faults: 0, stale: 1 },
  { days: -180, faults: 0, stale: 0 },
  { days: 0, faults: 0, stale: 0 },
  { days: 1, faults: 0, stale: 0 },
  { days: 2, faults: 1, stale: 0 },
])('a claim checked $days days from today: $faults faults, $stale warnings', (row) => {
  const day = copyDayPlus(row.days);
  const { faults, stale } = checkWith(`content/questions/${BROKEN_SLUG}/ledger.yaml`, (text) =>
    text.replace(/checked: .*/, `checked: ${day}`),
  );
  expect(faults.map(({ found }) => found)).toEqual(Array(row.faults).fill(day));
  expect(stale.map(({ found }) => found)).toEqual(Array(row.stale).fill(day));
});
