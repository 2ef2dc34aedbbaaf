import { expect, test } from 'vitest';
import { declareSimulator, judge, type Prediction } from './declaration';
import { counter } from './fixture';

const choice: Prediction<{ count: number }> = {
  asks: 'Which?',
  options: [
    { value: 'a', label: 'The first' },
    { value: 'b', label: 'The second' },
  ],
  answer: () => 'b',
  because: 'It is so.',
};

const number: Prediction<{ count: number }> = {
  kind: 'number',
  asks: 'How many?',
  min: 0,
  max: 10,
  step: 1,
  within: 1,
  print: (guess) => `${guess} times`,
  answer: ({ count }) => count,
  because: 'It is so.',
};

test('a chosen guess is compared with what the model finds', () => {
  expect(judge(choice, 'a', { count: 0 })).toEqual({
    right: false,
    said: 'The first',
    found: 'The second',
  });
  expect(judge(choice, 'b', { count: 0 }).right).toBe(true);
});

test('a number is right within its margin', () => {
  expect(judge(number, 4, { count: 5 })).toEqual({
    right: true,
    said: '4 times',
    found: '5 times',
  });
  expect(judge(number, 3, { count: 5 }).right).toBe(false);
});

test('a wrong declaration does not compile', () => {
  // Each line below would be a type error; the type check fails when one of them compiles.
  declareSimulator({
    ...counter,
    // @ts-expect-error a result must return a number or a text
    results: [{ name: 'count', label: 'Count', value: () => ({}), print: () => '' }],
  });
  declareSimulator({
    ...counter,
    // @ts-expect-error a scenario may only set parameters that exist
    scenarios: [{ id: 'x', title: 'X', look: 'Look.', values: { nonsense: 1 } }],
  });
  declareSimulator({
    ...counter,
    // @ts-expect-error a scenario's value must be of its parameter's kind
    scenarios: [{ id: 'x', title: 'X', look: 'Look.', values: { step: 'many' } }],
  });
  declareSimulator({
    ...counter,
    // @ts-expect-error a challenge has three hints
    challenges: [{ id: 'x', goal: 'Goal', start: {}, solved: () => true, hints: ['one'] }],
  });
  const { verdict: _, ...silent } = counter;
  // @ts-expect-error a declaration needs a verdict
  declareSimulator(silent);
  expect(silent.slug).toBe('counter');
});
