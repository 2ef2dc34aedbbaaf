import { createRandom, type RandomState, seedState } from '../../../kernel/random';
import { type Interval, wilsonInterval, Z_95 } from '../../../kernel/wilson';
import { type Layout, regionOf, regionsOf, zonesOf } from '../layout/layout';
import { assertRule, majorityRule, type QuorumRule } from '../quorum/rules';
import { assertProbabilities, type Probabilities } from './probabilities';

/** A run of random trials so far; plain JSON, so that a worker can post it after each chunk. */
export interface MonteCarlo {
  readonly layout: Layout;
  readonly probabilities: Probabilities;
  readonly rule: QuorumRule;
  readonly random: RandomState;
  readonly trials: number;
  /** In how many trials enough instances worked. */
  readonly survived: number;
}

/** What the trials say about the survival, with its Wilson score interval. */
export interface MonteCarloEstimate extends Interval {
  readonly trials: number;
  /** survived / trials; `undefined` before the first trial. */
  readonly estimate: number | undefined;
}

/**
 * A run before its first trial.
 * @throws RangeError when these do not fit
 */
export function monteCarloStart(
  layout: Layout,
  probabilities: Probabilities,
  seed: number | string,
  rule: QuorumRule = majorityRule(layout),
): MonteCarlo {
  assertProbabilities(probabilities);
  assertRule(layout, rule);
  return { layout, probabilities, rule, random: seedState(seed), trials: 0, survived: 0 };
}

/**
 * The run after `trials` more trials; the run passed in is left as it was. Chunks of any sizes give
 * the same run as one of their sum. Each trial draws once for each region, zone and instance, in
 * this order and whatever came before, so that runs of one seed with different probabilities see
 * the same luck and can be compared. O(trials · (n + zones + regions)).
 */
export function monteCarloChunk(run: MonteCarlo, trials: number): MonteCarlo {
  const { layout, probabilities, rule } = run;
  const zones = zonesOf(layout);
  const regions = regionsOf(layout);
  const regionOfZone = zones.map((zone) => regions.indexOf(regionOf(zone)));
  const zoneOfNode = layout.nodes.map((zone) => zones.indexOf(zone));
  const enough = counter(
    layout,
    rule,
    zoneOfNode.map((zone) => regionOfZone[zone] ?? 0),
  );
  const regionUp = new Uint8Array(regions.length);
  const zoneUp = new Uint8Array(zones.length);
  const works = new Uint8Array(layout.nodes.length);
  const random = createRandom(run.random);
  let survived = run.survived;
  for (let trial = 0; trial < trials; trial += 1) {
    for (let region = 0; region < regionUp.length; region += 1) {
      regionUp[region] = random.next() < probabilities.r ? 0 : 1;
    }
    for (let zone = 0; zone < zoneUp.length; zone += 1) {
      const stands = random.next() < probabilities.q ? 0 : 1;
      zoneUp[zone] = stands & (regionUp[regionOfZone[zone] ?? 0] ?? 0);
    }
    for (let node = 0; node < works.length; node += 1) {
      const stands = random.next() < probabilities.p ? 0 : 1;
      works[node] = stands & (zoneUp[zoneOfNode[node] ?? 0] ?? 0);
    }
    if (enough(works)) survived += 1;
  }
  return { ...run, random: random.state(), trials: run.trials + trials, survived };
}

/** The rule as a test on flags (1 works, 0 does not) that allocates nothing per trial. */
function counter(layout: Layout, rule: QuorumRule, regionOfNode: readonly number[]) {
  if (rule.kind === 'regions') {
    const size = new Int32Array(regionsOf(layout).length);
    for (const region of regionOfNode) size[region] = (size[region] ?? 0) + 1;
    const up = new Int32Array(size.length);
    return (works: Uint8Array): boolean => {
      up.fill(0);
      regionOfNode.forEach((region, node) => {
        up[region] = (up[region] ?? 0) + (works[node] ?? 0);
      });
      let won = 0;
      for (let region = 0; region < size.length; region += 1) {
        if (2 * (up[region] ?? 0) > (size[region] ?? 0)) won += 1;
      }
      return 2 * won > size.length;
    };
  }
  const votes = rule.kind === 'votes' ? rule.votes : layout.nodes.map(() => 1);
  return (works: Uint8Array): boolean => {
    let sum = 0;
    for (let node = 0; node < works.length; node += 1)
      sum += (works[node] ?? 0) * (votes[node] ?? 0);
    return sum >= rule.atLeast;
  };
}

/** The estimate and its confidence interval, 95 % unless told otherwise. */
export function monteCarloEstimate(run: MonteCarlo, z = Z_95): MonteCarloEstimate {
  const { trials, survived } = run;
  const estimate = trials === 0 ? undefined : survived / trials;
  return { trials, estimate, ...wilsonInterval(survived, trials, z) };
}
