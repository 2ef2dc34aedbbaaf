import { expect, test } from 'vitest';
import type { ListParam, NumberParam } from './params';
import { readSettings, settingsOf, withoutSettings, withSettings, writeSettings } from './settings';

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
  const texts = withSettings({}, params, 'time', { years: 20, zones: ['a1', 'b2'] });
  const written = writeSettings(texts);
  expect(written).toBe('time.years:20,time.zones:a1;b2');
  expect(readSettings(written)).toEqual(texts);
  expect(settingsOf(params, 'time', readSettings(written))).toEqual({
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

test('of what cannot be read, the first sixty characters are named', () => {
  const { notes } = settingsOf(params, 'time', { 'time.years': '1'.repeat(100) });
  expect(notes.map(({ found }) => found)).toEqual(['1'.repeat(60)]);
});

test('a default needs no text, and other scenes keep theirs', () => {
  const texts = { 'time.years': '20', 'time.zones': 'b2', 'timer.years': '3' };
  expect(withSettings(texts, params, 'time', { years: 10 })).toEqual({
    'time.zones': 'b2',
    'timer.years': '3',
  });
  expect(withSettings(texts, params, 'time', { moons: 1 } as never)).toEqual(texts);
  expect(withoutSettings(texts, 'time')).toEqual({ 'timer.years': '3' });
  expect(withoutSettings(texts, 'time', ['zones'])).toEqual({
    'time.years': '20',
    'timer.years': '3',
  });
});

test('parts of a link that are no settings are left out, and the rest are bounded', () => {
  expect(readSettings('a.b:1,nonsense,:x,c.d:')).toEqual({ 'a.b': '1', 'c.d': '' });
  const many = Array.from({ length: 400 }, (_, at) => `a.b${at}:1`).join();
  expect(Object.keys(readSettings(many))).toHaveLength(300);
});
