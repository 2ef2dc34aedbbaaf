import { expect, test } from 'vitest';
import type { ListParam, NumberParam } from './params';
import { printSetting, readSettings, settingsOf, writeSettings } from './settings';

const years: NumberParam = {
  kind: 'number',
  label: 'Years',
  default: 10,
  min: 1,
  max: 100,
  step: 1,
  integer: true,
};
const zones: ListParam = {
  kind: 'list',
  label: 'Zones',
  default: ['a1'],
  item: /^[a-z]\d$/,
  itemSays: 'a letter and a digit',
  maxItems: 5,
};
const params = { years, zones } as const;

test('settings survive the way through a link, lists included', () => {
  const texts = { 'time.years': '20', 'time.zones': printSetting(zones, ['a1', 'b2']) };
  const query = `?p=0.1&with=${encodeURIComponent(writeSettings(texts))}`;
  expect(readSettings(query)).toEqual(texts);
  expect(settingsOf(params, 'time', readSettings(query))).toEqual({
    values: { years: 20, zones: ['a1', 'b2'] },
    notes: [],
  });
});

test('without a link the defaults hold', () => {
  expect(settingsOf(params, 'time', readSettings('')).values).toEqual({ years: 10, zones: ['a1'] });
});

test('what cannot be read is named and its default used', () => {
  const { values, notes } = settingsOf(params, 'time', {
    'time.years': '0',
    'time.moons': '1',
    'other.years': 'x',
  });
  expect(values.years).toBe(10);
  expect(notes.map((note) => note.param)).toEqual(['time.years', 'time.moons']);
});
