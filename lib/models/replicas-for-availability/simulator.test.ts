import { expect, test } from 'vitest';
import { judge } from '../../simulator/declaration';
import { unsaid } from '../../simulator/fixture-words';
import { defaultsOf } from '../../simulator/params';
import { requestVerdict } from './formulas';
import { replicasSimulator as simulator } from './simulator';

type Values = ReturnType<typeof simulator.values>;

const at = (values: Partial<Values>) =>
  simulator.summary(simulator.initial({ ...defaultsOf(simulator.params), ...values }));
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const printed = (name: string, values: Partial<Values>) =>
  plain(simulator.results.find((result) => result.name === name)?.print(at(values)) ?? '');
const requests = (values: Partial<Values>) => requestVerdict(at(values));

test('requests fare as badly as the load balancer, the common cause and k make them', () => {
  expect(printed('request-success', {})).toBe('99.671489 %');
  expect(printed('request-success', { lb: '0' })).toBe('0 %');
  expect(printed('request-success', { beta: '1' })).toBe('95 %');
  expect(printed('request-success', { k: 5, n: 2 })).toBe('0 %');
  for (const values of [{ lb: '0' }, { beta: '1' }, { k: 5, n: 2 }]) {
    expect(requests(values)).toBe('Uptime misses the target, and so do requests.');
  }
  expect(requests({})).toBe('Requests meet the target as well.');
  expect(requests({ window: 60 })).toBe('Uptime meets the target, requests do not.');
});

test('the verdict says it where uptime meets the target and requests do not', () => {
  const more = (values: Partial<Values>) => plain(simulator.verdict(at(values)).more ?? '');
  expect(more({ window: 60, n: 3 })).toBe(
    'Of the requests only 96.779569 % succeed, fewer than the target.',
  );
  for (const values of [{}, { n: 1 }, { n: 1, window: 60 }]) expect(more(values)).toBe('');
});

test('without a window, requests fare exactly as the combined availability, also on a tie', () => {
  const tie = { a: '0.9', target: '0.999', n: 3, window: 0 };
  expect(at(tie).requests).toMatchObject({ met: true, percent: at(tie).model.chosen.percent });
});

test('many nines stay apart, and what is down a little is not down for no time', () => {
  const verdict = plain(at({ target: '0.9999999999' }).explained.verdict);
  expect(verdict).toBe(
    '2 replicas give 99.75 %, short of 99.99999999 %. It takes 8 replicas, which give 99.999999996 %.',
  );
  expect(printed('combined', { n: 100 })).toBe('1 − 7.9·10⁻¹³¹');
  expect(printed('downtime-year-minutes', { n: 100 })).toBe('< 0.1 ms');
});

test('every scenario is that asks has the answer of its model', () => {
  const asked = simulator.scenarios.flatMap(({ id, values, predict }) =>
    predict ? [{ id, predict, summary: at(values) }] : [],
  );
  const answers = Object.fromEntries(
    asked.map(({ id, predict, summary }) => [id, plain(judge(predict, '', summary).found)]),
  );
  expect(answers).toEqual({
    'as-asked': '2',
    common: 'No number does',
    front: 'No number does',
    capacity: '3',
    slow: '96.78 %',
    'four-nines': '4',
  });
});

test('figures in the scenarios and hints are those of the headline', () => {
  const look = (id: string) => simulator.scenarios.find((scenario) => scenario.id === id);
  for (const id of ['slow', 'tie']) {
    const scenario = look(id);
    expect(plain(scenario?.look ?? '')).toContain(printed('combined', scenario?.values ?? {}));
  }
  const hint = simulator.challenges.find(({ id }) => id === 'capacity')?.hints[2];
  expect(hint).toContain(printed('combined', { k: 2, n: 4 }));
});

test('nothing is left unsaid', () => {
  expect(unsaid(simulator)).toEqual([]);
});
