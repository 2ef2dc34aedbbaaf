import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSlug, SLUGS } from './slugs';

const QUESTIONS = new URL('../../content/questions/', import.meta.url);

test('the slugs are the folders of the questions, in the order of their numbers', () => {
  const numbered = readdirSync(QUESTIONS).map((slug) => {
    const text = readFileSync(new URL(`${slug}/question.yaml`, QUESTIONS), 'utf8');
    return { slug, number: Number(/^number: (\d+)$/m.exec(text)?.[1]) };
  });
  numbered.sort((a, b) => a.number - b.number);
  expect(SLUGS).toEqual(numbered.map(({ slug }) => slug));
});

test('each of them is a slug and nothing else is', () => {
  expect(SLUGS.filter(isSlug)).toEqual(SLUGS);
  for (const text of ['', 'Az-quorum', 'az-quorum ', 'toString']) expect(isSlug(text)).toBe(false);
});
