import {
  add,
  multiply,
  ONE,
  power,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../kernel/rational';
import { type Layout, regionOf, regionsOf, zonesOf } from '../layout/layout';
import { isEnough, majorityRule, type QuorumRule } from '../quorum/rules';

/** Most parts (instances + zones + regions) that are enumerated: 2^20 states, about a second. */
export const MAX_ENUMERATED_PARTS = 20;

/** The chances of `Probabilities` as exact fractions. */
export interface ExactProbabilities {
  readonly p: Rational;
  readonly q: Rational;
  readonly r: Rational;
}

export interface Enumeration {
  /** Number of states looked at: 2^(instances + zones + regions). */
  readonly states: number;
  /** In how many of them enough instances work. */
  readonly surviving: number;
  /** Exact probability that enough instances work; the denominator is not limited. */
  readonly survival: Rational;
  readonly unavailability: Rational;
}

/**
 * Goes through every combination of each instance, zone and region being up or down and adds up
 * the exact probabilities of those in which enough instances work. It shares no arithmetic with
 * `survivalOf`, which it checks. States with equally many parts of each kind down have equal
 * probability, so they are counted first and weighted once. O(2^(n + zones + regions) · n).
 * @throws RangeError above MAX_ENUMERATED_PARTS parts
 */
export function enumerate(
  layout: Layout,
  exact: ExactProbabilities,
  rule: QuorumRule = majorityRule(layout),
): Enumeration {
  const zones = zonesOf(layout);
  const regions = regionsOf(layout);
  const sizes = { n: layout.nodes.length, z: zones.length, r: regions.length };
  const parts = sizes.n + sizes.z + sizes.r;
  if (parts > MAX_ENUMERATED_PARTS) {
    throw new RangeError(
      `${parts} instances, zones and regions give 2^${parts} states; ` +
        `at most ${MAX_ENUMERATED_PARTS} parts are enumerated.`,
    );
  }

  const counts = countSurviving(layout, zones, regions, rule);
  let survival = ZERO;
  for (const { downInstances, downZones, downRegions, count } of counts) {
    const weight = multiply(
      multiply(chance(exact.p, downInstances, sizes.n), chance(exact.q, downZones, sizes.z)),
      chance(exact.r, downRegions, sizes.r),
    );
    survival = add(survival, multiply(rational(count), weight));
  }
  return {
    states: 2 ** parts,
    surviving: counts.reduce((sum, { count }) => sum + count, 0),
    survival,
    unavailability: subtract(ONE, survival),
  };
}

/** How many surviving states there are with so many instances, zones and regions down. */
interface SurvivingStates {
  readonly downInstances: number;
  readonly downZones: number;
  readonly downRegions: number;
  count: number;
}

function countSurviving(
  layout: Layout,
  zones: readonly string[],
  regions: readonly string[],
  rule: QuorumRule,
): readonly SurvivingStates[] {
  const enough = enoughByMask(layout, rule);
  const counts = new Map<number, SurvivingStates>();
  for (let regionMask = 0; regionMask < 1 << regions.length; regionMask += 1) {
    for (let zoneMask = 0; zoneMask < 1 << zones.length; zoneMask += 1) {
      const lost = layout.nodes.reduce((mask, zone, index) => {
        const zoneDown = zoneMask >> zones.indexOf(zone);
        const regionDown = regionMask >> regions.indexOf(regionOf(zone));
        return mask | (((zoneDown | regionDown) & 1) << index);
      }, 0);
      const downZones = bitCount(zoneMask);
      const downRegions = bitCount(regionMask);
      for (let mask = 0; mask < 1 << layout.nodes.length; mask += 1) {
        if (enough[mask | lost] !== true) continue;
        const downInstances = bitCount(mask);
        const key = (downInstances * 32 + downZones) * 32 + downRegions;
        let entry = counts.get(key);
        if (entry === undefined) {
          entry = { downInstances, downZones, downRegions, count: 0 };
          counts.set(key, entry);
        }
        entry.count += 1;
      }
    }
  }
  return [...counts.values()];
}

/** For each set of instances that do not work (as a bit mask) whether the others are enough. */
function enoughByMask(layout: Layout, rule: QuorumRule): readonly boolean[] {
  return Array.from({ length: 1 << layout.nodes.length }, (_, down) =>
    isEnough(
      layout,
      rule,
      layout.nodes.map((_zone, index) => ((down >> index) & 1) === 0),
    ),
  );
}

/** The probability that a given set of `down` of `all` parts is down and the rest is up. */
function chance(failure: Rational, down: number, all: number): Rational {
  return multiply(power(failure, down), power(subtract(ONE, failure), all - down));
}

/** How many bits of a mask are set. */
export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
