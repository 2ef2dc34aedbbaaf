import { describe, expect, test } from 'vitest';
import { deckOf, viewOf } from './deck';
import { BEGUN, NODES, QUORUM } from './fixture-present';
import { changeQuestion } from './kept';
import { isOf, isSameStep, placeOf, pointsIn, stepIn, stepText, viewWords } from './place';
import type { StageView } from './stage';

const BLANK: StageView = { kind: 'blank' };
const STEPS = deckOf(QUORUM, BEGUN);
const points = (...claims: readonly number[]): StageView => ({
  kind: 'points',
  number: 3,
  title: 'Question 3',
  points: claims.map((at) => `Claim ${at} of 3.`),
});
const left = changeQuestion(BEGUN, 'az-quorum', (said) => ({ ...said, step: 4 }));

test('a view of each step is found again', () => {
  for (const [at, step] of STEPS.entries()) {
    const view = viewOf(QUORUM, BEGUN, step, false);
    expect(stepIn(QUORUM, view)).toEqual(step);
    expect(placeOf(QUORUM, BEGUN, view)).toBe(at);
    expect(isOf(QUORUM, view)).toBe(true);
    expect(isOf(NODES, view)).toBe(false);
    expect(stepIn(NODES, view)).toBeUndefined();
    expect(pointsIn(NODES, view)).toEqual([]);
  }
});

describe('where a question stands', () => {
  test('is where the stage was left when it shows nothing, another question, or no known point', () => {
    for (const view of [BLANK, { ...points(2), number: 5 }, points(9), points(4)])
      expect(placeOf(QUORUM, left, view)).toBe(4);
    expect(placeOf(QUORUM, BEGUN, BLANK)).toBe(-1);
  });

  test('is the newest point of the deck in view', () => {
    expect(placeOf(QUORUM, left, points(3, 1, 4))).toBe(2);
    expect(placeOf(QUORUM, left, points(1, 3))).toBe(4);
  });

  test('an answer is known by its heading and its text', () => {
    const answer = viewOf(QUORUM, BEGUN, { kind: 'answer', at: 0 }, false);
    expect(stepIn(QUORUM, { ...answer, html: 'other' } as StageView)).toBeUndefined();
    expect(stepIn(QUORUM, { ...answer, heading: 'other' } as StageView)).toBeUndefined();
  });
});

test('points are told by their claims, in the order of the view', () => {
  expect(pointsIn(QUORUM, points(3, 9, 1))).toEqual(['p3', 'p1']);
  expect(pointsIn(QUORUM, BLANK)).toEqual([]);
  expect(stepIn(QUORUM, points(3, 1))).toEqual({ kind: 'point', id: 'p1' });
  expect(stepIn(QUORUM, points(9))).toBeUndefined();
});

test('steps are the same when they show the same', () => {
  expect(isSameStep({ kind: 'answer', at: 1 }, { kind: 'answer', at: 1 })).toBe(true);
  expect(isSameStep({ kind: 'answer', at: 1 }, { kind: 'answer', at: 0 })).toBe(false);
  expect(isSameStep({ kind: 'own' }, undefined)).toBe(false);
});

test('a view has words for the presenter', () => {
  const other: StageView = { kind: 'question', number: 5, title: '', text: '' };
  const answer: StageView = { kind: 'answer', number: 3, title: '', heading: 'x', html: '' };
  expect(
    [BLANK, other, points(1, 4), { ...other, number: 3 }, answer].map((view) =>
      viewWords(QUORUM, view),
    ),
  ).toEqual(['nothing', 'question 5', 'point 4 of 5', 'the question', 'the answer']);
});

test('a step has its text in full', () => {
  expect(STEPS.map((step) => stepText(QUORUM, step))).toEqual([
    'The question, word for word.',
    'Their answer, as it was given.',
    'Claim 1 of 3.',
    'Claim 2 of 3.',
    'Claim 3 of 3.',
    'Quorum, covered.',
    'The model answer: In 30 seconds',
    'The model answer: In full',
  ]);
  expect(stepText(NODES, { kind: 'simulator' })).toBe('The simulator, covered.');
  expect(stepText(NODES, { kind: 'point', id: 'gone' })).toBe('');
  expect(stepText(NODES, { kind: 'answer', at: 9 })).toBe('The model answer: ');
});
