import {
  formatDuration,
  formatNumber,
  formatPercent,
  NO_BREAK_SPACE,
} from '../../../kernel/format';
import { DEFAULT_LOAD, monthlyCost } from '../designs/cost';
import { voters } from '../designs/design-list';
import { DEFAULT_PRICES } from '../designs/prices';
import { joinNames } from '../explain';
import {
  createLayout,
  type Layout,
  majority,
  regionOf,
  regionsOf,
  zonesOf,
} from '../layout/layout';
import { commonZones } from '../layout/region-places';
import { lossesSurvived } from '../quorum/losses';
import { oneZone } from '../survival/compare';
import { DEFAULT_PROBABILITIES, type Probabilities } from '../survival/probabilities';
import { downtimeMinutesPerYear, survivalOf } from '../survival/survival';
import { type Combination, fullestZone, REGIONS_TO_DRAW } from './combinations';
import { fastestCommitMs, slowestAfterRegionMs } from './commit';

const everyone = ({ nodes }: Layout) => nodes.map((_, at) => at);

const milliseconds = (value: number) => `${formatNumber(value, 1)}${NO_BREAK_SPACE}ms`;

/** In how many ways `some` of `all` can be chosen. */
function choices(all: number, some: number): number {
  return some === 0 ? 1 : (choices(all - 1, some - 1) * all) / some;
}

/** The layouts that are spoken of beside the one that is asked about. */
function others({ layout, home, far }: Combination) {
  const half = layout.nodes.length / 2;
  const zones = (region: string, count: number) => commonZones(region).slice(0, count);
  return {
    threeZones: createLayout(zones(home, 3)),
    halves: createLayout([...zones(home, half), ...zones(far, half)]),
    twoAndTwo: createLayout([...zones(home, 2), ...zones(far, 2)]),
    five: fiveOverThree(home),
    withoutLast: createLayout(layout.nodes.slice(0, -1)),
  };
}

/** Of all 2 + 2 + 1 with two members in a region the one whose slowest commit is shortest. */
function fiveOverThree(home: string): Layout {
  const rest = REGIONS_TO_DRAW.filter((region) => region !== home);
  const all = rest.flatMap((second) =>
    rest
      .filter((third) => third !== second)
      .map((third) => {
        const two = [home, second].flatMap((region) => commonZones(region).slice(0, 2));
        const layout = createLayout([...two, ...commonZones(third).slice(0, 1)]);
        return { layout, ms: slowestAfterRegionMs(layout) };
      }),
  );
  return all.reduce((best, one) => (one.ms < best.ms ? one : best)).layout;
}

const without = (layout: Layout, chances: Probabilities) =>
  survivalOf(layout, chances).unavailability;

const downtime = (layout: Layout) =>
  formatDuration(downtimeMinutesPerYear(without(layout, DEFAULT_PROBABILITIES)));

const chance = (name: keyof Probabilities) => formatPercent(DEFAULT_PROBABILITIES[name], 4);

const CHANCES = { p: chance('p'), q: chance('q'), r: chance('r') };

/** Which of the chances adds most to the time without a quorum: the one without which least is left. */
function dominant(layout: Layout): 'p' | 'q' | 'r' {
  const left = (name: 'p' | 'q' | 'r') => without(layout, { ...DEFAULT_PROBABILITIES, [name]: 0 });
  return (['p', 'q', 'r'] as const).reduce((one, other) => (left(other) < left(one) ? other : one));
}

/** Shortest commit with a leader in a region, while something is down. */
function commitMs(layout: Layout, region: string, down: readonly string[]): number {
  const leaders = everyone(layout).filter((at) => regionOf(layout.nodes[at] ?? '') === region);
  return fastestCommitMs(layout, leaders, down);
}

/** How often n instances are without a majority against n - 1, when only they fail. */
function ratioToOneLess(size: number): string {
  const only = { ...DEFAULT_PROBABILITIES, q: 0, r: 0 };
  return formatNumber(without(oneZone(size), only) / without(oneZone(size - 1), only), 1);
}

/** What copying the writes out of the first region takes in a month. */
function copying({ layout, home }: Combination) {
  const leader = layout.nodes.findIndex((zone) => regionOf(zone) === home);
  const { lines } = monthlyCost(voters(...layout.nodes), leader, DEFAULT_LOAD, DEFAULT_PRICES);
  let gigabytes = 0;
  let usd = 0;
  for (const line of lines) {
    if (line.kind !== 'between-regions') continue;
    gigabytes += line.gigabytes;
    usd += line.usd;
  }
  return {
    gigabytes: `${formatNumber(gigabytes, 0)}${NO_BREAK_SPACE}GB`,
    dollars: `$${formatNumber(usd, 2)}`,
  };
}

/** Every number that the variant's texts name, and the layouts that they compare. O(regions²) commits. */
export function numbersOf(combination: Combination) {
  const { layout, home } = combination;
  const size = layout.nodes.length;
  const spare = lossesSurvived(layout).instance.anyOfThem;
  const compared = others(combination);
  const healthy = commitMs(layout, home, []);
  const fullest = fullestZone(layout);
  const afterLoss = commitMs(layout, home, [fullest]);
  const inHome = layout.nodes.filter((zone) => regionOf(zone) === home).length;
  return {
    ...combination,
    ...compared,
    size,
    needed: majority(layout),
    spare,
    inHome,
    inFar: size - inHome,
    zones: zonesOf(layout).length,
    fullest,
    inFullest: layout.nodes.filter((zone) => zone === fullest).length,
    /** The first zone of `far` that holds a member. */
    farZone: layout.nodes[inHome] ?? '',
    fatalSets: choices(size, spare + 1),
    fatalSetsOfLess: choices(size - 1, spare + 1),
    ratioToOneLess: ratioToOneLess(size),
    commitHealthy: milliseconds(healthy),
    commitAfterLoss: milliseconds(afterLoss),
    slower: formatNumber(afterLoss / healthy, 0),
    serialHealthy: formatNumber(1000 / healthy, 0, 'most'),
    serialAfterLoss: formatNumber(1000 / afterLoss, 0, 'most'),
    commitThreeZones: milliseconds(commitMs(compared.threeZones, home, [])),
    fiveRegions: joinNames(regionsOf(compared.five)),
    commitFive: milliseconds(fastestCommitMs(compared.five, everyone(compared.five), [])),
    commitFiveSlowest: milliseconds(slowestAfterRegionMs(compared.five)),
    downtime: downtime(layout),
    downtimeThreeZones: downtime(compared.threeZones),
    downtimeFive: downtime(compared.five),
    dominant: dominant(layout),
    chances: CHANCES,
    /** Replicas that must have a write if elections take a majority: every two such sets meet. */
    leastReplication: size - majority(layout) + 1,
    writes: formatNumber(DEFAULT_LOAD.writesPerSecond),
    bytes: formatNumber(DEFAULT_LOAD.bytesPerWrite),
    ...copying(combination),
  };
}

export type Numbers = ReturnType<typeof numbersOf>;
