'use client';

/** Within this time after a key what is typed is written; with the writing itself within 300 ms. */
export const SAVE_AFTER_MS = 200;
/** A typist who pauses so long reads what the page says. */
const QUIET_MS = 500;

/**
 * Runs something once no key was pressed for a moment, so that “Saving” and “Saved” do not flicker
 * while somebody types.
 * @param typedAt when the last key was pressed, by the clock of `performance.now()`
 */
export function whenQuiet(typedAt: () => number, run: () => void): void {
  const rest = QUIET_MS - (performance.now() - typedAt());
  if (rest > 0) setTimeout(() => whenQuiet(typedAt, run), rest);
  else run();
}
