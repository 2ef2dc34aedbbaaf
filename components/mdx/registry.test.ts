import { describe, expect, test } from 'vitest';
import { ContentFiles } from '@/lib/content/files';
import { WRITTEN_TAGS } from '@/lib/content/mdx-elements';
import { parseMdx } from '@/lib/content/mdx-parse';
import type { MdxContext } from '@/lib/content/mdx-report';
import { AUTHOR_TAGS } from '@/lib/content/mdx-tags';
import { registryFor } from './registry';

/** What authors may write, what the resolver writes and what is drawn fit together. */

const CONTEXT: MdxContext = {
  folder: 'content/questions/nowhere',
  files: new ContentFiles(),
  points: [],
  sources: [],
  ledger: [],
  facts: {},
  terms: [],
};

/** Tags that are resolved away: nothing draws them. */
const REPLACED = ['Fact', 'File', 'Figure'];

const drawn = Object.keys(registryFor({ slug: 'nowhere' }));
const notForAuthors = [...new Set([...drawn, ...WRITTEN_TAGS])].filter(
  (name) => !AUTHOR_TAGS.includes(name),
);

describe.each(notForAuthors)('<%s>', (name) => {
  test.each([`\n<${name} />`, `\nIt is <${name}>so</${name}>.`])('is refused in %j', (source) => {
    expect(parseMdx(source, 'full.mdx', CONTEXT).report.faults).toEqual([
      {
        file: 'full.mdx',
        line: 2,
        field: `<${name}>`,
        found: `<${name}>`,
        expected: `one of ${AUTHOR_TAGS.join(', ')}`,
      },
    ]);
  });
});

test('names that every object has are not words', () => {
  const { faults } = parseMdx('<constructor />', 'full.mdx', CONTEXT).report;
  expect(faults.map(({ field }) => field)).toEqual(['<constructor>']);
});

test('every word of authors is drawn or replaced, never both', () => {
  expect([...AUTHOR_TAGS].sort()).toEqual(
    [...AUTHOR_TAGS.filter((name) => drawn.includes(name)), ...REPLACED].sort(),
  );
});

test('every tag that the resolver writes is drawn', () => {
  expect(drawn).toEqual(expect.arrayContaining([...WRITTEN_TAGS]));
});
