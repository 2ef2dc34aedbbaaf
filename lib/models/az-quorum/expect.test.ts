import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { azQuorumSimulator as simulator } from './simulator';

const NINE = [...'abcdefabc'].map((letter, at) => `us-east-${at < 6 ? 1 : 2}${letter}`);
const CUT = 'us-east-1|us-west-1';

/** What is asked of a state, and its answer. */
function asked(values: Partial<ReturnType<typeof simulator.values>>) {
  const state = simulator.initial({ ...defaultsOf(simulator.params), ...values });
  const { asks, answer } = simulator.expect(state);
  return [asks.replace(' Does the service have a quorum?', ''), answer(simulator.summary(state))];
}

test.each([
  [{}, '4 instances, all up.', 'spare'],
  [{ nodes: ['us-east-1a'] }, '1 instance, all up.', 'edge'],
  [{ down: ['us-east-1a'] }, 'us-east-1a is down.', 'edge'],
  [{ down: ['i1', 'us-east-1b'] }, 'i1 and us-east-1b are down.', 'no'],
  [{ cut: [CUT] }, '4 instances, all up, us-east-1 from us-west-1 cut off.', 'edge'],
  [{ down: ['i1'], cut: [CUT] }, 'i1 is down, us-east-1 from us-west-1 cut off.', 'no'],
  [{ nodes: NINE, down: ['i1', 'i2', 'i3', 'i4'] }, 'i1, i2, i3 and i4 are down.', 'edge'],
  [{ nodes: NINE, down: ['i1', 'i2', 'i3', 'i4', 'i5'] }, '5 parts are down.', 'no'],
] as const)('%j', (values, asks, answer) => {
  expect(asked(values)).toEqual([asks, answer]);
});

test('each answer can be chosen, and the question comes last', () => {
  const { asks, ...prediction } = simulator.expect(simulator.initial(defaultsOf(simulator.params)));
  expect(asks).toMatch(/\. Does the service have a quorum\?$/);
  if (prediction.kind === 'number') throw new Error('a choice');
  expect(prediction.options).toEqual([
    { value: 'spare', label: 'Yes, and any one instance more can be lost' },
    { value: 'edge', label: 'Yes, with nothing to spare' },
    { value: 'no', label: 'No, it stops' },
  ]);
});
