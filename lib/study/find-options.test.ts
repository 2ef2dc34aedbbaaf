import MiniSearch from 'minisearch';
import { expect, test, vi } from 'vitest';
import { FIND_OPTIONS, type Findable, find, KIND_NAMES, KINDS, type Kind } from './find-options';

function thing(href: string, kind: Kind, title: string, text = ''): Findable {
  return { href, kind, title, text };
}

/** An index as the browser has it: written by the build, and read again. */
function indexOf(...things: readonly Findable[]): MiniSearch<Findable> {
  const built = new MiniSearch(FIND_OPTIONS);
  built.addAll(things);
  return MiniSearch.loadJSON<Findable>(JSON.stringify(built), FIND_OPTIONS);
}

const hrefs = (index: MiniSearch<Findable>, words: string) =>
  find(index, words).flatMap(({ results }) => results.map(({ href }) => href));

test('a result has what is shown of it, and no number where it has none', () => {
  const index = indexOf(
    { ...thing('/a', 'point', 'A quorum'), number: 3 },
    thing('/b', 'term', 'b'),
  );
  expect(find(index, 'quorum')).toEqual([
    { kind: 'point', results: [{ href: '/a', kind: 'point', title: 'A quorum', number: 3 }] },
  ]);
  expect(find(indexOf(thing('/b', 'term', 'etcd')), 'etcd')).toEqual([
    { kind: 'term', results: [{ href: '/b', kind: 'term', title: 'etcd' }] },
  ]);
});

test('what has all of the words is found; only where nothing has them, what has any', () => {
  const index = indexOf(
    thing('/both', 'point', 'state and lock'),
    thing('/one', 'point', 'state'),
    thing('/other', 'point', 'lease'),
  );
  expect(hrefs(index, 'state lock')).toEqual(['/both']);
  expect(hrefs(index, 'lock lease').sort()).toEqual(['/both', '/other']);
  expect(hrefs(index, 'nothing')).toEqual([]);
  expect(hrefs(index, '')).toEqual([]);
});

test('a title counts for more than the words besides it, and those are found as well', () => {
  const index = indexOf(
    thing('/text', 'point', 'budget', 'quorum'),
    thing('/title', 'point', 'quorum', 'budget'),
  );
  expect(hrefs(index, 'quorum')).toEqual(['/title', '/text']);
  expect(hrefs(index, 'budget')).toEqual(['/text', '/title']);
});

test('the beginning of a word is enough, and of five letters one may be wrong', () => {
  const index = indexOf(thing('/a', 'point', 'authorization'), thing('/b', 'point', 'pods'));
  expect(hrefs(index, 'auth')).toEqual(['/a']);
  expect(hrefs(index, 'autorization')).toEqual(['/a']);
  expect(hrefs(index, 'pots')).toEqual(['/b']);
  // In a word of three letters none may be.
  expect(hrefs(indexOf(thing('/c', 'point', 'pin')), 'pan')).toEqual([]);
  expect(hrefs(index, 'poxx')).toEqual([]);
  expect(hrefs(index, 'autorisation')).toEqual(['/a']);
  expect(hrefs(index, 'atrsatin')).toEqual([]);
});

const many = (kind: Kind, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${kind}${at}`, kind, title: `${kind} ${at}` }));

const countsOf = (...hits: readonly { id: string }[]) =>
  find({ search: () => hits as never }, 'x').map(({ kind, results }) => [kind, results.length]);

test('at most twelve are shown, five of a kind before any more of it', () => {
  expect(countsOf(...many('point', 20))).toEqual([['point', 12]]);
  expect(countsOf(...many('point', 12))).toEqual([['point', 12]]);
  expect(countsOf(...many('point', 20), ...many('trap', 3))).toEqual([
    ['point', 9],
    ['trap', 3],
  ]);
  expect(countsOf(...many('trap', 6), ...many('term', 6), ...many('page', 6))).toEqual([
    ['trap', 5],
    ['term', 5],
    ['page', 2],
  ]);
  expect(
    countsOf(...many('trap', 5), ...many('term', 5), ...many('page', 5), ...many('part', 1)),
  ).toEqual([
    ['trap', 5],
    ['term', 5],
    ['page', 2],
  ]);
});

test('the kind of the best result comes first, and within a kind the best', () => {
  const groups = find(
    { search: () => [...many('trap', 2), ...many('term', 1), ...many('trap', 1)] as never },
    'x',
  );
  expect(groups.map(({ kind }) => kind)).toEqual(['trap', 'term']);
  expect(groups[0]?.results.map(({ href }) => href)).toEqual(['trap0', 'trap1', 'trap0']);
});

test('an index is asked once where something has all of the words', () => {
  const search = vi.fn(() => many('page', 1) as never);
  find({ search }, 'a b');
  expect(search.mock.calls).toEqual([['a b']]);
});

test('each kind has a name of its own', () => {
  expect(new Set(KINDS.map((kind) => KIND_NAMES[kind])).size).toBe(KINDS.length);
  expect(KINDS.map((kind) => KIND_NAMES[kind]).filter((name) => !/^[A-Z].{4,}/.test(name))).toEqual(
    [],
  );
});
