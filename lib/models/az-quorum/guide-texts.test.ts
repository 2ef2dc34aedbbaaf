import { expect, test } from 'vitest';
import { challenges } from './challenges';
import { DESIGNS } from './designs/design-list';
import { OFFICIAL_PRICE_PAGE, PRICE_SOURCES } from './designs/prices';
import { guideFacts } from './guide-facts';
import { ROUND_TRIP_SOURCES } from './latency/round-trip-data';
import { NAMED_LAYOUTS } from './layout/layouts';
import { card } from './model-card';

test('the card says what the model assumes, computes and leaves out, in sentences', () => {
  const texts = [card.assumes, card.formula, card.leavesOut, card.checkedAgainst];
  expect(texts.map((list) => list?.length)).toEqual([4, 3, 4, 3]);
  for (const text of texts.flat()) expect(text).toMatch(/^\w.{20,}[.]$/);
  expect(card.sources).toHaveLength(3);
});

test('each source has a title and an address of its own', () => {
  const sources = [
    ...(card.sources ?? []),
    ...Object.values(PRICE_SOURCES),
    ...Object.values(ROUND_TRIP_SOURCES),
  ];
  for (const { title, url } of sources) {
    expect(title).toMatch(/\w{3}/);
    expect(url).toMatch(/^https:\/\/\w+\.\S+$/);
  }
  for (const source of [...Object.values(PRICE_SOURCES), ...Object.values(ROUND_TRIP_SOURCES)]) {
    expect(source.note).toMatch(/^\w.*[.]$/);
    expect(source.dated).toMatch(/^(undated|\d{4}-\d{2}-\d{2})$/);
  }
  expect(OFFICIAL_PRICE_PAGE).toMatch(/^https:\/\/aws\.amazon\.com\//);
});

test('every challenge has a goal and hints, each a text of its own', () => {
  for (const { goal, hints, start } of challenges) {
    expect(goal).toMatch(/^\w.*[.?]$/);
    expect(hints).toHaveLength(3);
    for (const hint of hints) expect(hint).toMatch(/^\w.*[.?]$/);
    expect(start).toMatchObject({ down: [], cut: [] });
  }
  expect(challenges.map(({ start }) => start.nodes?.length)).toEqual([4, 4, 4, 4, 5]);
});

test('designs and layouts have labels that tell them apart', () => {
  for (const list of [DESIGNS, NAMED_LAYOUTS]) {
    const labels = list.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^\d.*\w$/);
  }
});

test('numbers of the guide that follow from the defaults, by hand', () => {
  const of = (name: string) => guideFacts[name]?.replace('\u00A0', ' ');
  expect(of('round-trip-zones')).toBe('1 ms');
  expect(of('light-in-fibre-coast')).toBe('38 ms');
  expect([of('pairs-of-3'), of('pairs-of-4')]).toEqual(['3', '6']);
  expect([of('load-writes'), of('load-bytes')]).toEqual(['100', '1,000']);
  // One moment in ten thousand: 52.56 minutes of a year.
  expect(of('region-alone-downtime')).toBe('53 min');
  // Two voters and a witness in one region: one copy to another zone, both ends paid.
  expect(of('design-witness-transfer')).toBe('$5.26');
  expect(of('design-witness-between-regions')).toBe('$0');
  expect(of('design-witness-total')).toBe('$158');
});
