import { expect, test } from 'vitest';
import { card } from './model-card';

test('the card says in sentences what is assumed, left out, computed and checked', () => {
  for (const part of [card.assumes, card.leavesOut, card.formula, card.checkedAgainst]) {
    expect(part.length).toBeGreaterThanOrEqual(2);
    for (const text of part) expect(text).toMatch(/^[A-Z].*\.$/);
  }
});

test('each source has a title and an address', () => {
  expect(card.sources.length).toBeGreaterThan(0);
  for (const { title, url } of card.sources) {
    expect(title).toMatch(/^[A-Z].+/);
    expect(new URL(url).protocol).toBe('https:');
  }
});
