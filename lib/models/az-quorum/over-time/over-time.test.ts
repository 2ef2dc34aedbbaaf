import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRandom, seedState } from '../../../kernel/random';
import { createLayout, majority } from '../layout/layout';
import { DEFAULT_PROBABILITIES } from '../survival/probabilities';
import { advanceRun, startRun } from './over-time';
import { DEFAULT_RUN, partsOf, type RunSettings } from './run-parts';
import { steadyState, steadyStateProbabilities, summarizeRun } from './run-summary';

const given = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const HOURS_PER_YEAR = 365 * 24;

const layouts = fc
  .array(fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-west-1a'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((nodes) => createLayout(nodes));
const times = fc.record({
  mtbfHours: fc.integer({ min: 1, max: 500 }),
  mttrHours: fc.integer({ min: 0, max: 50 }),
});
const settings: fc.Arbitrary<RunSettings> = fc.record({
  layout: layouts,
  seed: fc.nat(),
  instance: fc.option(times),
  zone: fc.option(times),
  region: fc.option(times),
  replacementHours: fc.constantFrom(0, 0.25, 3),
  maintenance: fc.option(
    fc.record({
      everyDays: fc.integer({ min: 1, max: 40 }),
      hoursEach: fc.integer({ min: 1, max: 30 }),
      postponeForQuorum: fc.boolean(),
    }),
  ),
  keepSegments: fc.constant(100_000),
  keepOutages: fc.constant(1000),
});

function years(count: number, of: Partial<RunSettings> = {}) {
  const run = startRun({ ...DEFAULT_RUN, layout: given, ...of });
  return advanceRun(run, { untilHours: count * HOURS_PER_YEAR });
}

test('a run in chunks, through JSON each time, equals the run in one go', () => {
  fc.assert(
    fc.property(
      settings,
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
      fc.integer({ min: 0, max: 900 }),
      (of, chunks, hours) => {
        const whole = advanceRun(startRun(of), { untilHours: 2000 });
        let state = startRun(of);
        for (const maxEvents of chunks) {
          state = advanceRun(state, { untilHours: 2000, maxEvents });
          state = JSON.parse(JSON.stringify(state));
        }
        state = advanceRun(state, { untilHours: hours });
        expect(JSON.parse(JSON.stringify(advanceRun(state, { untilHours: 2000 })))).toEqual(
          JSON.parse(JSON.stringify(whole)),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('advancing leaves the state it started from as it was', () => {
  const first = years(1);
  const before = JSON.stringify(first);
  advanceRun(first, { untilHours: 5 * HOURS_PER_YEAR });
  expect(JSON.stringify(first)).toBe(before);
});

test('without planned work the totals equal a sweep over the down times of each part', () => {
  fc.assert(
    fc.property(settings, (all) => {
      const of = { ...all, maintenance: null };
      const until = 1500 * 3600;
      const downs = partsOf(of).map((part) => {
        if (part.meanUp === 0) return [];
        let random = seedState(`${of.seed}/${part.loss.id}`);
        const draw = (mean: number, extra: number) => {
          const [uniform, next] = nextRandom(random);
          random = next;
          return Math.max(1, Math.round(-mean * Math.log(1 - uniform) + extra));
        };
        const intervals: [number, number][] = [];
        for (let now = 0; now < until; ) {
          const fails = now + draw(part.meanUp, 0);
          now = fails + draw(part.meanDown, part.extraDown);
          intervals.push([fails, now]);
        }
        return intervals;
      });
      const borders = [...new Set([0, until, ...downs.flat(2).filter((at) => at < until)])];
      borders.sort((a, b) => a - b);
      let none = 0;
      let outages = 0;
      let hadQuorum = true;
      borders.slice(0, -1).forEach((from, i) => {
        const isOut = downs.map((list) => list.some(([a, b]) => a <= from && from < b));
        const up = of.layout.nodes.filter((_, node) =>
          partsOf(of).every((part, p) => !isOut[p] || !part.holds.includes(node)),
        ).length;
        const has = up >= majority(of.layout);
        if (!has) none += (borders[i + 1] ?? 0) - from;
        if (hadQuorum && !has) outages += 1;
        hadQuorum = has;
      });
      const { record } = advanceRun(startRun(of), { untilHours: 1500 });
      expect(record.noneSeconds).toBe(none);
      expect(record.upSeconds + record.degradedSeconds).toBe(until - none);
      // Two parts can change in the same second: the run sees both orders, the sweep neither.
      expect(record.outages).toBeGreaterThanOrEqual(outages);
      expect(record.outages - outages).toBeLessThanOrEqual(2);
    }),
    { numRuns: 25 },
  );
});

test('the segments tile the time, and outages are the runs of segments without quorum', () => {
  fc.assert(
    fc.property(settings, (of) => {
      const state = advanceRun(startRun(of), { untilHours: 1500 });
      const { record, timeline } = state;
      let at = 0;
      const seconds = { up: 0, degraded: 0, none: 0 };
      for (const segment of record.segments) {
        expect(segment.from).toBe(at);
        expect(segment.to).toBeGreaterThan(segment.from);
        expect(segment.lost.length === 0).toBe(segment.status === 'up');
        seconds[segment.status] += segment.to - segment.from;
        at = segment.to;
      }
      expect(at).toBe(timeline.segmentFrom);
      const byTrigger = Object.values(record.byTrigger);
      const closed = byTrigger.reduce((sum, { seconds: s }) => sum + s, 0);
      const kept = record.longestOutages.reduce((sum, { from, to }) => sum + to - from, 0);
      // Only so many outages are kept; while all are, they add up to the same.
      if (record.outages <= of.keepOutages) expect(kept).toBe(closed);
      else expect(kept).toBeLessThanOrEqual(closed);
      const open = timeline.outage === null ? 0 : timeline.now - timeline.outage.from;
      expect(closed + open).toBe(record.noneSeconds);
      expect(record.longestOutages.length + (open > 0 ? 1 : 0)).toBeLessThanOrEqual(record.outages);
      expect(record.years.reduce((sum, year) => sum + year.noneSeconds, 0)).toBe(
        record.noneSeconds,
      );
      expect(byTrigger.reduce((sum, { outages }) => sum + outages, 0)).toBe(record.outages);
    }),
    { numRuns: 60 },
  );
});

test('planned work takes one instance at a time, and never the quorum when it is postponed', () => {
  fc.assert(
    fc.property(settings, (all) => {
      const maintenance = { everyDays: 2, hoursEach: 5, postponeForQuorum: true };
      const { record } = advanceRun(startRun({ ...all, maintenance }), { untilHours: 1500 });
      for (const { lost } of record.segments) {
        expect(lost.filter((loss) => loss.kind === 'maintenance').length).toBeLessThanOrEqual(1);
      }
      expect(record.byTrigger.maintenance.outages).toBe(0);
    }),
    { numRuns: 40 },
  );
});

test('the maintenance schedule: each instance in turn, then quiet until the next round', () => {
  const quiet = { instance: null, zone: null, region: null };
  const maintenance = { everyDays: 10, hoursEach: 6, postponeForQuorum: false };
  const state = advanceRun(startRun({ ...DEFAULT_RUN, ...quiet, layout: given, maintenance }), {
    untilHours: 20 * 24 - 1,
  });
  const hours = state.record.segments.map(({ from, to, lost }) => [
    from / 3600,
    to / 3600,
    lost[0]?.id,
  ]);
  expect(hours).toEqual([
    [0, 240, undefined],
    [240, 246, 'i1'],
    [246, 252, 'i2'],
    [252, 258, 'i3'],
    [258, 264, 'i4'],
  ]);
  expect(state.record.outages).toBe(0);
});

test('with two instances postponed work waits for ever and says how long', () => {
  const maintenance = { everyDays: 1, hoursEach: 1, postponeForQuorum: true };
  const summary = summarizeRun(
    years(1, { layout: createLayout(['us-east-1a', 'us-east-1b']), maintenance }),
  );
  expect(summary.postponedHours).toBe(HOURS_PER_YEAR - 24);
  expect(summary.roundsSkipped).toBe(364);
});

test('the same seed gives the same run, and other settings leave the failures as they were', () => {
  expect(years(3)).toEqual(years(3));
  const failures = (state: ReturnType<typeof years>) =>
    state.record.segments
      .flatMap(({ from, lost }) => lost.filter((l) => l.id === 'i2').map((l) => ({ from, ...l })))
      .filter((l) => l.kind === 'instance');
  const shorter = years(3, { layout: createLayout(['us-east-1a', 'us-east-1b']) });
  const starts = (list: { from: number }[]) => Math.min(...list.map(({ from }) => from));
  expect(starts(failures(shorter))).toBe(starts(failures(years(3))));
  expect(years(3, { seed: 2 })).not.toEqual(years(3));
});

test('the default times have the default probabilities', () => {
  const { p, q, r } = steadyStateProbabilities({ ...DEFAULT_RUN, layout: given });
  expect(p).toBeCloseTo(DEFAULT_PROBABILITIES.p, 14);
  expect(q).toBeCloseTo(DEFAULT_PROBABILITIES.q, 14);
  expect(r).toBeCloseTo(DEFAULT_PROBABILITIES.r, 14);
});

test.each([
  ['as configured', {}],
  ['failing often', { instance: { mtbfHours: 90, mttrHours: 6 }, replacementHours: 4 }],
  ['zones and regions only', { instance: null, zone: { mtbfHours: 200, mttrHours: 20 } }],
  ['with planned work', { maintenance: { everyDays: 7, hoursEach: 12, postponeForQuorum: false } }],
])('five hundred years %s measure the availability of the formula', (_name, of) => {
  const state = years(500, { ...of, seed: 'formula' });
  const { availability, standardError = 0 } = summarizeRun(state);
  const expected = steadyState(state.settings).withMaintenance ?? Number.NaN;
  expect(Math.abs(availability - expected)).toBeLessThan(4 * standardError);
  expect(standardError).toBeLessThan(0.15 * (1 - expected));
});

test('postponing planned work raises the availability; no formula is offered for it', () => {
  const work = { everyDays: 7, hoursEach: 12 };
  const careless = years(200, { maintenance: { ...work, postponeForQuorum: false } });
  const careful = years(200, { maintenance: { ...work, postponeForQuorum: true } });
  expect(summarizeRun(careful).unavailability).toBeLessThan(summarizeRun(careless).unavailability);
  expect(steadyState(careful.settings).withMaintenance).toBeUndefined();
  expect(summarizeRun(careful).postponedHours).toBeGreaterThan(0);
});

test('kept segments and outages are bounded, the counts are not', () => {
  const state = years(50, { keepSegments: 10, keepOutages: 3 });
  const all = years(50, { keepSegments: 100_000, keepOutages: 1000 });
  expect(state.record.segments).toEqual(all.record.segments.slice(0, 10));
  expect(state.record.segmentsDropped + 10).toBe(all.record.segments.length);
  expect(state.record.longestOutages).toEqual(all.record.longestOutages.slice(0, 3));
  expect(state.record.outages).toBe(all.record.outages);
  expect(state.record.years).toHaveLength(50);
});

test('an empty layout never has a quorum; a part that never fails is up for ever', () => {
  const empty = summarizeRun(years(1, { layout: createLayout([]) }));
  expect(empty).toMatchObject({ status: 'none', availability: 0, outages: 0 });
  const quiet = summarizeRun(years(2, { instance: null, zone: null, region: null }));
  expect(quiet).toMatchObject({ status: 'up', availability: 1, standardError: 0 });
});

test('settings out of range are named', () => {
  const start = (of: Partial<RunSettings>) => () =>
    startRun({ ...DEFAULT_RUN, layout: given, ...of });
  expect(start({ instance: { mtbfHours: 0, mttrHours: 1 } })).toThrow('instance.mtbfHours');
  expect(start({ zone: { mtbfHours: 1, mttrHours: -1 } })).toThrow('zone.mttrHours');
  expect(start({ keepSegments: 1e6 })).toThrow('keepSegments');
});

test('a hundred years of the layout of the question, with maintenance, run to their end', () => {
  const maintenance = { everyDays: 30, hoursEach: 2, postponeForQuorum: false };
  const state = years(100, { maintenance });
  expect(state.events).toBeGreaterThan(15_000);
});
