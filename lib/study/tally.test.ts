import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, attempt, judgedAs } from './fixture-attempts';
import { VERDICTS } from './kept';
import {
  addTallies,
  capital,
  isJudged,
  judgedAt,
  judgedOf,
  lastJudged,
  tallyLine,
  tallyWords,
  totalOf,
  verdictsOf,
} from './tally';

const counts = (present: number, partly: number, absent: number, open: number) => ({
  present,
  partly,
  absent,
  open,
});

test('each point asked for has its verdict, and no other point counts', () => {
  const judged = judgedAs({ a: 'present', b: 'partly', c: 'absent', d: 'none', x: 'absent' });
  const tally = judgedOf({ judged }, ['c', 'a', 'b', 'd', 'e']);
  expect([...tally.verdicts]).toEqual([
    ['c', 'absent'],
    ['a', 'present'],
    ['b', 'partly'],
    ['d', undefined],
    ['e', undefined],
  ]);
  expect(tally).toMatchObject(counts(1, 1, 1, 2));
  expect(judgedOf(undefined, ['a'])).toMatchObject(counts(0, 0, 0, 1));
});

const verdicts = fc.dictionary(
  fc.stringMatching(/^[a-e]$/),
  fc.constantFrom(...VERDICTS, 'none' as const),
);

test('the four counts are of all points, and add up over attempts', () => {
  fc.assert(
    fc.property(
      verdicts,
      verdicts,
      fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
      (one, other, ids) => {
        const tallies = [one, other].map((said) => judgedOf({ judged: judgedAs(said) }, ids));
        for (const tally of tallies) expect(totalOf(tally)).toBe(ids.length);
        const sum = addTallies(tallies);
        expect(totalOf(sum)).toBe(2 * ids.length);
        for (const name of ['present', 'partly', 'absent', 'open'] as const)
          expect(sum[name]).toBe((tallies[0]?.[name] ?? 0) + (tallies[1]?.[name] ?? 0));
      },
    ),
  );
});

test.each([
  [counts(4, 1, 1, 0), 'Four of the six essentials are there, one in part, one missing.'],
  [counts(6, 0, 0, 0), 'All six essentials are there.'],
  [counts(0, 0, 0, 6), 'None of the six essentials is judged yet.'],
  [counts(0, 2, 4, 0), 'None of the six essentials is there, two in part, four missing.'],
  [counts(1, 0, 0, 5), 'One of the six essentials is there, five not judged yet.'],
  [counts(2, 0, 3, 0), 'Two of the five essentials are there, three missing.'],
  [counts(0, 0, 0, 0), 'None of the none essentials is judged yet.'],
])('%j in words', (tally, words) => {
  expect(tallyWords(tally)).toBe(words);
});

test('points have the name that they are given', () => {
  expect(tallyWords(counts(13, 0, 0, 1), 'points of a good answer')).toBe(
    '13 of the 14 points of a good answer are there, one not judged yet.',
  );
});

test.each([
  [counts(4, 1, 1, 0), '4 of 6 essentials, one in part, one missing'],
  [counts(5, 0, 0, 0), 'all 5 essentials'],
  [counts(0, 0, 0, 5), '0 of 5 essentials, five not judged yet'],
])('%j on one line', (tally, line) => {
  expect(tallyLine(tally)).toBe(line);
});

test('attached words alone judge nothing', () => {
  expect(isJudged({ judged: judgedAs({ a: 'none' }) })).toBe(false);
  expect(isJudged({ judged: {} })).toBe(false);
  expect(isJudged({ judged: judgedAs({ a: 'none', b: 'absent' }) })).toBe(true);
});

test('an attempt was judged when the last of its points was', () => {
  const early = judgedAs({ a: 'present', b: 'partly' }, 30);
  const late = judgedAs({ c: 'absent' }, 40);
  const attached = judgedAs({ d: 'none' }, 50);
  expect(judgedAt({ judged: { ...late, ...early, ...attached } })).toBe(at(40));
  expect(judgedAt({ judged: { ...early, ...late } })).toBe(at(40));
  expect(judgedAt({ judged: attached })).toBe('');
});

test('the last judged attempt is of that question and begun last', () => {
  const judged = judgedAs({ a: 'absent' });
  const wanted = attempt('q', 3, { judged });
  const attempts = [
    attempt('q', 5),
    wanted,
    attempt('q', 2, { judged }),
    attempt('other', 9, { judged }),
  ];
  expect(lastJudged('q', attempts)).toBe(wanted);
  expect(lastJudged('third', attempts)).toBeUndefined();
});

test('a point keeps its last verdict until a later attempt judges it anew', () => {
  const first = attempt('q', 1, {
    judged: judgedAs({ a: 'absent', b: 'partly', c: 'present', d: 'absent' }, 30),
  });
  // Judged before the first one was, but begun after it.
  const second = attempt('q', 2, {
    judged: judgedAs({ b: 'present', d: 'none', e: 'partly', f: 'none' }, 20),
  });
  const other = attempt('other', 3, { judged: judgedAs({ a: 'present', g: 'present' }) });
  for (const attempts of [
    [first, second, other],
    [other, second, first],
  ])
    expect(verdictsOf('q', attempts)).toEqual({
      ...judgedAs({ a: 'absent', c: 'present', d: 'absent' }, 30),
      ...judgedAs({ b: 'present', e: 'partly' }, 20),
    });
  expect(verdictsOf('q', [])).toEqual({});
});

test('over all attempts each point has the verdict of the last attempt that judged it', () => {
  fc.assert(
    fc.property(fc.array(verdicts, { maxLength: 5 }), (tries) => {
      const attempts = tries.map((said, n) => attempt('q', n, { judged: judgedAs(said) }));
      const held = judgedOf({ judged: verdictsOf('q', attempts) }, ['a', 'b', 'c', 'd', 'e']);
      for (const [id, verdict] of held.verdicts) {
        const last = tries.findLast((said) => (said[id] ?? 'none') !== 'none');
        expect(verdict).toBe(last?.[id]);
      }
    }),
  );
});

test('only the first letter becomes a capital', () => {
  expect(capital('four of six')).toBe('Four of six');
  expect(capital('')).toBe('');
});
