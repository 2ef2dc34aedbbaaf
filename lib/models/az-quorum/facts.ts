import { formatDuration, formatNumber, formatPercent } from '../../kernel/format';
import { joinNames } from './explain';
import { guideFacts } from './guide-facts';
import type { Layout } from './layout/layout';
import { ASSIGNMENT_LAYOUT, layoutOf, NAMED_LAYOUTS } from './layout/layouts';
import { lossesSurvived } from './quorum/losses';
import { oneZone, type SizeRow, sizeRows } from './survival/compare';
import { DEFAULT_PROBABILITIES, type Probabilities } from './survival/probabilities';
import { downtimeMinutesPerYear, survivalOf } from './survival/survival';

const PERCENT_DIGITS = 4;

/** As if zones and regions never failed. */
const ONLY_INSTANCES: Probabilities = { p: DEFAULT_PROBABILITIES.p, q: 0, r: 0 };

/** The shares of time and the downtime a year of a layout, under names that begin with `name`. */
function survivalFacts(name: string, layout: Layout, chances: Probabilities) {
  const { unavailability } = survivalOf(layout, chances);
  return {
    [`${name}-survival`]: formatPercent(1 - unavailability, PERCENT_DIGITS),
    [`${name}-unavailability`]: formatPercent(unavailability, PERCENT_DIGITS),
    [`${name}-downtime`]: formatDuration(downtimeMinutesPerYear(unavailability)),
  };
}

/** What n instances need and survive, and how many of their up-down states have a quorum. */
function sizeFacts({ size, majority, losses, live, states }: SizeRow) {
  return {
    [`majority-of-${size}`]: String(majority),
    [`losses-of-${size}`]: String(losses),
    [`live-states-of-${size}`]: String(live),
    [`states-of-${size}`]: String(states),
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

/** How many times as often one layout has no quorum as another. */
function ratio(one: Layout, other: Layout, chances: Probabilities): string {
  const [first, second] = [one, other].map((layout) => survivalOf(layout, chances).unavailability);
  return formatNumber((first ?? 0) / (second ?? 1), 1);
}

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
  ...Object.assign({}, ...sizeRows(ONLY_INSTANCES.p).map(sizeFacts)),
  ...Object.assign({}, ...NAMED_LAYOUTS.map(({ id, layout }) => layoutFacts(id, layout))),
  'independent-4-against-3': ratio(oneZone(4), oneZone(3), ONLY_INSTANCES),
  'assignment-against-three-zones': ratio(
    ASSIGNMENT_LAYOUT.layout,
    layoutOf('three-zones'),
    DEFAULT_PROBABILITIES,
  ),
};
