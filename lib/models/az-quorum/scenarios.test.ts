import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { parseCut } from './layout/failures';
import { createLayout } from './layout/layout';
import { quorumOf } from './quorum/quorum';
import { scenarios } from './scenarios';
import { azQuorumSimulator as simulator } from './simulator';

const valuesOf = (values: (typeof scenarios)[number]['values']) => ({
  ...defaultsOf(simulator.params),
  ...values,
});

test('what each scenario shows: instances, how many are up, whether they are a quorum', () => {
  const shown = scenarios.map(({ id, values }) => {
    const { nodes, down, cut } = valuesOf(values);
    const cuts = cut.flatMap((text) => [parseCut(text) ?? (['', ''] as const)]);
    const { size, up, quorum, groups } = quorumOf(createLayout(nodes), { down, cut: cuts });
    return [id, size, up.length, quorum, groups.length];
  });
  expect(shown).toEqual([
    ['as-asked', 4, 4, true, 1],
    ['lose-zone', 4, 3, true, 1],
    ['lose-east', 4, 1, false, 1],
    ['lose-west', 4, 3, true, 1],
    ['cut', 4, 4, true, 2],
    ['upgrade', 4, 2, false, 1],
    ['three-east', 3, 3, true, 1],
    ['five', 5, 5, true, 1],
    ['fourth-east', 4, 4, true, 1],
    ['fourth-near', 4, 1, false, 1],
    ['five-one-region', 5, 0, false, 1],
    ['five-three-regions', 5, 3, true, 1],
    ['witness', 5, 2, false, 1],
    ['two-and-two', 4, 4, false, 2],
    ['bad-day', 4, 4, true, 1],
  ]);
  expect(scenarios.find(({ id }) => id === 'bad-day')?.values).toEqual({ q: 0.02 });
});

test('the answer to each question, by hand', () => {
  const answers = scenarios.map(({ id, values, predict }) => {
    if (predict === undefined || predict.kind === 'number') return [id];
    return [id, predict.answer(simulator.summary(simulator.initial(valuesOf(values))))];
  });
  expect(answers).toEqual([
    ['as-asked', '1'],
    ['lose-zone', 'yes'],
    ['lose-east', 'no'],
    ['lose-west', 'yes'],
    ['cut', 'east'],
    ['upgrade', 'no'],
    ['three-east', '1'],
    ['five', '2'],
    ['fourth-east'],
    ['fourth-near', 'no'],
    ['five-one-region'],
    ['five-three-regions', 'yes'],
    ['witness', 'no'],
    ['two-and-two', 'no'],
    ['bad-day'],
  ]);
});

test('who writes after a cut: nobody when both sides are too small, both when both are enough', () => {
  const predict = scenarios.find(({ id }) => id === 'cut')?.predict;
  if (predict === undefined || predict.kind === 'number') throw new Error('no choice to make');
  const answer = (nodes: readonly string[], cut: readonly string[]) =>
    predict.answer(simulator.summary(simulator.initial(valuesOf({ nodes, cut }))));
  const cut = ['us-east-1|us-west-1'];
  expect(answer(['us-east-1a', 'us-east-1b', 'us-west-1a', 'us-west-1b'], cut)).toBe('none');
  // Each side with the three in the middle has four of five.
  const middle = ['us-east-2a', 'us-east-2b', 'us-east-2c'];
  expect(answer(['us-east-1a', 'us-west-1a', ...middle], cut)).toBe('both');
});

test('every text of a scenario is a sentence, and a question offers options with their names', () => {
  for (const { title, look, shows, predict } of scenarios) {
    expect(title).toMatch(/^[A-Z0-9].*\w$/);
    expect(look).toMatch(/^\w.*[.?]$/);
    for (const id of shows ?? []) expect(id).toMatch(/^[a-z0-9-]+$/);
    if (predict === undefined || predict.kind === 'number') continue;
    expect(predict.asks).toMatch(/^\w.*[?]$/);
    expect(predict.because).toMatch(/^\w.*[.]$/);
    expect([
      'yes Yes,no No',
      '0 0,1 1,2 2',
      'both Both sides,east Only us-east-1,none Nobody',
    ]).toContain(predict.options.map(({ value, label }) => `${value} ${label}`).join());
  }
});
