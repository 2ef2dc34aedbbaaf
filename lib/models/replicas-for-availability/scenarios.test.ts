import { expect, test } from 'vitest';
import { judge } from '../../simulator/declaration';
import { defaultsOf } from '../../simulator/params';
import { params } from './inputs';
import { scenarios } from './scenarios';
import { replicasSimulator } from './simulator';

const asked = scenarios.flatMap(({ id, values, predict }) =>
  predict
    ? [
        {
          ...{ id, predict },
          summary: replicasSimulator.summary(
            replicasSimulator.initial({ ...defaultsOf(params), ...values }),
          ),
        },
      ]
    : [],
);
const right = (id: string, guess: string | number) => {
  const found = asked.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return judge(found.predict, guess, found.summary).right;
};

/** One right and one wrong guess for each question, from the binomial by hand. */
test.each([
  ['as-asked', 2, 3],
  ['common', 'never', '10'],
  ['front', 'never', '2'],
  ['capacity', 3, 2],
  // Three are up 99.9875 % of the time; with an hour's window requests get 96.78 %.
  ['slow', 97.25, 97.5],
  ['slow', 96.5, 96.25],
  ['four-nines', 4, 3],
])('of the guesses at %s, %s is right and %s is not', (id, good, bad) => {
  expect([right(id, good), right(id, bad)]).toEqual([true, false]);
});

test('every guess can be made: a choice offers its answer, a number has it between its ends', () => {
  for (const { predict, summary } of asked) {
    if (predict.kind === 'number') {
      const answer = predict.answer(summary);
      expect(answer).toBeGreaterThanOrEqual(predict.min);
      expect(answer).toBeLessThanOrEqual(predict.max);
      expect(predict.print(predict.max)).toMatch(/^1\d+(\u00A0%)?$/);
    } else {
      expect(predict.options.map(({ value }) => value)).toContain(predict.answer(summary));
      for (const { value, label } of predict.options) {
        expect(value).toMatch(/^[a-z0-9]+$/);
        expect(label).toMatch(/^[A-Z0-9].*$/);
      }
    }
  }
});

test('whoever asks for a number of replicas hides it', () => {
  const hidden = asked.filter(({ predict }) => predict.of === 'n');
  expect(hidden.map(({ id }) => id)).toEqual([
    'as-asked',
    'common',
    'front',
    'capacity',
    'four-nines',
  ]);
});

test('every scenario has a title, a sentence to look by, points it shows, and a whole question', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { id, title, look, shows, predict } of scenarios) {
    expect(id).toMatch(/^[a-z][a-z-]+$/);
    expect(title).toMatch(/^[A-Z].*[a-z%]$/);
    expect(look).toMatch(/^[A-Z].*\.$/);
    expect(shows.length).toBeGreaterThan(0);
    for (const point of shows) expect(point).toMatch(/^[a-z][a-z-]+$/);
    if (!predict) continue;
    expect(predict.asks).toMatch(/^[A-Z].*\?$/);
    expect(predict.because).toMatch(/^[A-Z].*\.$/);
  }
});

test('a scenario differs from the question by what its title says', () => {
  expect(Object.fromEntries(scenarios.map(({ id, values }) => [id, values]))).toEqual({
    'as-asked': {},
    one: { n: 1 },
    tie: { a: '0.9', target: '0.999', n: 3 },
    common: { beta: '0.25', n: 10 },
    front: { lb: '0.99' },
    capacity: { k: 2 },
    slow: { window: 60, n: 3 },
    'four-nines': { target: '0.9999' },
  });
});
