import type { Prediction } from '../../simulator/declaration';
import { holds } from './sim/dial';
import { WARM_SECONDS } from './sim/script';
import { aliveCount, type SkewState } from './state';
import type { SkewSummary } from './summary';

/** Asks how uneven a world comes out, in classes that anybody can guess. */
export function expect(state: SkewState): Prediction<SkewSummary> {
  const { world } = state;
  const pods = aliveCount(state);
  const connections = world.clients * world.conns;
  const draws = holds(state)
    ? `${connections} ${connections === 1 ? 'connection' : 'connections'} of ${world.clients} ${world.clients === 1 ? 'client' : 'clients'} are held`
    : `${world.clients} ${world.clients === 1 ? 'client sends' : 'clients send'} requests that are placed one by one`;
  const late = state.pods.filter(({ status, since }) => status !== 'gone' && since > -WARM_SECONDS);
  const came = late.length > 0 ? `, of which ${late.length} came later` : '';
  return {
    asks: `${draws}, over ${pods} ${pods === 1 ? 'pod' : 'pods'}${came}. How much more than its share does the busiest pod have?`,
    options: [
      { value: 'even', label: 'Less than a quarter more' },
      { value: 'some', label: 'Up to twice its share' },
      { value: 'twice', label: 'Twice its share or more' },
    ],
    answer: ({ requests }) => {
      if (requests.maxOverMean <= 1.25) return 'even';
      return requests.maxOverMean < 2 ? 'some' : 'twice';
    },
  };
}
