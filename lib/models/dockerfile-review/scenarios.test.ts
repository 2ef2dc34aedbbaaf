import { expect, test } from 'vitest';
import { leftOf, reviewScenarios } from './scenarios';
import { declareReview } from './simulator';

const finding = (id: string, severity: string, leftOut?: string) => ({
  ...{ id, severity, leftOut, title: `The \`${id}\``, mechanism: 'm', fix: 'f' },
  ...{ source: ['s'], point: 'p', broken: [1], fixed: [1] },
});
const step = (...findings: string[]) => ({ title: 't', says: 's', findings });

/** Five steps; three findings stop a start, two of them by the first step. */
const facts = {
  findings: [
    finding('port-literal', 'start'),
    finding('path-before-home', 'start'),
    finding('key-cannot-be-used', 'start'),
    finding('key-in-layer', 'leak'),
    finding('compilers-ship', 'size'),
    finding('source-before-dependencies', 'size'),
    finding('lock-optional', 'supply', 'The pipeline checks it.'),
  ],
  steps: [
    step('port-literal', 'path-before-home'),
    step('key-cannot-be-used', 'key-in-layer'),
    step('compilers-ship'),
    step('source-before-dependencies', 'lock-optional'),
    step(),
  ],
  mainSources: [],
};

const review = declareReview(facts);
const whole = { step: 'whole', finding: 'none', layout: 'split' };
const scenarios = reviewScenarios(facts).map((scenario) => ({
  ...scenario,
  state: review.initial({ ...whole, ...scenario.values } as Parameters<typeof review.initial>[0]),
}));
const named = (id: string) => scenarios.find((scenario) => scenario.id === id);

test('each scenario stands at the step that resolves what it is about', () => {
  expect(scenarios.map(({ id, state }) => [id, state.whole ? 'whole' : state.step])).toEqual([
    ['whole', 'whole'],
    ['given', 0],
    ['starts', 1],
    ['key', 2],
    ['stages', 3],
    ['cache', 4],
    ['fixed', 5],
  ]);
  expect(named('key')?.state.finding).toBe('key-in-layer');
});

test('the answers to the guesses are counted, not written down', () => {
  const answers = scenarios.map(({ id, predict, state }) => [
    id,
    predict?.answer(review.summary(state)),
  ]);
  expect(Object.fromEntries(answers)).toEqual({
    whole: undefined,
    given: '3',
    starts: '1',
    key: '2',
    stages: undefined,
    cache: 'lock-optional',
    fixed: '1',
  });
});

test('a guess is offered as a number, or by the title of a finding without its marks', () => {
  const options = (id: string) => {
    const predict = named(id)?.predict;
    return predict && predict.kind !== 'number' ? predict.options : [];
  };
  expect(options('starts')).toEqual(['0', '1', '2', '4'].map((n) => ({ value: n, label: n })));
  expect(options('cache')).toEqual([
    { value: 'lock-optional', label: 'The lock-optional' },
    { value: 'cache-in-layer', label: 'cache-in-layer' },
    { value: 'installer-from-the-web', label: 'installer-from-the-web' },
    { value: 'tag-moves', label: 'tag-moves' },
  ]);
});

test('every scenario has a title, a sentence to look by, points it shows, and a whole question', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { title, look, shows, predict } of scenarios) {
    expect(title).toMatch(/^[A-Za-z].*[a-z]$/);
    expect(look).toMatch(/^[A-Z].*\.$/);
    expect(shows.length).toBeGreaterThan(0);
    for (const point of shows) expect(point).toMatch(/^[a-z][a-z-]+$/);
    if (!predict) continue;
    expect(predict.asks).toMatch(/^[A-Z].*\?$/);
    expect(predict.because).toMatch(/^[A-Z].*\.$/);
  }
  const asked = named('fixed')?.predict?.asks;
  expect(asked).toContain(`Of the ${facts.findings.length} findings`);
});

test('what is left of a severity is counted, and is none where there is nothing of it', () => {
  const summary = review.summary(review.initial({ ...whole, step: '1' }));
  expect([leftOf('start')(summary), leftOf('size')(summary), leftOf('other')(summary)]).toEqual([
    1, 2, 0,
  ]);
});

test('any other state asks whether its container starts', () => {
  const asked = (step: string) => {
    const state = review.initial({ ...whole, step });
    const prediction = review.expect(state);
    if (prediction.kind === 'number') throw new Error('a choice');
    expect(prediction.options).toEqual([
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ]);
    return [prediction.asks, prediction.answer(review.summary(state))];
  };
  const given = 'This is the file as given. Does its container start?';
  expect(asked('whole')).toEqual([given, 'no']);
  expect(asked('0')).toEqual([given, 'no']);
  expect(asked('1')).toEqual(['Step 1: t. Does the container start now?', 'no']);
  expect(asked('2')[1]).toBe('yes');
});
