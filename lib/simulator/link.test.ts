import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clock, counter } from './fixture';
import { readLink } from './link';
import { defaultsOf, describeNote } from './params';
import { writeLink } from './write-link';

const defaults = defaultsOf(counter.params);

const anyValues = fc.record({
  step: fc.integer({ min: 1, max: 9 }),
  share: fc.constantFrom('0', '0.5', '.25', '1', '1e-3'),
  mode: fc.constantFrom('up', 'down'),
  loud: fc.boolean(),
  names: fc.array(fc.constantFrom('a', 'b', 'z'), { maxLength: 4 }),
  count: fc.integer({ min: -1000, max: 1000 }),
  policy: fc.string({ unit: 'grapheme', maxLength: 200 }),
});

const linkOf = (values: typeof defaults) => writeLink(counter, { values }).link;
const nothingElse = {
  ...{ time: 0, view: undefined, settings: {}, notes: [] },
  ...{ cover: undefined, list: [], at: 0, bare: false },
};

test('defaults make an empty link', () => {
  expect(writeLink(counter, { values: defaults })).toEqual({ link: '', tooLong: [] });
  expect(readLink(counter, '')).toEqual({ values: defaults, ...nothingElse, bare: true });
});

test('what is written is read back, without notes', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const link = linkOf(values);
      expect(readLink(counter, link)).toEqual({ values, ...nothingElse, bare: link === '' });
    }),
  );
});

test('a text alone needs the version of its parameters too', () => {
  expect(linkOf({ ...defaults, policy: '{}' })).toMatch(/^\?v=2#/);
});

test('an empty list is written and read back', () => {
  const link = linkOf({ ...defaults, names: [] });
  expect(link).toBe('?v=2&names=');
  expect(readLink(counter, link).values.names).toEqual([]);
});

test('a link of an older version still opens', () => {
  expect(readLink(counter, '?v=1&step=3')).toEqual({
    values: { ...defaults, step: 3 },
    ...nothingElse,
  });
});

test('a link of a newer version opens with a note', () => {
  const { values, notes } = readLink(counter, '?v=3&step=3');
  expect(values.step).toBe(3);
  expect(notes.map((note) => note.param)).toEqual(['v']);
});

test.each([
  ['?step=10', 'step', 'a whole number from 1 to 9'],
  ['?step=1.5', 'step', 'a whole number from 1 to 9'],
  ['?step=', 'step', 'a whole number from 1 to 9'],
  ['?share=50%25', 'share', 'a number from 0 to 1'],
  ['?share=0x1', 'share', 'a number from 0 to 1'],
  ['?mode=sideways', 'mode', 'up, down'],
  ['?loud=yes', 'loud', '0 or 1'],
  ['?names=a,bb', 'names', 'a comma list of single letters'],
  ['?names=a,a,a,a,a', 'names', 'at most 4 items'],
  ['?step=2&step=3', 'step', 'the parameter once'],
  ['?nonsense=1', 'nonsense', 'one of step, share, mode, loud, names, count'],
  ['?__proto__=1', '__proto__', 'one of step, share, mode, loud, names, count'],
  ['?policy=x', 'policy', 'one of step, share, mode, loud, names, count'],
  ['#~step=2', 'step', 'one of policy'],
  ['#~policy=!', 'policy', 'a text as this page packs it, whole'],
  ['#~policy=AAAA', 'policy', 'a text as this page packs it, whole'],
  ['?share=1e-21', 'share', 'a number from 0 to 1 with at most 20 decimals'],
  ['?t=5', 't', 'one of step, share, mode, loud, names, count'],
  ['?v=0', 'v', 'a link version up to 2'],
  ['?v=x', 'v', 'a link version up to 2'],
  ['?view=more&view=more', 'view', 'the parameter once'],
  ['?view=nope', 'view', 'one of chart, more, card'],
  ['?with=b.x:1', 'with', 'names that begin with a., more.'],
  ['?with=a:1', 'with', 'names that begin with a., more.'],
  ['?cover=2', 'cover', '0 or 1'],
  ['?list=ten;eleven', 'list', 'ids of scenarios or queries of links, ; between them'],
  [`?list=${'ten;'.repeat(60)}`, 'list', 'at most 50'],
  ['?list=ten;ten&at=3', 'at', 'a number from 1 to 2'],
  ['?at=0', 'at', 'a number from 1'],
])('%s gives a note that names %s', (query, param, expected) => {
  const { notes } = readLink(counter, query);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatchObject({ param, expected });
  expect(describeNote(notes[0] as never)).toContain(param);
});

test('a bad parameter takes its default and leaves the others', () => {
  expect(readLink(counter, '?step=99&mode=down').values).toEqual({ ...defaults, mode: 'down' });
});

test('an endless link is refused without reading it', () => {
  const { values, notes } = readLink(counter, `?names=${'a,'.repeat(20_000)}`);
  expect(values).toEqual(defaults);
  expect(notes).toHaveLength(1);
});

const queryPiece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'step',
    'share',
    'mode',
    'loud',
    'names',
    'count',
    'v',
    'embed',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '1',
    '-1',
    '1e999',
    'NaN',
    'Infinity',
    '0.1',
    ',',
    'a,b',
    '%',
    '%E0%A4%A',
    '\u0000',
  ),
);
const anyQuery = fc
  .array(fc.tuple(queryPiece, queryPiece), { maxLength: 8 })
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);

