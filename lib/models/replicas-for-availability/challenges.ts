import type { Challenge } from '../../simulator/declaration';
import type { Params } from './inputs';
import { minReplicas, type State, summarize } from './outcome';

export const challenges: readonly Challenge<Params, State>[] = [
  {
    id: 'five-nines',
    goal: 'Reach 99.999 % with replicas of 95 % and as few of them as possible.',
    start: { target: '0.99999', n: 1, beta: '0', lb: '1', k: 1, a: '0.95' },
    solved: (state) =>
      state.target === '0.99999' &&
      state.a === '0.95' &&
      state.k === 1 &&
      minReplicas(summarize(state)) === state.n,
    hints: [
      'Each replica multiplies the share of time in which all are down by 0.05.',
      'Five nines leave 0.00001. What power of 0.05 is below that?',
      '0.05⁴ is 0.00000625: set the replicas to 4.',
    ],
    because:
      'All four are down together in 0.05⁴ of the time, which is less than the 0.00001 that five nines leave.',
  },
  {
    id: 'never',
    goal: 'Make 99 % impossible, whatever the number of replicas, without touching the replicas or the target.',
    start: {},
    solved: (state) =>
      state.a === '0.95' &&
      state.target === '0.99' &&
      state.k === 1 &&
      minReplicas(summarize(state)) === 'never',
    hints: [
      'What do all replicas share?',
      'Try the load balancer, or a common cause.',
      'A load balancer of 98 % caps the service at 98 %.',
    ],
    because:
      'Whatever all replicas share is a ceiling: no number of them is up more often than that.',
  },
  {
    id: 'capacity',
    goal: 'Two replicas must be up to carry the load. Find the smallest number of them that reaches 99.9 %.',
    start: { k: 2, n: 3, target: '0.999' },
    solved: (state) =>
      state.k === 2 &&
      state.target === '0.999' &&
      state.a === '0.95' &&
      minReplicas(summarize(state)) === state.n,
    hints: [
      'Look at the verdict while you move the replicas.',
      'It lacks when at most one of n is up.',
      '3 replicas give 99.275 %, 4 give 99.951875 %: set the replicas to 4.',
    ],
    because:
      'With two needed, one replica more only makes up for the second; 99.9 % takes another.',
  },
];
