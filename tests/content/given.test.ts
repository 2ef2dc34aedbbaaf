import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadQuestion } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';
import { assignment, spaced } from '../support/assignment';

/** What was given is shown as it was given. */

const ASSIGNMENT = 'content/assignment.txt';
/** The assignment as it came, where it lies beside this checkout. */
const ORIGINAL = '../shared/assignment.txt';

test('the assignment is the one that was given', () => {
  const hash = createHash('sha256').update(readFileSync(ASSIGNMENT)).digest('hex');
  expect(hash).toBe('6dc9efae522c2671071280a56f232aca6ebfad532d29ee618932cd6c7b4cc51a');
});

test.skipIf(!existsSync(ORIGINAL))('the assignment is its original, byte for byte', () => {
  expect(readFileSync(ASSIGNMENT).equals(readFileSync(ORIGINAL))).toBe(true);
});

test('the assignment asks seven questions', () => {
  expect(assignment()).toHaveLength(SLUGS.length);
});

test.each(SLUGS)('%s shows the words of its question, in their order', (slug) => {
  const { number, asked } = loadQuestion(slug);
  const given = assignment()[number - 1];
  expect(readFileSync(ASSIGNMENT, 'utf8')).toContain(asked.verbatim);
  const prose = asked.blocks.flatMap((block) => {
    if (block.kind === 'code') return [];
    return block.kind === 'list' ? block.items : [block.text];
  });
  expect(spaced(prose.join(' '))).toBe(given?.prose);
  const code = asked.blocks.flatMap((block) => (block.kind === 'code' ? [block.code] : []));
  expect(code.join('')).toBe(given?.code.map((line) => `${line}\n`).join(''));
});

test.each([
  ['dockerfile-review', 'Dockerfile', 'FROM alpine'],
  ['service-load-skew', 'service.yaml', 'apiVersion: v1'],
] as const)('%s keeps the given %s byte for byte', (slug, name, begins) => {
  const given = assignment()[SLUGS.indexOf(slug)]?.code ?? [];
  expect(given[0]).toBe(begins);
  const kept = readFileSync(`content/questions/${slug}/given/${name}`, 'utf8');
  expect(kept).toBe(given.map((line) => `${line}\n`).join(''));
});