test('no query of ten thousand throws or leaves the range, and what it gives can be written', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const { values } = readLink(counter, query);
      expect(values.step).toBeGreaterThanOrEqual(1);
      expect(values.step).toBeLessThanOrEqual(9);
      expect(Number(values.share)).toBeLessThanOrEqual(1);
      expect(readLink(counter, linkOf(values)).values).toEqual(values);
    }),
    { numRuns: 10_000 },
  );
});

test('the open scene, its settings and the anchor of the page ride along', () => {
  const linked = { values: { ...defaults, step: 2 }, view: 'more', settings: { 'a.b': '1,2' } };
  const { link } = writeLink(counter, linked);
  expect(link).toBe('?v=2&step=2&view=more&with=a.b:1,2');
  const read = readLink(counter, `${link}#play`);
  expect(read).toMatchObject({ ...linked, settings: { 'a.b': '1' }, notes: [] });
});

test('model time is whole seconds, and only where time goes on', () => {
  const values = defaultsOf(clock.params);
  expect(writeLink(clock, { values, time: 90.7 }).link).toBe('?t=90');
  expect(readLink(clock, '?t=90')).toMatchObject({ time: 90, notes: [] });
  const { time, notes } = readLink(clock, '?t=-1');
  expect(time).toBe(0);
  expect(notes).toEqual([{ param: 't', found: '-1', expected: 'whole seconds from 0' }]);
  for (const t of ['9x', 'x9', '1234567890123'])
    expect(readLink(clock, `?t=${t}`)).toMatchObject({ time: 0, notes: [{ found: t }] });
});

test('a cover, a list of situations and a place in it ride along', () => {
  const list = ['ten', 'count=3&names=a,b', ''];
  const linked = { values: defaults, cover: false, list, at: 1 };
  const { link } = writeLink(counter, linked);
  expect(link).toBe('?cover=0&list=ten;count%3D3%26names%3Da,b;&at=2');
  expect(readLink(counter, link)).toMatchObject({ ...linked, notes: [], bare: false });
  expect(writeLink(counter, { ...linked, at: 0 }).link).toBe(
    '?cover=0&list=ten;count%3D3%26names%3Da,b;',
  );
  expect(readLink(counter, '?list=ten&at=1')).toMatchObject({ list: ['ten'], bare: true });
});

test('no bar stands raw in a link, and one that does is still read', () => {
  expect(writeLink(counter, { values: defaults, view: 'a|b' }).link).toBe('?view=a%7Cb');
});

test('a text that would make the link too long is left out and named', () => {
  const letters = fc.string({ minLength: 20_000, maxLength: 20_000 });
  const [policy = ''] = fc.sample(letters, { numRuns: 1, seed: 1 });
  const values = { ...defaults, step: 3, policy };
  expect(writeLink(counter, { values })).toEqual({ link: '?v=2&step=3', tooLong: ['policy'] });
});
