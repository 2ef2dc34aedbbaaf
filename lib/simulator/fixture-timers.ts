import type { Later } from './motion';

/** Timers that a test lets go by. */
export function timers() {
  let now = 0;
  let waiting: { at: number; run: () => void }[] = [];
  const later: Later = (milliseconds, run) => {
    const timer = { at: now + milliseconds, run };
    waiting.push(timer);
    return () => {
      waiting = waiting.filter((other) => other !== timer);
    };
  };
  /** Lets so many milliseconds go by, or as many as it takes until nothing waits. */
  const pass = (milliseconds: number, most = 10_000) => {
    const until = now + milliseconds;
    for (let round = 0; round < most; round += 1) {
      const next = waiting.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      now = next.at;
      waiting = waiting.filter((timer) => timer !== next);
      next.run();
    }
    now = Math.max(now, until);
  };
  return { later, pass, waits: () => waiting.length };
}
