import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { type RunState, startRun } from './over-time';
import { DEFAULT_RUN, type RunSettings } from './run-parts';
import { type Outage, SECONDS_PER_YEAR } from './run-record';
import { steadyState, steadyStateProbabilities, summarizeRun } from './run-summary';

const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const HOUR = 3600;
const outage = (fromHour: number, toHour: number): Outage => ({
  from: fromHour * HOUR,
  to: toHour * HOUR,
  trigger: { kind: 'zone', id: 'us-east-1a' },
  lost: [{ kind: 'zone', id: 'us-east-1a' }],
});

/** Ten hours of which five were up, three degraded and two without a quorum, the last running. */
function tenHours(): RunState {
  const start = startRun({ ...DEFAULT_RUN, layout });
  const lost = [
    { kind: 'instance', id: 'i1' },
    { kind: 'region', id: 'us-east-1' },
  ] as const;
  return {
    ...start,
    timeline: { ...start.timeline, now: 10 * HOUR, up: 1, lost, outage: { from: 9 * HOUR, lost } },
    turns: { ...start.turns, waitingSince: 8 * HOUR, postponedSeconds: 1800, roundsSkipped: 7 },
    record: {
      ...start.record,
      upSeconds: 5 * HOUR,
      degradedSeconds: 3 * HOUR,
      noneSeconds: 2 * HOUR,
      outages: 2,
      longestOutages: [outage(4, 5)],
      years: [{ degradedSeconds: 3 * HOUR, noneSeconds: 2 * HOUR, outages: 2 }],
    },
  };
}

test('ten hours by hand: every time in hours, the running outage and the running wait included', () => {
  const state = tenHours();
  expect(summarizeRun(state)).toEqual({
    hours: 10,
    status: 'none',
    availability: 0.8,
    unavailability: 0.2,
    standardError: undefined,
    degradedHours: 3,
    outages: 2,
    longestOutageHours: 1,
    longestOutages: [
      outage(4, 5),
      {
        from: 9 * HOUR,
        to: 10 * HOUR,
        trigger: { kind: 'region', id: 'us-east-1' },
        lost: state.timeline.outage?.lost,
      },
    ],
    byTrigger: state.record.byTrigger,
    years: state.record.years,
    postponedHours: 2.5,
    roundsSkipped: 7,
  });
});

test('with nothing running, only what is recorded counts', () => {
  const { timeline, turns, ...rest } = tenHours();
  const summary = summarizeRun({
    ...rest,
    timeline: { ...timeline, up: 4, outage: null },
    turns: { ...turns, waitingSince: null },
  });
  expect(summary).toMatchObject({ status: 'up', postponedHours: 0.5, longestOutageHours: 1 });
  expect(summary.longestOutages).toEqual([outage(4, 5)]);
});

test('before any time has passed a run is available and has no outage', () => {
  expect(summarizeRun(startRun({ ...DEFAULT_RUN, layout }))).toMatchObject({
    hours: 0,
    availability: 1,
    unavailability: 0,
    longestOutageHours: 0,
    postponedHours: 0,
  });
});

test('the standard error, by hand: whole years of 0, a half and 1 without quorum; others left out', () => {
  const years = [0, 0.5, 1, 0.25].map((share) => ({
    degradedSeconds: 0,
    noneSeconds: share * SECONDS_PER_YEAR,
    outages: 0,
  }));
  const errorAfter = (count: number) => {
    const start = startRun({ ...DEFAULT_RUN, layout });
    const now = count * SECONDS_PER_YEAR;
    const timeline = { ...start.timeline, now };
    return summarizeRun({ ...start, timeline, record: { ...start.record, years } }).standardError;
  };
  expect(errorAfter(1.9)).toBeUndefined();
  // Two years of 0 and 1/2: variance 1/8, of the mean 1/16.
  expect(errorAfter(2)).toBeCloseTo(1 / 4, 12);
  // Three years: variance 1/4, of the mean 1/12.
  expect(errorAfter(3.9)).toBeCloseTo(Math.sqrt(1 / 12), 12);
});

const three = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c']);
const often: RunSettings = {
  ...DEFAULT_RUN,
  layout: three,
  instance: { mtbfHours: 90, mttrHours: 6 },
  replacementHours: 4,
  zone: null,
  region: null,
};

test('the share of time that a part is down, by hand; replacement counts for instances only', () => {
  expect(
    steadyStateProbabilities({
      ...often,
      zone: { mtbfHours: 95, mttrHours: 5 },
      region: { mtbfHours: 98, mttrHours: 2 },
    }),
  ).toEqual({ p: 0.1, q: 0.05, r: 0.02 });
  expect(steadyStateProbabilities({ ...often, instance: null })).toEqual({ p: 0, q: 0, r: 0 });
});

test('the long-run availability with planned work, by hand', () => {
  const withWork = (everyDays: number, postponeForQuorum = false) =>
    steadyState({ ...often, maintenance: { everyDays, hoursEach: 24, postponeForQuorum } });
  const all = 0.9 ** 3 + 3 * 0.9 ** 2 * 0.1;
  const bothOthers = 0.9 ** 2;
  expect(withWork(10).availability).toBeCloseTo(all, 12);
  // Three instances, each out a tenth of the time.
  expect(withWork(10).withMaintenance).toBeCloseTo(0.7 * all + 0.3 * bothOthers, 12);
  expect(withWork(3).withMaintenance).toBeCloseTo(bothOthers, 12);
  expect(withWork(2.9).withMaintenance).toBeUndefined();
  expect(withWork(10, true)).toMatchObject({ withMaintenance: undefined });
  const none = steadyState(often);
  expect(none.withMaintenance).toBe(none.availability);
});
