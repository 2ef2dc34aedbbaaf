import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { replicasSimulator as simulator } from './simulator';

test.each([
  [{}, '2 replicas of 95 %. Do they reach 99 %?', 'yes'],
  [{ n: 1 }, '1 replica of 95 %. Does it reach 99 %?', 'no'],
  [
    { n: 3, k: 2, beta: '0.25', lb: '0.99', target: '0.9' },
    '3 replicas of 95 %, 2 of them must be up, 25 % of the failures strike all, behind a load balancer of 99 %. Do they reach 90 %?',
    'yes',
  ],
] as const)('%j', (values, asks, answer) => {
  const state = simulator.initial({ ...defaultsOf(simulator.params), ...values });
  const prediction = simulator.expect(state);
  expect(prediction.asks.replaceAll('\u00A0', ' ')).toBe(asks);
  expect(prediction.answer(simulator.summary(state))).toBe(answer);
  if (prediction.kind === 'number') throw new Error('a choice');
  expect(prediction.options).toEqual([
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ]);
});
