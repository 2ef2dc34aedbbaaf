import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLayout, instanceIndex, majority, regionOf } from '../layout/layout';
import { advanceRun, startRun } from './over-time';
import { DEFAULT_RUN } from './run-parts';
import type { Segment } from './run-record';
import { firstTurns, nextTurnAt, roundDue, turnBegins, wholeSeconds } from './run-turns';

const work = { everyDays: 10, hoursEach: 6, postponeForQuorum: false };
const DAY = 86_400;
const HOUR = 3600;

test('times are whole seconds and always move on', () => {
  expect([0, 0.4, 0.6, 1.4, 1.6].map(wholeSeconds)).toEqual([1, 1, 1, 1, 2]);
});

test('the first round is due after the first interval; without planned work none ever is', () => {
  const none = { next: null, working: null, waitingSince: null };
  expect(firstTurns(work)).toEqual({
    ...none,
    dueAt: 10 * DAY,
    postponedSeconds: 0,
    roundsSkipped: 0,
  });
  expect(firstTurns(null).dueAt).toBeNull();
  expect(nextTurnAt(firstTurns(null))).toBe(Number.POSITIVE_INFINITY);
  expect(nextTurnAt(firstTurns(work))).toBe(10 * DAY);
});

test('a round begins with the first instance, and is left out while one is still going', () => {
  const due = roundDue(firstTurns(work), work, 2);
  expect(due).toMatchObject({ dueAt: 20 * DAY, next: 0, roundsSkipped: 0 });
  expect(roundDue(due, work, 2)).toMatchObject({ dueAt: 30 * DAY, next: 0, roundsSkipped: 1 });
  const last = { ...due, next: null, working: { node: 1, endsAt: 25 * DAY } };
  expect(roundDue(last, work, 2)).toMatchObject({ next: null, roundsSkipped: 1 });
  expect(roundDue(firstTurns(work), work, 0)).toEqual({ ...firstTurns(work), dueAt: 20 * DAY });
});

test('a turn takes its hours, adds what it waited, and leads to the next instance or to none', () => {
  const due = { ...roundDue(firstTurns(work), work, 2), postponedSeconds: 5 };
  const first = turnBegins({ ...due, waitingSince: 10 * DAY }, work, 2, 10 * DAY + 7);
  expect(first).toMatchObject({
    next: 1,
    working: { node: 0, endsAt: 10 * DAY + 7 + 6 * HOUR },
    waitingSince: null,
    postponedSeconds: 12,
  });
  expect(nextTurnAt(first)).toBe(10 * DAY + 7 + 6 * HOUR);
  const second = turnBegins({ ...first, working: null }, work, 2, 11 * DAY);
  expect(second).toMatchObject({ next: null, working: { node: 1 }, postponedSeconds: 12 });
  expect(nextTurnAt({ ...second, working: { node: 1, endsAt: 30 * DAY } })).toBe(20 * DAY);
});

const three = createLayout(['us-east-1a', 'us-east-1b', 'us-west-1a']);

test('work that the quorum can bear is not postponed', () => {
  const quiet = { ...DEFAULT_RUN, layout: three, instance: null, zone: null, region: null };
  const run = (postponeForQuorum: boolean) =>
    advanceRun(startRun({ ...quiet, maintenance: { ...work, postponeForQuorum } }), {
      untilHours: 100 * 24,
    });
  expect(run(true).record).toEqual(run(false).record);
  expect(run(true).turns).toMatchObject({ postponedSeconds: 0, roundsSkipped: 0 });
  expect(run(true).record.segments.filter(({ lost }) => lost.length > 0)).toHaveLength(27);
});

/** The times for which each instance was worked on, in order. */
function workedOn(segments: readonly Segment[]) {
  const turns: { id: string; from: number; to: number }[] = [];
  for (const { from, to, lost } of segments) {
    const id = lost.find(({ kind }) => kind === 'maintenance')?.id;
    const last = turns.at(-1);
    if (id === undefined) continue;
    if (last?.id === id && last.to === from) last.to = to;
    else turns.push({ id, from, to });
  }
  return turns;
}

test('a postponed turn waits exactly as long as it would cost the quorum, then begins', () => {
  const everyDays = 3;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { record, turns } = advanceRun(
        startRun({
          ...DEFAULT_RUN,
          layout: three,
          seed,
          instance: { mtbfHours: 60, mttrHours: 20 },
          zone: { mtbfHours: 200, mttrHours: 20 },
          region: null,
          maintenance: { everyDays, hoursEach: 8, postponeForQuorum: true },
          keepSegments: 100_000,
        }),
        { untilHours: 3000 },
      );
      const done = workedOn(record.segments);
      let waited = 0;
      let free = 0;
      done.forEach(({ id, from, to }, place) => {
        expect(id).toBe(`i${1 + (place % 3)}`);
        const interval = everyDays * DAY;
        if (place % 3 === 0) free = Math.max(interval, Math.ceil(free / interval) * interval);
        const start = free;
        const node = instanceIndex(three, id) ?? 0;
        const zone = three.nodes[node] ?? '';
        for (const one of record.segments) {
          if (one.to <= start || one.from >= from) continue;
          const isOut = one.lost.some((loss) => [id, zone, regionOf(zone)].includes(loss.id));
          expect(one.up - (isOut ? 0 : 1)).toBeLessThan(majority(three));
        }
        waited += from - start;
        free = to;
      });
      expect(done.length).toBeGreaterThan(30);
      // A turn that has begun but is not in a finished segment yet may have waited as well.
      if (turns.working === null) expect(turns.postponedSeconds).toBe(waited);
      else expect(turns.postponedSeconds).toBeGreaterThanOrEqual(waited);
    }),
    { numRuns: 8 },
  );
});
