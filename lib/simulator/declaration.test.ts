import { expect, test } from 'vitest';
import { declareSimulator, judge, type Prediction } from './declaration';
import { counter } from './fixture';
import { createSession } from './session';

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
  const step = (state: ReturnType<typeof counter.initial>, _: { type: 'set'; name: string }) =>
    state;
  // @ts-expect-error `set` and `reset` are events of the core, no model has them
  declareSimulator({ ...counter, step });
  const session = createSession(counter);
  // @ts-expect-error an event of the wrong shape
  const wrongEvent = () => session.dispatch({ type: 'set', parameter: 'a', value: '0.5' });
  // @ts-expect-error a parameter that does not exist
  const wrongName = () => session.dispatch({ type: 'set', values: { nonsense: 1 } });
  // @ts-expect-error a value of the wrong kind
  const wrongValue = () => session.dispatch({ type: 'set', values: { step: 'many' } });
  // @ts-expect-error an event that the model does not know
  const unknown = () => session.dispatch({ type: 'tock' });
  expect([wrongEvent, wrongName, wrongValue, unknown]).toHaveLength(4);
  const { verdict: _, ...silent } = counter;
  // @ts-expect-error a declaration needs a verdict
  declareSimulator(silent);
  expect(silent.slug).toBe('counter');
});
