import { describe, expect, test } from 'vitest';
import { deckOf, markedIn, stepWords, viewOf } from './deck';
import { GUIDE, reviewOf } from './fixture-guide';
import { changeQuestion, type Review } from './kept';

const OWN = 'Four need three, so one may fail. A region is fatal.';
const HEAD = { number: 3, title: 'Four instances' };
const attach = (review: Review, point: string, ...quotes: [words: string, from: number][]) =>
  changeQuestion(review, 'az-quorum', (said) => ({
    ...said,
    points: {
      ...said.points,
      [point]: { evidence: quotes.map(([words, from]) => ({ words, from })) },
    },
  }));

describe('what is shown of a question, in order', () => {
  test('question, their answer, what an answer must make, simulator, answers from short to long', () => {
    expect(deckOf(GUIDE, reviewOf(OWN))).toEqual([
      { kind: 'question' },
      { kind: 'own' },
      { kind: 'point', id: 'even' },
      { kind: 'point', id: 'fatal' },
      { kind: 'simulator' },
      { kind: 'answer', at: 0 },
      { kind: 'answer', at: 1 },
    ]);
  });
  test('an answer of nothing but space, and a simulator that is not there, are left out', () => {
    const { simulator: _, ...bare } = GUIDE;
    expect(deckOf(bare, reviewOf(' \n')).map(({ kind }) => kind)).toEqual([
      'question',
      'point',
      'point',
      'answer',
      'answer',
    ]);
  });
  test('each has its words', () => {
    const says = deckOf(GUIDE, reviewOf(OWN)).map((step) => stepWords(GUIDE, step));
    expect(says).toEqual([
      'the question',
      'their answer',
      'point 1 of 4',
      'point 2 of 4',
      'the simulator',
      'In 30 seconds',
      'Counting',
    ]);
    expect(stepWords(GUIDE, { kind: 'answer', at: 9 })).toBe('the answer');
    expect(stepWords(GUIDE, { kind: 'point', id: 'names' })).toBe('point 4 of 4');
  });
});

describe('what the stage shows at a step', () => {
  const review = reviewOf(OWN);
  test('the question, their answer, a piece of the answer, the simulator: each alone', () => {
    const view = (step: Parameters<typeof viewOf>[2]) => viewOf(GUIDE, review, step, false);
    expect(view({ kind: 'question' })).toEqual({ kind: 'question', ...HEAD, text: GUIDE.asked });
    expect(view({ kind: 'own' })).toEqual({ kind: 'own', ...HEAD, own: { text: OWN, marked: [] } });
    expect(view({ kind: 'simulator' })).toEqual({ kind: 'simulator', ...HEAD, slug: 'az-quorum' });
    const fresh = { ...GUIDE, simulator: { title: 'Quorum', scenarios: [], start: '?n=6' } };
    expect(viewOf(fresh, review, { kind: 'simulator' }, false)).toMatchObject({ link: '?n=6' });
    expect(view({ kind: 'answer', at: 1 })).toEqual({
      kind: 'answer',
      ...HEAD,
      heading: 'Counting',
      html: '<p>More.</p>',
    });
    expect(view({ kind: 'answer', at: 2 })).toEqual({ kind: 'blank' });
  });
  test('a point joins those before it, as the newest, also when it is shown again', () => {
    const shown = changeQuestion(review, 'az-quorum', (said) => ({
      ...said,
      shown: ['even', 'fatal'],
    }));
    const again = viewOf(GUIDE, shown, { kind: 'point', id: 'even' }, false);
    expect(again).toMatchObject({
      kind: 'points',
      points: ['One region is fatal.', 'Four need three.'],
    });
    expect(viewOf(GUIDE, reviewOf(''), { kind: 'point', id: 'even' }, true)).toEqual({
      kind: 'points',
      ...HEAD,
      points: ['Four need three.'],
    });
  });
  test('the words of the newest point are underlined when asked, and no others', () => {
    const marked = attach(attach(review, 'even', ['Four need three', 0]), 'fatal', [
      'A region',
      34,
    ]);
    const view = (underlines: boolean) =>
      viewOf(GUIDE, marked, { kind: 'point', id: 'even' }, underlines);
    expect(view(true)).toMatchObject({ own: { marked: [{ from: 0, to: 15 }] } });
    expect(view(false)).toMatchObject({ own: { text: OWN, marked: [] } });
  });
});

test('ranges that meet are one, those that are gone are none, those that moved are found', () => {
  const said = {
    even: {
      evidence: [
        { words: 'need', from: 5 },
        { words: 'Four', from: 0 },
      ],
    },
  };
  const points = {
    ...said,
    fatal: {
      evidence: [
        { words: ' three', from: 9 },
        { words: 'nowhere', from: 3 },
      ],
    },
    margin: { evidence: [{ words: 'fatal', from: 0 }] },
  };
  expect(markedIn(OWN, { points }, ['even', 'fatal', 'margin', 'none'])).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 15 },
    { from: 46, to: 51 },
  ]);
  const inside = {
    even: {
      evidence: [
        { words: 'Four need three', from: 0 },
        { words: 'need', from: 5 },
      ],
    },
  };
  expect(markedIn(OWN, { points: inside }, ['even'])).toEqual([{ from: 0, to: 15 }]);
});
