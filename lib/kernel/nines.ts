/** How many nines a share has, as a real number: 0.99 has 2; Infinity for 1. */
export function nines(share: number): number {
  return ninesOfRest(1 - share);
}

/** The same by what is missing to 1, also where the share itself cannot be told from 1. */
export function ninesOfRest(rest: number): number {
  return -Math.log10(rest);
}

/** The share that has so many nines: 2 is 0.99. */
export function shareOfNines(count: number): number {
  return 1 - 10 ** -count;
}
