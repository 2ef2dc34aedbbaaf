import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginReview, MARKS, questionReview, type Review } from './kept';
import {
  addEvidence,
  begun,
  evidenceOf,
  isSameQuote,
  removeEvidence,
  setEvidence,
  setMark,
  setOverride,
  setProbe,
  setText,
  setTrap,
} from './marks';

const NOW = '2026-11-30T12:00:00.000Z';
const LATER = '2026-11-30T12:05:00.000Z';
const SLUG = 'az-quorum';
const OTHER = 'node-updates';
const FRESH = beginReview('r1', NOW, {
  candidate: '',
  interviewer: '',
  questions: [SLUG, OTHER],
  minutes: 40,
  source: 'pasted',
  pieces: [],
  variants: {},
});
const POINT = { kind: 'point', id: 'p1' } as const;
const TRAP = { kind: 'trap', id: 't1' } as const;
const ONE = { words: 'three of four', from: 4 };
const TWO = { words: 'the east', from: 30 };
const said = (review: Review, slug = SLUG) => questionReview(review, slug);

test('a point is judged, judged anew, and the others stay as they are', () => {
  const one = setMark(setMark(FRESH, SLUG, 'p1', 'present'), SLUG, 'p2', 'absent');
  const two = setMark(one, SLUG, 'p1', 'partial');
  expect(said(two).points).toEqual({
    p1: { mark: 'partial', evidence: [] },
    p2: { mark: 'absent', evidence: [] },
  });
  expect(said(two, OTHER).points).toEqual({});
});

test('a mark that is taken away leaves the evidence, and without any nothing', () => {
  const marked = setMark(addEvidence(FRESH, SLUG, POINT, ONE), SLUG, 'p1', 'present');
  expect(said(marked).points).toEqual({ p1: { mark: 'present', evidence: [ONE] } });
  const unmarked = setMark(marked, SLUG, 'p1', undefined);
  expect(said(unmarked).points).toEqual({ p1: { evidence: [ONE] } });
  expect(said(unmarked).points.p1).not.toHaveProperty('mark');
  expect(said(removeEvidence(unmarked, SLUG, POINT, ONE)).points).toEqual({});
  const bare = setMark(setMark(FRESH, SLUG, 'p1', 'absent'), SLUG, 'p1', undefined);
  expect(said(bare).points).toEqual({});
});

test('words join those that are attached, once, and the mark stays', () => {
  const marked = setMark(FRESH, SLUG, 'p1', 'partial');
  const both = addEvidence(addEvidence(marked, SLUG, POINT, TWO), SLUG, POINT, ONE);
  expect(said(both).points).toEqual({ p1: { mark: 'partial', evidence: [TWO, ONE] } });
  expect(addEvidence(both, SLUG, POINT, { ...ONE })).toBe(both);
  expect(said(removeEvidence(both, SLUG, POINT, { ...TWO })).points.p1).toEqual({
    mark: 'partial',
    evidence: [ONE],
  });
});

test('quotes are the same only as the same words in the same place', () => {
  expect(isSameQuote(ONE, { ...ONE })).toBe(true);
  expect(isSameQuote(ONE, { ...ONE, from: 5 })).toBe(false);
  expect(isSameQuote(ONE, { ...ONE, words: 'three of five' })).toBe(false);
});

test('the evidence of a point or a trap is replaced as a whole', () => {
  const one = setEvidence(FRESH, SLUG, POINT, [ONE]);
  const two = setEvidence(one, SLUG, POINT, [TWO, ONE]);
  expect(evidenceOf(said(two), POINT)).toEqual([TWO, ONE]);
  expect(evidenceOf(said(setEvidence(two, SLUG, POINT, [ONE, TWO])), POINT)).toEqual([ONE, TWO]);
  expect(evidenceOf(said(setEvidence(two, SLUG, POINT, [TWO])), POINT)).toEqual([TWO]);
  expect(evidenceOf(said(FRESH), POINT)).toEqual([]);
  expect(evidenceOf(said(FRESH), TRAP)).toEqual([]);
});

test('a trap that words are attached to is asserted, unless it was taken back', () => {
  const asserted = addEvidence(FRESH, SLUG, TRAP, ONE);
  expect(said(asserted).traps).toEqual({ t1: { said: 'asserted', evidence: [ONE] } });
  const back = setTrap(asserted, SLUG, 't1', 'taken back');
  expect(said(addEvidence(back, SLUG, TRAP, TWO)).traps).toEqual({
    t1: { said: 'taken back', evidence: [ONE, TWO] },
  });
  expect(said(removeEvidence(asserted, SLUG, TRAP, ONE)).traps).toEqual({
    t1: { said: 'asserted', evidence: [] },
  });
  expect(said(asserted).points).toEqual({});
});

