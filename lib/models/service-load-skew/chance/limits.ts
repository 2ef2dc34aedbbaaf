/** What the exact figures are computed for: larger worlds would take seconds. */
export const LIMITS = { connections: 1000, pods: 100 } as const;

/**
 * Refuses what is no whole number within its limits. The message begins with the name, so that
 * whoever asked can be told which number it was.
 * @throws RangeError naming the number, its limits and what it is.
 */
export function requireWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name}: a whole number from ${least} to ${most}, not ${value}`);
}

/** @throws RangeError unless both are whole numbers from 1 to their limits. */
export function requireWorld(connections: number, pods: number): void {
  requireWhole('connections', connections, 1, LIMITS.connections);
  requireWhole('pods', pods, 1, LIMITS.pods);
}
