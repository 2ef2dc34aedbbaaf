'use client';

/** Whoever presses twice within this time meant it once; what stands there now is something else. */
const TWICE_WITHIN_MS = 400;

let pressedAt = Number.NEGATIVE_INFINITY;

/** Whether what leads on was pressed a moment ago. */
export function isSecondPress(): boolean {
  const at = performance.now();
  const isSecond = at - pressedAt < TWICE_WITHIN_MS;
  if (!isSecond) pressedAt = at;
  return isSecond;
}
