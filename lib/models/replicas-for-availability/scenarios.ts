import type { State } from './state';

/** A named state of the simulator and what it shows. */
export type Scenario = { id: string; title: string; shows: string; state: Partial<State> };

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'as-asked',
    title: 'As asked',
    shows: 'Two replicas of 95 % pass 99 % with room to spare.',
    state: {},
  },
  {
    id: 'one-replica',
    title: 'One replica',
    shows: 'What there is before anything is replicated.',
    state: { n: 1 },
  },
  {
    id: 'exact-tie',
    title: 'Exactly on the target',
    shows: 'Three replicas of 90 % give 99.9 % to the last digit, and that counts.',
    state: { a: '0.9', target: '0.999', n: 3 },
  },
  {
    id: 'common-cause',
    title: 'A quarter of the failures is shared',
    shows: 'A bad rollout or a dead zone takes all replicas, and no number reaches 99 %.',
    state: { beta: '0.25' },
  },
  {
    id: 'weak-front',
    title: 'A front door of 99 %',
    shows: 'What stands in series with the replicas caps them.',
    state: { lb: '0.99' },
  },
  {
    id: 'capacity',
    title: 'Two must be up to carry the load',
    shows: 'With two of n needed, the answer is three.',
    state: { k: 2, n: 3 },
  },
  {
    id: 'four-nines',
    title: 'Four nines',
    shows: 'Two more nines cost two more replicas, on paper.',
    state: { target: '0.9999', n: 4 },
  },
];