test('a trap that the answer does not assert has no entry', () => {
  const both = setTrap(setTrap(FRESH, SLUG, 't1', 'asserted'), SLUG, 't2', 'taken back');
  expect(said(both).traps).toEqual({
    t1: { said: 'asserted', evidence: [] },
    t2: { said: 'taken back', evidence: [] },
  });
  expect(said(setTrap(both, SLUG, 't1', undefined)).traps).toEqual({
    t2: { said: 'taken back', evidence: [] },
  });
});

test('a probe has its outcome and its note until it was not asked', () => {
  const good = setProbe(FRESH, SLUG, 'q1', { outcome: 'good', note: '' });
  const noted = setProbe(good, SLUG, 'q1', { outcome: 'good', note: 'only the east' });
  const weak = setProbe(noted, SLUG, 'q1', { outcome: 'weak', note: 'only the east' });
  expect(said(good).probes).toEqual({ q1: { outcome: 'good', note: '' } });
  expect(said(noted).probes).toEqual({ q1: { outcome: 'good', note: 'only the east' } });
  expect(said(weak).probes).toEqual({ q1: { outcome: 'weak', note: 'only the east' } });
  expect(said(setProbe(weak, SLUG, 'q1', undefined)).probes).toEqual({});
});

test('texts are kept as they were typed, each in its field', () => {
  const texts = { notes: ' a ', strengths: 'b\n', gaps: 'c', takeAways: 'd' };
  const written = Object.entries(texts).reduce(
    (review, [field, text]) => setText(review, SLUG, field as keyof typeof texts, text),
    FRESH,
  );
  expect(said(written)).toMatchObject(texts);
});

test('an override is put, changed and taken back', () => {
  const put = setOverride(FRESH, SLUG, { score: 55, reason: 'why' });
  expect(said(put).override).toEqual({ score: 55, reason: 'why' });
  const higher = setOverride(put, SLUG, { score: 56, reason: 'why' });
  expect(said(higher).override).toEqual({ score: 56, reason: 'why' });
  const other = setOverride(put, SLUG, { score: 55, reason: 'because' });
  expect(said(other).override).toEqual({ score: 55, reason: 'because' });
  expect(said(setOverride(put, SLUG, undefined))).not.toHaveProperty('override');
});

test('a review begins once', () => {
  const first = begun(FRESH, NOW);
  expect(first.startedAt).toBe(NOW);
  expect(begun(first, LATER)).toBe(first);
});

test('saying what is said already gives the same review', () => {
  const full = [
    (review: Review) => setMark(review, SLUG, 'p1', 'present'),
    (review: Review) => setEvidence(review, SLUG, POINT, [ONE, TWO]),
    (review: Review) => addEvidence(review, SLUG, TRAP, ONE),
    (review: Review) => setTrap(review, SLUG, 't1', 'taken back'),
    (review: Review) => setProbe(review, SLUG, 'q1', { outcome: 'weak', note: 'x' }),
    (review: Review) => setText(review, SLUG, 'gaps', 'none'),
    (review: Review) => setOverride(review, SLUG, { score: 1, reason: 'why' }),
  ];
  const review = full.reduce((before, act) => act(before), FRESH);
  expect(full.filter((act) => act(review) !== review)).toEqual([]);
  const nothing = [
    setMark(FRESH, SLUG, 'p1', undefined),
    setEvidence(FRESH, SLUG, TRAP, []),
    removeEvidence(review, SLUG, POINT, { words: 'gone', from: 0 }),
    setTrap(FRESH, SLUG, 't1', undefined),
    setProbe(FRESH, SLUG, 'q1', undefined),
    setText(FRESH, SLUG, 'notes', ''),
    setOverride(FRESH, SLUG, undefined),
  ];
  expect(nothing.map((after) => after === FRESH || after === review)).toEqual(Array(7).fill(true));
});

test('whatever is said of points, an entry has a mark or evidence, and each quote once', () => {
  const id = fc.constantFrom('p1', 'p2');
  const act = fc.oneof(
    fc.tuple(id, fc.constantFrom(undefined, ...MARKS)).map(
      ([point, mark]) =>
        (review: Review) =>
          setMark(review, SLUG, point, mark),
    ),
    fc.tuple(id, fc.constantFrom(ONE, TWO), fc.boolean()).map(
      ([point, quote, adds]) =>
        (review: Review) =>
          (adds ? addEvidence : removeEvidence)(
            review,
            SLUG,
            { kind: 'point', id: point },
            { ...quote },
          ),
    ),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const review = acts.reduce((before, one) => one(before), FRESH);
      for (const { mark, evidence } of Object.values(said(review).points)) {
        expect(mark !== undefined || evidence.length > 0).toBe(true);
        expect(new Set(evidence.map(({ from }) => from)).size).toBe(evidence.length);
      }
    }),
  );
});
