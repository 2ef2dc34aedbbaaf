import { createRandom, type RandomState, seedState } from '../../kernel/random';
import { ONE, subtract, toNumber } from '../../kernel/rational';
import { type Interval, wilsonInterval } from '../../kernel/wilson';
import { split } from './availability';
import type { Values } from './parameters';

/** A run of independent trials, plain JSON: it can be kept, resumed and shown while it grows. */
export type Trials = {
  readonly n: number;
  readonly k: number;
  /** Probability that a replica is up by itself. */
  readonly up: number;
  /** Probability that the common cause is absent. */
  readonly spared: number;
  readonly lb: number;
  readonly random: RandomState;
  readonly done: number;
  readonly served: number;
};

/** A run with no trial done yet; the same values and seed give the same run everywhere. */
export function startTrials(values: Values, seed: number | string): Trials {
  const { common, down } = split(values);
  return {
    n: values.n,
    k: values.k,
    up: toNumber(subtract(ONE, down)),
    spared: toNumber(subtract(ONE, common)),
    lb: toNumber(values.lb),
    random: seedState(seed),
    done: 0,
    served: 0,
  };
}

/**
 * The run after `count` more trials. Each draws the front, the common cause and every replica,
 * so that chunks of any size add up to the same run. O(n · count); nothing is allocated per trial.
 */
export function runTrials(trials: Trials, count: number): Trials {
  const random = createRandom(trials.random);
  let served = 0;
  for (let trial = 0; trial < count; trial += 1) {
    const front = random.next() < trials.lb;
    const spared = random.next() < trials.spared;
    let ups = 0;
    for (let replica = 0; replica < trials.n; replica += 1) {
      if (random.next() < trials.up) ups += 1;
    }
    if (front && spared && ups >= trials.k) served += 1;
  }
  return {
    ...trials,
    random: random.state(),
    done: trials.done + count,
    served: trials.served + served,
  };
}

/** The measured availability with its 95 % Wilson interval; before the first trial 0 to 1. */
export function trialsResult(trials: Trials): { estimate: number | undefined } & Interval {
  const estimate = trials.done === 0 ? undefined : trials.served / trials.done;
  return { estimate, ...wilsonInterval(trials.served, trials.done) };
}
