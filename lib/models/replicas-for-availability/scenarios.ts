import { formatNumber } from '../../kernel/format';
import type { Prediction, Scenario } from '../../simulator/declaration';
import type { Params } from './inputs';
import { minReplicas, type ReplicasSummary } from './outcome';

/** Asks for the number of replicas that is needed. */
function howMany(asks: string, because: string): Prediction<ReplicasSummary> {
  return {
    kind: 'number',
    asks,
    min: 1,
    max: 10,
    step: 1,
    within: 0,
    print: String,
    of: 'n',
    answer: (s) => Number(minReplicas(s)),
    because,
  };
}

/** Asks the same where it may be that none is enough; each label begins with its number. */
function whichNumber(
  asks: string,
  labels: readonly string[],
  because: string,
): Prediction<ReplicasSummary> {
  return {
    kind: 'choice',
    asks,
    options: [
      ...labels.map((label) => ({ value: String(Number.parseInt(label, 10)), label })),
      { value: 'never', label: 'No number does' },
    ],
    of: 'n',
    answer: (s) => String(minReplicas(s)),
    because,
  };
}

/** The named states, with what to look at and what to guess first. */
export const scenarios: readonly Scenario<Params, ReplicasSummary>[] = [
  {
    id: 'as-asked',
    title: 'As asked',
    shows: ['two-replicas', 'trap-useless-formula'],
    values: {},
    look: 'Two replicas of 95 % pass 99 % with room to spare.',
    predict: howMany(
      'How many replicas of 95 % give 99 %, if one of them must be up?',
      'The second replica only has to be up in the 5 % of the time in which the first is not, and it is, in 95 % of that.',
    ),
  },
  {
    id: 'one',
    title: 'One replica',
    shows: ['downtime-terms'],
    values: { n: 1 },
    look: 'What there is before anything is replicated.',
  },
  {
    id: 'tie',
    title: 'Three replicas of 90 %',
    shows: ['solve-for-n'],
    values: { a: '0.9', target: '0.999', n: 3 },
    look: 'Three replicas of 90 % give 99.9 % to the last digit, and that counts.',
  },
  {
    id: 'common',
    title: 'A quarter of the failures is shared',
    shows: ['common-cause', 'independence', 'trap-more-is-better'],
    values: { beta: '0.25', n: 10 },
    look: 'Ten replicas, and the curve lies flat under the target.',
    predict: whichNumber(
      'A quarter of all failures takes every replica at once. How many replicas give 99 %?',
      ['3', '5', '10'],
      'The shared quarter of 5 % is 1.25 % of the time, and no replica helps in it: the ceiling is 98.75 %.',
    ),
  },
  {
    id: 'front',
    title: 'A front door of 99 %',
    shows: ['shared-parts', 'trap-balancer-is-free'],
    values: { lb: '0.99' },
    look: 'What stands in series with the replicas caps them: a front of 99 % leaves nothing for the replicas to lose.',
    predict: whichNumber(
      'The load balancer is up 99 % of the time. How many replicas of 95 % behind it give 99 % together?',
      ['2, as without it', '3', '4'],
      'The availabilities multiply: each number of replicas leaves a little less than the 99 % of the load balancer.',
    ),
  },
  {
    id: 'capacity',
    title: 'Two must be up to carry the load',
    shows: ['capacity', 'trap-sixty-percent'],
    values: { k: 2 },
    look: 'With two of n needed, the answer is three.',
    predict: howMany(
      'Two replicas of 95 % must be up to carry the load. How many give 99 %?',
      'Two must both be up, which they are 90.25 % of the time, less than one. A third may fail without harm.',
    ),
  },
  {
    id: 'slow',
    title: 'Nobody notices for an hour',
    shows: ['detection-window'],
    values: { window: 60, n: 3 },
    look: 'Uptime says 99.9875 %, requests say much less.',
    predict: {
      kind: 'number',
      asks: 'Three replicas, repairs of an hour, and a failure is noticed after an hour. How many percent of the requests succeed?',
      min: 95,
      max: 100,
      step: 0.25,
      within: 0.5,
      print: (guess) => `${formatNumber(guess, 2)}\u00A0%`,
      answer: (s) => 100 * (1 - s.requests.loss),
      because:
        'A failed replica keeps its third of the requests until it is noticed, and most are repaired before that. So requests fare little better than with one replica.',
    },
  },
  {
    id: 'four-nines',
    title: 'Four nines',
    shows: ['nine-cost'],
    values: { target: '0.9999' },
    look: 'Two more nines cost two more replicas, on paper.',
    predict: howMany(
      'How many replicas of 95 % give 99.99 %, if one of them must be up?',
      'Each replica multiplies what is missing by 0.05: three leave 0.0125 %, a little too much, and four 0.000625 %.',
    ),
  },
];
