import { expect, test } from 'vitest';
import { CARD } from '@/lib/review/fixture-scorecard';
import type { Mark } from '@/lib/review/kept';
import type { CardPoint, CardQuestion } from '@/lib/review/scorecard';
import {
  agreementWords,
  anchorWords,
  densityOf,
  listedPoints,
  markedWords,
  mostWords,
  reasonWords,
  signed,
  thoughtsOf,
  unmarkedWords,
} from './scorecard-words';
import { spanWords } from './span-words';

const [scored, untouched] = CARD.questions as [CardQuestion, CardQuestion];
const point = (mark?: Mark, own: Partial<CardPoint> = {}): CardPoint => ({
  id: 'p',
  tier: 'must',
  claim: 'C',
  ...(mark === undefined ? {} : { mark }),
  evidence: [],
  ...own,
});
const trapsOf = (...ids: readonly string[]): CardQuestion['traps'] =>
  ids.map((id) => ({ id, statement: 'S', said: 'asserted', evidence: [] }));
const points = (count: number, own: Partial<CardPoint> = {}) =>
  Array.from({ length: count }, (_, at) => point('present', { id: `p${at}`, ...own }));

test.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [470, '7 min 50 s'],
])('%d seconds are %s', (seconds, words) => {
  expect(spanWords(seconds)).toBe(words);
});

test('marks are counted from most to least; what has none was not asked', () => {
  expect(markedWords([point('absent'), point('present'), point(), point('not asked')])).toBe(
    '1 present, 1 absent, 2 not asked',
  );
  expect(markedWords([])).toBe('');
});

test('every must point is listed, of the others those that something was said of', () => {
  const words = [{ words: 'w' }];
  const said = [
    point(undefined, { id: 'a' }),
    point('absent', { id: 'b', tier: 'should' }),
    point('not asked', { id: 'c', tier: 'should' }),
    point(undefined, { id: 'd', tier: 'should' }),
    point(undefined, { id: 'e', tier: 'should', evidence: words }),
    point('partial', { id: 'f', tier: 'expert' }),
  ];
  const idsOf = (tier: CardPoint['tier']) =>
    listedPoints({ points: said }, tier).map(({ id }) => id);
  expect(idsOf('must')).toEqual(['a']);
  expect(idsOf('should')).toEqual(['b', 'e']);
  expect(idsOf('expert')).toEqual(['f']);
});

test('a score says what it follows from, and what it could still become', () => {
  expect(reasonWords(scored)).toBe('Must 1.5 of 3, should 0 of 2, expert 0 of 1, 1 trap asserted.');
  expect(reasonWords(untouched)).toBe('Must 0 of 3, should 0 of 2, expert 0 of 1.');
  expect(reasonWords({ points: [], traps: trapsOf('a', 'b') })).toMatch(/, 2 traps asserted\.$/);
  expect(mostWords(scored, scored.score)).toBe(
    `At most ${scored.score.most}: 3 points were not asked.`,
  );
  expect(mostWords({ points: [point('absent'), point()] }, scored.score)).toMatch(
    /: 1 point was not asked\.$/,
  );
  expect(mostWords({ points: [point('absent')] }, scored.score)).toBe('');
});

test('the sample answers stand beside a score, where there are any', () => {
  const anchor = { text: '', reasons: '', marks: [] };
  expect(
    anchorWords([
      { ...anchor, level: 'poor', score: 10 },
      { ...anchor, level: 'good', score: 74 },
    ]),
  ).toBe('Sample answers: poor 10, good 74.');
  expect(anchorWords([])).toBe('');
});

test('who locks is told which must points have no mark', () => {
  expect(unmarkedWords(CARD)).toBe('3 must points have no mark (question 5: 3)');
  const both = [
    { ...untouched, points: [point()] },
    { ...scored, points: [point('not asked'), point(undefined, { tier: 'should' })] },
  ];
  expect(unmarkedWords({ questions: both })).toBe('1 must point has no mark (question 5: 1)');
  expect(unmarkedWords({ questions: [scored] })).toBe('');
});

test('thoughts stand a line each, whatever bullets they were typed with', () => {
  expect(thoughtsOf('- one\n\n  * two  \n• three\n-4 is a number\n')).toEqual([
    'one',
    'two',
    'three',
    '-4 is a number',
  ]);
});

test('more rows are set more closely', () => {
  const rows = (count: number): CardQuestion => ({
    ...untouched,
    points: [...points(count - 2), point('not asked', { id: 'x', tier: 'expert' })],
    traps: scored.traps.slice(0, 1),
    probes: scored.probes.slice(0, 1),
  });
  const counts = [12, 13, 24, 25, 38, 39];
  expect(counts.map((count) => densityOf(rows(count)))).toEqual([0, 1, 1, 2, 2, 3]);
});

test.each([
  [{ same: 3, of: 4, share: 0.75, kappa: 0.5 }, /in 3 of 4 points .* \(75\s%\); κ 0\.5\.$/],
  [{ same: 1, of: 1, share: 1, kappa: undefined }, /in 1 of 1 point .*; κ says nothing here/],
  [{ same: 0, of: 0, share: 0, kappa: undefined }, /^There is no point/],
])('%j is said in a sentence', (agreement, words) => {
  expect(agreementWords(agreement)).toMatch(words);
});

test.each([
  [3, '+3'],
  [0, '0'],
  [-3, '−3'],
])('a difference of %d is %s', (difference, words) => {
  expect(signed(difference)).toBe(words);
});
