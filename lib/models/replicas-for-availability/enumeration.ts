import { add, multiply, ONE, type Rational, subtract, ZERO } from '../../kernel/rational';
import { split } from './availability';
import type { Values } from './parameters';

/** With more replicas the list of states is too long to be walked: 2¹² = 4,096. */
export const ENUMERATION_LIMIT = 12;

/** One way the replicas can be: bit i of `mask` is set when replica i is up. */
export type ReplicaState = { mask: number; up: number; probability: Rational; serves: boolean };

/**
 * All 2ⁿ states of n replicas with their exact probabilities, given that neither the common
 * cause nor the front strikes. Each probability is multiplied out replica by replica, without
 * the binomial formula, so that it can check that formula. O(n·2ⁿ).
 * @throws RangeError when n exceeds `ENUMERATION_LIMIT`.
 */
export function enumerateStates(values: Values): ReplicaState[] {
  const { n, k } = values;
  if (n > ENUMERATION_LIMIT)
    throw new RangeError(`enumerateStates: n is at most ${ENUMERATION_LIMIT}`);
  const { down } = split(values);
  const up = subtract(ONE, down);
  const states: ReplicaState[] = [];
  for (let mask = 0; mask < 2 ** n; mask += 1) {
    let probability = ONE;
    let count = 0;
    for (let replica = 0; replica < n; replica += 1) {
      const isUp = ((mask >> replica) & 1) === 1;
      probability = multiply(probability, isUp ? up : down);
      if (isUp) count += 1;
    }
    states.push({ mask, up: count, probability, serves: count >= k });
  }
  return states;
}

/** The combined availability by adding up the states that serve, times what stands in front. */
export function combinedByEnumeration(values: Values): Rational {
  let serving = ZERO;
  for (const state of enumerateStates(values)) {
    if (state.serves) serving = add(serving, state.probability);
  }
  return multiply(split(values).front, serving);
}
