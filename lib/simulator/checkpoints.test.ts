import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Checkpoints,
  checkpointsUpTo,
  MOST_CHECKPOINTS,
  type Moment,
  withCheckpoint,
} from './checkpoints';

const moment = (done: number, time = 0): Moment<string> => ({
  done,
  time,
  state: `${done}/${time}`,
});

/** Keeps the moments of a run of so many steps, each so many seconds after the one before. */
function keep(steps: number, seconds: number): Checkpoints<string> {
  let kept: Checkpoints<string> = [moment(0)];
  for (let step = 1; step <= steps; step += 1)
    kept = withCheckpoint(kept, seconds === 0 ? moment(step) : moment(0, step * seconds));
  return kept;
}

test('a short run is kept whole', () => {
  expect(keep(20, 0).map(({ done }) => done)).toEqual(Array.from({ length: 21 }, (_, at) => at));
});

test('a run of any length keeps its start, few states, and no stretch without one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(0, 1, 60), (steps, seconds) => {
      const kept = keep(steps, seconds);
      const unit = seconds || 1;
      const places = kept.map(({ done, time }) => (done + time) / unit);
      expect(kept.length).toBeLessThanOrEqual(MOST_CHECKPOINTS);
      expect(places[0]).toBe(0);
      const gaps = [...places, steps].slice(1).map((place, at) => place - (places[at] ?? 0));
      expect(Math.min(...gaps.slice(0, -1), 1)).toBeGreaterThan(0);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(Math.max(1, Math.ceil(steps / 8)));
    }),
  );
});

test('half of the room is filled whatever comes; then what is near to the last is left out', () => {
  let kept = keep(MOST_CHECKPOINTS / 2 - 1, 100);
  expect(kept).toHaveLength(MOST_CHECKPOINTS / 2);
  const end = kept.at(-1)?.time ?? 0;
  kept = withCheckpoint(kept, moment(0, end + 1));
  expect(kept.at(-1)?.time).toBe(end + 1);
  expect(withCheckpoint(kept, moment(0, end + 2))).toBe(kept);
  expect(withCheckpoint(kept, moment(0, end + 100)).at(-1)?.time).toBe(end + 100);
});

test('what was dropped from a run is dropped from its checkpoints, its start never', () => {
  const kept: Checkpoints<string> = [moment(0), moment(1, 10), moment(2, 20), moment(2, 40)];
  expect(checkpointsUpTo(kept, 2, 30)).toEqual([moment(0), moment(1, 10), moment(2, 20)]);
  expect(checkpointsUpTo(kept, 1, 99)).toEqual([moment(0), moment(1, 10)]);
  expect(checkpointsUpTo(kept, 2, 40)).toEqual(kept);
  expect(checkpointsUpTo(kept, -1, -1)).toEqual([moment(0)]);
});
