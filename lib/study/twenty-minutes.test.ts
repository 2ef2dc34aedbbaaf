import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, attempt, data, judgedAs, point, question } from './fixture-attempts';
import { type Attempt, untouched, VERDICTS } from './kept';
import { pointsOf, twentyMinutes, weakOverAll } from './twenty-minutes';

const written = (slug: string, minute: number, own: Partial<Attempt> = {}) =>
  attempt(slug, minute, { text: 'Two words', ...own });

test('twenty minutes go to the heaviest points of all questions, what is absent first', () => {
  const questions = [
    question(1, [point('p1'), point('s1', 'should')]),
    question(2, [point('p2', 'must', { minutes: 3 })]),
  ];
  const attempts = [
    written('q1', 1, { judged: judgedAs({ p1: 'partly', s1: 'absent' }) }),
    written('q2', 1, { judged: judgedAs({ p2: 'absent' }) }),
  ];
  const { picks, minutes, isFilled } = twentyMinutes(questions, data({ attempts }));
  expect({ minutes, isFilled }).toEqual({ minutes: 14, isFilled: false });
  expect(pointsOf(picks)).toBe(3);
  expect(picks.map(({ kind, point: id, slug, number }) => [kind, id, slug, number])).toEqual([
    ['read', 'p2', 'q2', 2],
    ['see', 'p2', 'q2', 2],
    ['read', 'p1', 'q1', 1],
    ['see', 'p1', 'q1', 1],
    ['read', 's1', 'q1', 1],
    ['see', 's1', 'q1', 1],
    ['judge', 'p2', 'q2', 2],
    ['judge', 'p1', 'q1', 1],
    ['judge', 's1', 'q1', 1],
  ]);
  const within = (limit: number) => twentyMinutes(questions, data({ attempts }), limit);
  expect([2, 3, 4, 5, 6].map((limit) => within(limit).picks.length)).toEqual([0, 1, 1, 2, 3]);
  expect([2, 3, 4, 5, 6].map((limit) => within(limit).minutes)).toEqual([0, 3, 3, 5, 6]);
  expect([13, 14].map((limit) => within(limit).isFilled)).toEqual([true, false]);
});

test('one place to read is one pick for all its points that fit', () => {
  const read = { title: 'Here', href: '/here' };
  const own = { read, see: undefined, judge: undefined, minutes: 2 };
  const questions = [question(1, [point('a', 'must', own), point('b', 'must', own)])];
  const attempts = [written('q1', 1, { judged: judgedAs({ a: 'absent', b: 'absent' }) })];
  const within = (limit: number) => twentyMinutes(questions, data({ attempts }), limit);
  expect(within(4)).toMatchObject({
    picks: [{ kind: 'read', minutes: 4, points: ['a', 'b'] }],
    minutes: 4,
    isFilled: false,
  });
  expect(pointsOf(within(4).picks)).toBe(2);
  expect(within(3)).toMatchObject({
    picks: [{ minutes: 2, points: ['a'] }],
    minutes: 2,
    isFilled: true,
  });
  expect(pointsOf(within(3).picks)).toBe(1);
});

test('points of two questions are two, also of the same name', () => {
  const own = point('a', 'must', { see: undefined });
  const attempts = ['q1', 'q2'].map((slug) =>
    written(slug, 1, { judged: judgedAs({ a: 'absent' }) }),
  );
  const questions = [
    question(1, [own]),
    question(2, [{ ...own, read: { ...own.read, href: '/2' } }]),
  ];
  const { picks } = twentyMinutes(questions, data({ attempts }));
  expect(picks.map(({ kind }) => kind)).toEqual(['read', 'judge', 'read', 'judge']);
  expect(pointsOf(picks)).toBe(2);
});

test('what is weak over all keeps its question, and a statement judged wrong is part of it', () => {
  const questions = [question(1), question(2)];
  const attempts = [written('q2', 1, { judged: judgedAs({ p2: 'partly' }) })];
  const statements = { 'trap-p1': { holds: true, at: at(1) } };
  const weak = weakOverAll(
    questions,
    data({ attempts, questions: [{ ...untouched('q1'), statements }] }),
  );
  expect(weak.map(({ question: { slug }, lack }) => [slug, lack])).toEqual([
    ['q2', 'partly'],
    ['q1', 'statement'],
  ]);
  const { picks } = twentyMinutes(
    questions,
    data({ attempts, questions: [{ ...untouched('q1'), statements }] }),
  );
  expect(picks.map((pick) => (pick.kind === 'judge' ? pick.said : pick.kind))).toEqual([
    'read',
    'see',
    'wrongly',
    'never',
  ]);
});

const verdict = fc.constantFrom(...VERDICTS);
const minutes = fc.integer({ min: 1, max: 5 });

test('what is picked fits in twenty minutes, and one thing more would not', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => fc.tuple(verdict, minutes))), (each) => {
      const points = each.map(([, own], n) => point(ids[n] ?? '', 'must', { minutes: own }));
      const said = Object.fromEntries(each.map(([own], n) => [ids[n], own]));
      const kept = data({ attempts: [written('q1', 1, { judged: judgedAs(said) })] });
      const sum = (list: readonly { minutes: number }[]) =>
        list.reduce((total, one) => total + one.minutes, 0);
      const { picks, minutes: taken, isFilled } = twentyMinutes([question(1, points)], kept);
      const all = twentyMinutes([question(1, points)], kept, Infinity).picks;
      expect(taken).toBe(sum(picks));
      expect(isFilled).toBe(picks.length < all.length);
      expect(sum(picks)).toBeLessThanOrEqual(20);
      expect(picks).toEqual(all.slice(0, picks.length));
      if (picks.length < all.length)
        expect(sum(all.slice(0, picks.length + 1))).toBeGreaterThan(20);
    }),
  );
});
