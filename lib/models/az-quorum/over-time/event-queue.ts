/** Items 0, 1, 2, … each with the time of its next event; the earliest is at hand. */
export interface EventQueue {
  /** The item whose event comes first (equal times: the lower item); `undefined` when empty. */
  first(): number | undefined;
  /** The time of that event; infinite when there is none. */
  firstAt(): number;
  /** Gives the first item the time of its next event. O(log n). */
  rescheduleFirst(at: number): void;
  /** The times of all items, in order of the items. */
  times(): readonly number[];
}

/**
 * A binary heap over fixed items. Each item has exactly one pending event, so nothing is ever
 * pushed or removed: the first is given a new time and sinks to its place. O(n) to build.
 */
export function createEventQueue(times: readonly number[]): EventQueue {
  const at = [...times];
  const heap = at.map((_, item) => item);

  const isBefore = (a: number, b: number) => {
    const timeA = at[a] ?? 0;
    const timeB = at[b] ?? 0;
    return timeA === timeB ? a < b : timeA < timeB;
  };

  const sink = (start: number) => {
    let place = start;
    for (;;) {
      let earliest = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        const a = heap[child];
        const b = heap[earliest];
        if (a !== undefined && b !== undefined && isBefore(a, b)) earliest = child;
      }
      if (earliest === place) return;
      [heap[place], heap[earliest]] = [heap[earliest] ?? 0, heap[place] ?? 0];
      place = earliest;
    }
  };

  for (let place = (heap.length >> 1) - 1; place >= 0; place -= 1) sink(place);

  return {
    first: () => heap[0],
    firstAt: () => at[heap[0] ?? -1] ?? Number.POSITIVE_INFINITY,
    rescheduleFirst(time) {
      const item = heap[0];
      if (item === undefined) return;
      at[item] = time;
      sink(0);
    },
    times: () => at,
  };
}
