import { parseDecimal, ZERO } from '../../kernel/rational';
import type { Prediction } from '../../simulator/declaration';
import type { ReplicasSummary, State } from './outcome';
import { typedPercent } from './share-text';

const percent = (typed: string) => typedPercent(parseDecimal(typed) ?? ZERO);

/** Asks whether the chosen replicas reach the target. */
export function expect({ a, target, n, k, beta, lb }: State): Prediction<ReplicasSummary> {
  const parts = [
    `${n} replica${n === 1 ? '' : 's'} of ${percent(a)}`,
    k > 1 ? `${k} of them must be up` : '',
    Number(beta) > 0 ? `${percent(beta)} of the failures strike all` : '',
    Number(lb) < 1 ? `behind a load balancer of ${percent(lb)}` : '',
  ].filter(Boolean);
  return {
    asks: `${parts.join(', ')}. ${n === 1 ? 'Does it' : 'Do they'} reach ${percent(target)}?`,
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    answer: ({ explained }) => (explained.met ? 'yes' : 'no'),
  };
}
