import { formatDuration, formatNumber, formatPercent } from '../../kernel/format';
import { joinNames } from './explain';
import { guideFacts } from './guide-facts';
import { createLayout, type Layout, majorityOf } from './layout/layout';
import { ASSIGNMENT_LAYOUT, NAMED_LAYOUTS } from './layout/layouts';
import { latticeOf } from './quorum/lattice';
import { lossesSurvived } from './quorum/losses';
import { downtimeMinutesPerYear } from './survival/downtime';
import { DEFAULT_PROBABILITIES, type Probabilities } from './survival/probabilities';
import { unavailability } from './survival/survival';

/** Sizes whose majority, losses and states the guide compares. */
const SIZES = [3, 4, 5] as const;
const PERCENT_DIGITS = 4;

/** As if zones and regions never failed. */
const ONLY_INSTANCES: Probabilities = { p: DEFAULT_PROBABILITIES.p, q: 0, r: 0 };

const oneZone = (size: number): Layout =>
  createLayout(Array.from({ length: size }, () => 'us-east-1a'));

/** The shares of time and the downtime a year of a layout, under names that begin with `name`. */
function survivalFacts(name: string, layout: Layout, chances: Probabilities) {
  const lost = unavailability(layout, chances);
  return {
    [`${name}-survival`]: formatPercent(1 - lost, PERCENT_DIGITS),
    [`${name}-unavailability`]: formatPercent(lost, PERCENT_DIGITS),
    [`${name}-downtime`]: formatDuration(downtimeMinutesPerYear(lost)),
  };
}

/** What n instances need and survive, and how many of their up-down states have a quorum. */
function sizeFacts(size: number): Readonly<Record<string, string>> {
  const lattice = latticeOf(size);
  return {
    [`majority-of-${size}`]: String(majorityOf(size)),
    [`losses-of-${size}`]: String(lossesSurvived(oneZone(size)).instance.anyOfThem),
    [`live-states-of-${size}`]: String(lattice.live),
    [`states-of-${size}`]: String(lattice.total),
    ...survivalFacts(`independent-${size}`, oneZone(size), ONLY_INSTANCES),
  };
}

/** What a named layout survives, for certain and in the long run. */
function layoutFacts(id: string, layout: Layout): Readonly<Record<string, string>> {
  const { instance, zone, region } = lossesSurvived(layout);
  return {
    [`${id}-instances`]: String(layout.nodes.length),
    [`${id}-any-instances`]: String(instance.anyOfThem),
    [`${id}-any-zones`]: String(zone.anyOfThem),
    [`${id}-any-regions`]: String(region.anyOfThem),
    [`${id}-fatal-regions`]: joinNames(region.fatal, 'or') || 'none',
    ...survivalFacts(id, layout, DEFAULT_PROBABILITIES),
  };
}

/** How many times as often one has no quorum as the other. */
function ratio(one: number, other: number): string {
  return formatNumber(one / other, 1);
}

const threeInOneRegion =
  NAMED_LAYOUTS.find(({ id }) => id === 'three-zones')?.layout ?? createLayout([]);

/**
 * Numbers for this guide's prose, each computed by the model.
 * For the sizes 3, 4, 5: `majority-of-N`, `losses-of-N`, `live-states-of-N`, `states-of-N`, and
 * with only instances failing `independent-N-survival`, `-unavailability`, `-downtime` (a year).
 * For each id in `NAMED_LAYOUTS`: `ID-instances`, `ID-any-instances`, `ID-any-zones`,
 * `ID-any-regions`, `ID-fatal-regions`, `ID-survival`, `ID-unavailability`, `ID-downtime` at the
 * default chances `instance-down`, `zone-down`, `region-down`. Further ones: `guideFacts`.
 */
export const facts: Readonly<Record<string, string>> = {
  ...guideFacts,
  'instance-down': formatPercent(DEFAULT_PROBABILITIES.p, PERCENT_DIGITS),
  'zone-down': formatPercent(DEFAULT_PROBABILITIES.q, PERCENT_DIGITS),
  'region-down': formatPercent(DEFAULT_PROBABILITIES.r, PERCENT_DIGITS),
  ...Object.assign({}, ...SIZES.map(sizeFacts)),
  ...Object.assign({}, ...NAMED_LAYOUTS.map(({ id, layout }) => layoutFacts(id, layout))),
  'independent-4-against-3': ratio(
    unavailability(oneZone(4), ONLY_INSTANCES),
    unavailability(oneZone(3), ONLY_INSTANCES),
  ),
  'assignment-against-three-zones': ratio(
    unavailability(ASSIGNMENT_LAYOUT.layout, DEFAULT_PROBABILITIES),
    unavailability(threeInOneRegion, DEFAULT_PROBABILITIES),
  ),
};
