import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { SLUGS } from '../kernel/slugs';
import { SIMULATED } from '../simulators';
import { roomOfAnchor } from '../study/rooms';
import { loadStudyPoints } from './study-points';

const all = loadStudyPoints();
const points = SLUGS.flatMap((slug) => all[slug].points.map((point) => ({ slug, ...point })));

test('every point can be read about, in its own question', () => {
  expect(points.length).toBeGreaterThan(150);
  for (const { slug, read, minutes, id } of points) {
    expect(read.href.startsWith(`/questions/${slug}/answer`), id).toBe(true);
    expect(read.title, id).not.toBe('');
    expect(minutes, id).toBeGreaterThanOrEqual(1);
    expect(minutes, id).toBeLessThanOrEqual(3);
  }
});

test('claims and statements are plain text', () => {
  for (const { claim, judge, read } of points)
    for (const text of [claim, judge?.words ?? '', read.title])
      expect(text).not.toMatch(/\{fact:|\*\*|`/);
});

test('a statement is in Practise, and a trap does not hold', () => {
  const judged = points.flatMap(({ judge }) => (judge ? [judge] : []));
  expect(judged.length).toBeGreaterThan(points.length / 4);
  for (const { id, href, holds } of judged) {
    expect(roomOfAnchor(href.split('#')[1] ?? '')).toBe('practise');
    expect(holds).toBe(id.startsWith('said-'));
  }
});

test('only questions with a simulator have something to see in one', () => {
  for (const { see, slug } of points) if (see) expect(SIMULATED).toContain(slug);
  expect(points.find(({ id }) => id === 'east-is-fatal')?.see).toBe(
    '/lab/az-quorum?down=us-east-1',
  );
});

test('the file stays small', () => {
  expect(brotliCompressSync(JSON.stringify(all)).length).toBeLessThan(30 * 1024);
});
