import { formatDuration, formatNumber, formatPercent, NO_BREAK_SPACE } from '../../kernel/format';
import { commitLatency } from './latency/latency';
import { DEFAULT_ROUND_TRIPS } from './latency/round-trips';
import { type Failures, NO_FAILURES } from './layout/failures';
import {
  createLayout,
  instanceId,
  instanceIds,
  instanceIndex,
  type Layout,
  majority,
  regionOf,
} from './layout/layout';
import { ASSIGNMENT_LAYOUT, layoutOf } from './layout/layouts';
import { quorumOf } from './quorum/quorum';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';
import { downtimeMinutesPerYear, survivalOf, survivalWithout } from './survival/survival';

type Facts = Readonly<Record<string, string>>;

const EAST = 'us-east-1';
const assignment = ASSIGNMENT_LAYOUT.layout;

function milliseconds(value: number): string {
  return `${formatNumber(value, 1)}${NO_BREAK_SPACE}ms`;
}

/** The base latency of a commit when the best of the given leaders leads; infinite without a quorum. */
function bestCommitMs(layout: Layout, leaders: readonly number[], down: readonly string[]): number {
  const all = leaders.map((leader) => {
    const latency = commitLatency(layout, leader, down, DEFAULT_ROUND_TRIPS);
    return latency.kind === 'commits' ? latency.baseMs : Number.POSITIVE_INFINITY;
  });
  return Math.min(...all);
}

/** What happens to the layout of the question, in every way in which it can happen. */
interface Event {
  readonly id: string;
  readonly ways: readonly Failures[];
  /** Zero-based instances that may lead. */
  readonly leaders: readonly number[];
}

const down = (...targets: string[]): Failures => ({ down: targets, cut: [] });
const easterners = assignment.nodes.flatMap((zone, i) => (regionOf(zone) === EAST ? [i] : []));
const westerner = assignment.nodes.findIndex((zone) => regionOf(zone) !== EAST);
const pairs = instanceIds(assignment).flatMap((one, i, ids) =>
  ids.slice(i + 1).map((other) => down(one, other)),
);

const EVENTS: readonly Event[] = [
  { id: 'none', ways: [NO_FAILURES], leaders: easterners },
  {
    id: 'east-one',
    ways: easterners.flatMap((i) => [down(instanceId(i)), down(assignment.nodes[i] ?? '')]),
    leaders: easterners,
  },
  {
    id: 'west',
    ways: [down(instanceId(westerner)), down('us-west-1a'), down('us-west-1')],
    leaders: easterners,
  },
  { id: 'cut', ways: [{ down: [], cut: [[EAST, 'us-west-1']] }], leaders: easterners },
  { id: 'two', ways: pairs, leaders: [...easterners, westerner] },
  { id: 'east', ways: [down(EAST)], leaders: [...easterners, westerner] },
  { id: 'west-leads', ways: [NO_FAILURES], leaders: [westerner] },
];

function outcome(failures: Failures, leaders: readonly number[]) {
  const { size, up, quorum, groups } = quorumOf(assignment, failures);
  const writers = groups.find((group) => group.hasMajority);
  const apart = groups.length > 1;
  const unreachable = instanceIds(assignment).filter((id) => !writers?.up.includes(id));
  const leading = leaders.filter((i) => writers?.up.includes(instanceId(i)));
  return {
    left: apart ? groups.map((group) => group.up.length).join(' + ') : `${up.length} of ${size}`,
    serves: quorum ? (apart ? `only ${writers?.regions.join(' and ')}` : 'yes') : 'no',
    commit: quorum ? milliseconds(bestCommitMs(assignment, leading, unreachable)) : 'none',
  };
}

/**
 * `event-ID-left`, `event-ID-serves`, `event-ID-commit`: who is left, whether that serves, and how
 * long a commit takes.
 * @throws RangeError when two ways of the same event come out differently
 */
function eventFacts(): Facts {
  const facts: Record<string, string> = {};
  for (const { id, ways, leaders } of EVENTS) {
    for (const way of ways) {
      for (const [name, value] of Object.entries(outcome(way, leaders))) {
        const key = `event-${id}-${name}`;
        if ((facts[key] ?? value) !== value) throw new RangeError(`${key} has two values.`);
        facts[key] = value;
      }
    }
  }
  return facts;
}

const downtime = (layout: Layout) =>
  formatDuration(downtimeMinutesPerYear(survivalOf(layout, DEFAULT_PROBABILITIES).unavailability));

/** The slowest commit with the fastest leader that is left, over the losses of one region each. */
function slowestAfterRegion(layout: Layout): number {
  const regions = [...new Set(layout.nodes.map(regionOf))];
  return Math.max(
    ...regions.map((region) =>
      bestCommitMs(
        layout,
        instanceIds(layout).flatMap((id) => instanceIndex(layout, id) ?? []),
        [region],
      ),
    ),
  );
}

/** Members outside of the east that are sure to have stored an acknowledged write. */
const sureCopies = (layout: Layout) =>
  Math.max(0, majority(layout) - layout.nodes.filter((zone) => regionOf(zone) === EAST).length);

function layoutFacts(): Facts {
  const threeTwo = createLayout([
    ...['us-east-1a', 'us-east-1b', 'us-east-1c'],
    ...['us-west-1a', 'us-west-1b'],
  ]);
  const onePerRegion = createLayout(['us-east-1a', 'us-east-2a', 'us-west-2a']);
  const canada = createLayout([
    ...['us-east-1a', 'us-east-1b'],
    ...['us-east-2a', 'us-east-2b', 'ca-central-1a'],
  ]);
  const twoTwo = layoutOf('two-and-two');
  const five = layoutOf('five-one-region');
  return {
    'three-and-two-downtime': downtime(threeTwo),
    'three-and-two-commit': milliseconds(bestCommitMs(threeTwo, [0, 1, 2], [])),
    'two-and-two-commit': milliseconds(bestCommitMs(twoTwo, [0, 1, 2, 3], [])),
    'one-per-region-downtime': downtime(onePerRegion),
    'one-per-region-commit': milliseconds(bestCommitMs(onePerRegion, [0, 1, 2], [])),
    'canada-commit-slowest': milliseconds(slowestAfterRegion(canada)),
    'five-three-regions-commit-slowest': milliseconds(
      slowestAfterRegion(layoutOf('five-three-regions')),
    ),
    'sure-copies-assignment': String(sureCopies(assignment)),
    'sure-copies-three-zones': String(sureCopies(layoutOf('three-zones'))),
    'sure-copies-three-and-two': String(sureCopies(threeTwo)),
    'sure-copies-two-and-two': String(sureCopies(twoTwo)),
    'maintenance-five-one-region-alone': formatPercent(
      survivalWithout(five, five.nodes.lastIndexOf('us-east-1c'), DEFAULT_PROBABILITIES)
        .unavailability,
    ),
  };
}

/**
 * What each event leaves of the question's layout (`event-…`), and numbers of layouts that have no
 * name: 3 + 2 (`three-and-two-…`), one in each of three regions (`one-per-region-…`), 2 + 2 + 1
 * with ca-central-1 (`canada-…`).
 */
export const eventFactsOfGuide: Facts = { ...eventFacts(), ...layoutFacts() };
