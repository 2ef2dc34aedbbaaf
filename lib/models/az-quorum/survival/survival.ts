import { type Layout, majorityOf, regionOf } from '../layout/layout';
import { assertRule, majorityRule, type QuorumRule } from '../quorum/rules';
import {
  convolve,
  failTogether,
  type Pmf,
  pmfOfVotes,
  pmfOfZero,
  type Tails,
  tailsAt,
} from './convolution';
import { assertProbabilities, type Probabilities } from './probabilities';

/** The probability that enough instances work, and its complement; the two add up to 1. */
export interface Survival {
  /** 0 to 1. */
  readonly survival: number;
  /** 0 to 1, summed from its own terms: also 1e-30 is right to about 13 digits. */
  readonly unavailability: number;
}

/** Minutes in a year of 365 days, the year that availability tables use. */
const MINUTES_PER_YEAR = 525_600;

/** Expected minutes a year without a quorum, for an unavailability from 0 to 1. */
export function downtimeMinutesPerYear(unavailability: number): number {
  return unavailability * MINUTES_PER_YEAR;
}

/** The votes of the instances in each zone in each region. */
function votesByPlace(layout: Layout, votes: readonly number[] | undefined) {
  const regions = new Map<string, Map<string, number[]>>();
  layout.nodes.forEach((zone, index) => {
    const region = regionOf(zone);
    const zones = regions.get(region) ?? new Map<string, number[]>();
    regions.set(region, zones);
    const inside = zones.get(zone) ?? [];
    zones.set(zone, inside);
    inside.push(votes?.[index] ?? 1);
  });
  return [...regions.values()].map((zones) => [...zones.values()]);
}

/** For each region the working votes in it, as if the region itself could not fail. */
function pmfWithinRegions(
  layout: Layout,
  { p, q }: Probabilities,
  votes?: readonly number[],
): readonly Pmf[] {
  return votesByPlace(layout, votes).map((zones) =>
    zones.map((inside) => failTogether(pmfOfVotes(inside, p), q)).reduce(convolve, pmfOfZero()),
  );
}

function pmfOf(layout: Layout, probabilities: Probabilities, votes?: readonly number[]): Pmf {
  return pmfWithinRegions(layout, probabilities, votes)
    .map((pmf) => failTogether(pmf, probabilities.r))
    .reduce(convolve, pmfOfZero());
}

/**
 * The probability of each number of working instances: place k is the probability that exactly k
 * of n work. Within a zone that stands the count is binomial; a zone that is down turns its count
 * into 0, zones of a region add up, a region that is down turns their sum into 0, regions add up.
 * O(n²) for n instances, whatever the zones.
 * @throws RangeError when p, q or r is not from 0 to 1
 */
export function distribution(layout: Layout, probabilities: Probabilities): readonly number[] {
  assertProbabilities(probabilities);
  return Array.from(pmfOf(layout, probabilities));
}

/**
 * The probability that enough instances work, by default a majority of all configured ones.
 * What is failed by hand does not enter. O(n²) for n instances, O(n · v) for v votes in all.
 * @throws RangeError when p, q or r is not from 0 to 1, or the rule does not fit the layout
 */
export function survivalOf(
  layout: Layout,
  probabilities: Probabilities,
  rule: QuorumRule = majorityRule(layout),
): Survival {
  assertProbabilities(probabilities);
  assertRule(layout, rule);
  const { atLeast, below } = tailsOf(layout, probabilities, rule);
  return { survival: atLeast, unavailability: below };
}

/**
 * The same while the instance at `away` (zero-based) is out: the others must bring the majority of
 * all that are configured.
 */
export function survivalWithout(
  layout: Layout,
  away: number,
  probabilities: Probabilities,
): Survival {
  const others = { nodes: layout.nodes.toSpliced(away, 1) };
  return survivalOf(others, probabilities, majorityRule(layout));
}

function tailsOf(layout: Layout, probabilities: Probabilities, rule: QuorumRule): Tails {
  switch (rule.kind) {
    case 'count':
      return tailsAt(pmfOf(layout, probabilities), rule.atLeast);
    case 'votes':
      return tailsAt(pmfOf(layout, probabilities, rule.votes), rule.atLeast);
    case 'regions':
      return tailsOfRegions(pmfWithinRegions(layout, probabilities), probabilities.r);
  }
}

/** A majority of regions, each standing and with a majority of its own instances. */
function tailsOfRegions(regions: readonly Pmf[], r: number): Tails {
  const wonRegions = regions.reduce((pmf, inside) => {
    const { atLeast, below } = tailsAt(inside, majorityOf(inside.length - 1));
    const won = Float64Array.of(r + (1 - r) * below, (1 - r) * atLeast);
    return convolve(pmf, won);
  }, pmfOfZero());
  return tailsAt(wonRegions, majorityOf(regions.length));
}
