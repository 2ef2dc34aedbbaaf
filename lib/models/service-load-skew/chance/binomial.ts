import { poissonAt, poissonMasses } from './poisson';

/**
 * The chance that from `least` to `most` of `total` independent draws hit, each with `chance`
 * (binomial). Written with Poisson masses: those of the hits and of the misses, given that they sum
 * to the total. Exact to about 1e-12 of itself. O(most − least).
 */
export function binomialWithin(least: number, most: number, total: number, chance: number): number {
  const hits = poissonMasses(total * chance, least, most);
  const misses = poissonMasses(total * (1 - chance), total - most, total - least).reverse();
  const both = hits.reduce((sum, mass, at) => sum + mass * (misses[at] ?? 0), 0);
  return Math.min(1, both / poissonAt(total, total));
}
