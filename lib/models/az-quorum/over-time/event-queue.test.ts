import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventQueue } from './event-queue';

test('the first is always the earliest, of equal times the lower item', () => {
  const time = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      fc.array(time, { minLength: 1, maxLength: 20 }),
      fc.array(time, { maxLength: 40 }),
      (start, steps) => {
        const queue = createEventQueue(start);
        const plain = [...start];
        for (const step of [...steps, 0]) {
          const earliest = Math.min(...plain);
          expect(queue.firstAt()).toBe(earliest);
          expect(queue.first()).toBe(plain.indexOf(earliest));
          plain[plain.indexOf(earliest)] = earliest + step;
          queue.rescheduleFirst(earliest + step);
          expect(queue.times()).toEqual(plain);
        }
      },
    ),
  );
});

test('a queue of nothing has no first, and no event ever', () => {
  const queue = createEventQueue([]);
  queue.rescheduleFirst(3);
  expect(queue.first()).toBeUndefined();
  expect(queue.firstAt()).toBe(Number.POSITIVE_INFINITY);
  expect(queue.times()).toEqual([]);
});

test('the times that the queue was made from are left as they were', () => {
  const times = [3, 1, 2];
  createEventQueue(times).rescheduleFirst(9);
  expect(times).toEqual([3, 1, 2]);
});
