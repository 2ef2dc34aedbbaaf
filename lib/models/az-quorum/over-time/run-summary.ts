import type { Probabilities } from '../survival/probabilities';
import { survivalOf, survivalWithout } from '../survival/survival';
import type { RunState } from './over-time';
import { type FailureTimes, type RunSettings, type RunStatus, statusOf } from './run-parts';
import { type Outage, type RunRecord, SECONDS_PER_YEAR, withOutage } from './run-record';

/** What a run measured so far. */
export interface RunSummary {
  readonly hours: number;
  readonly status: RunStatus;
  /** Share of the time with a quorum; 1 before any time has passed. */
  readonly availability: number;
  readonly unavailability: number;
  /**
   * Standard error of the availability from the scatter between whole years; `undefined` for
   * fewer than two.
   */
  readonly standardError: number | undefined;
  readonly degradedHours: number;
  /** Outages begun, the running one included. */
  readonly outages: number;
  readonly longestOutageHours: number;
  readonly longestOutages: readonly Outage[];
  readonly byTrigger: RunRecord['byTrigger'];
  /** One entry a year of 365 days, the running one included. */
  readonly years: RunRecord['years'];
  readonly postponedHours: number;
  readonly roundsSkipped: number;
}

/** The measures of a run; a running outage counts up to now. O(years + outages kept). */
export function summarizeRun(state: RunState): RunSummary {
  const { record, turns, settings } = state;
  const { now: seconds, outage, up } = state.timeline;
  const trigger = outage?.lost.at(-1);
  const longestOutages =
    outage !== null && trigger !== undefined
      ? withOutage(record.longestOutages, { ...outage, to: seconds, trigger }, settings.keepOutages)
      : record.longestOutages;
  const longest = longestOutages[0];
  const waited = turns.waitingSince === null ? 0 : seconds - turns.waitingSince;
  return {
    hours: seconds / 3600,
    status: statusOf(settings.layout, up),
    availability: seconds === 0 ? 1 : 1 - record.noneSeconds / seconds,
    unavailability: seconds === 0 ? 0 : record.noneSeconds / seconds,
    standardError: standardErrorOf(record, seconds),
    degradedHours: record.degradedSeconds / 3600,
    outages: record.outages,
    longestOutageHours: longest === undefined ? 0 : (longest.to - longest.from) / 3600,
    longestOutages,
    byTrigger: record.byTrigger,
    years: record.years,
    postponedHours: (turns.postponedSeconds + waited) / 3600,
    roundsSkipped: turns.roundsSkipped,
  };
}

function standardErrorOf(record: RunRecord, seconds: number): number | undefined {
  const count = Math.floor(seconds / SECONDS_PER_YEAR);
  if (count < 2) return undefined;
  const shares = record.years.slice(0, count).map((year) => year.noneSeconds / SECONDS_PER_YEAR);
  const mean = shares.reduce((sum, share) => sum + share, 0) / count;
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}

function shareDown(times: FailureTimes | null, extraHours = 0): number {
  if (times === null) return 0;
  const down = times.mttrHours + extraHours;
  return down / (times.mtbfHours + down);
}

/**
 * The share of time that each kind of part is down in the long run, MTTR / (MTBF + MTTR): the
 * renewal-reward theorem, right for any distribution with these means. An instance's replacement
 * counts as repair.
 */
export function steadyStateProbabilities(settings: RunSettings): Probabilities {
  return {
    p: shareDown(settings.instance, settings.replacementHours),
    q: shareDown(settings.zone),
    r: shareDown(settings.region),
  };
}

/** The availability that a run without end would measure. */
export interface SteadyState {
  readonly probabilities: Probabilities;
  /** Without planned work. */
  readonly availability: number;
  /**
   * With planned work: each instance is out for a fixed share of the time, never two of them, so
   * the availability is the mean over whose turn it is. `undefined` when turns are postponed for
   * the quorum, or a round takes longer than the time between rounds: then no formula is offered.
   */
  readonly withMaintenance: number | undefined;
}

/** The long-run availability by formula. O(n³) for n instances with planned work, else O(n²). */
export function steadyState(settings: RunSettings): SteadyState {
  const { layout, maintenance } = settings;
  const probabilities = steadyStateProbabilities(settings);
  const availability = survivalOf(layout, probabilities).survival;
  if (maintenance === null) return { probabilities, availability, withMaintenance: availability };
  const turnShare = maintenance.hoursEach / (maintenance.everyDays * 24);
  const workingShare = turnShare * layout.nodes.length;
  if (maintenance.postponeForQuorum || workingShare > 1) {
    return { probabilities, availability, withMaintenance: undefined };
  }
  const withMaintenance = layout.nodes.reduce(
    (sum, _, out) => sum + turnShare * survivalWithout(layout, out, probabilities).survival,
    (1 - workingShare) * availability,
  );
  return { probabilities, availability, withMaintenance };
}
