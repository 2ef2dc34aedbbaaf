/**
 * The chance that each kind of part is down at a random moment, 0 to 1, all independent:
 * `p` an instance by itself, `q` a zone as a whole, `r` a region as a whole.
 */
export interface Probabilities {
  readonly p: number;
  readonly q: number;
  readonly r: number;
}

export type ProbabilityName = keyof Probabilities;

/**
 * Where the simulator and the facts start: one instance in a hundred, one zone in a thousand, one
 * region in ten thousand moments. Round assumptions for comparing layouts, not measurements.
 */
export const DEFAULT_PROBABILITIES: Probabilities = { p: 0.01, q: 0.001, r: 0.0001 };

/** @throws RangeError that names the first of p, q, r that is not from 0 to 1 */
export function assertProbabilities(probabilities: Probabilities): void {
  for (const name of ['p', 'q', 'r'] as const) {
    const value = probabilities[name];
    if (!(value >= 0 && value <= 1)) {
      throw new RangeError(`${name} = ${value} is not a probability from 0 to 1.`);
    }
  }
}
