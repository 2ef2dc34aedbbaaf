/**
 * How an answer is scored: what share of each tier of the rubric it makes, less five for each trap
 * it asserts. The weights are ours; they make the must tier decide and let nobody pass on rarities.
 */
export const TIER_WEIGHT = { must: 60, should: 30, expert: 10 } as const;

export const TRAP_PENALTY = 5;

export type ScoreTier = keyof typeof TIER_WEIGHT;

/** Score bands, lowest score first; the names of the four sample answers. */
export const BANDS = [
  { level: 'poor', from: 0 },
  { level: 'mixed', from: 30 },
  { level: 'good', from: 65 },
  { level: 'excellent', from: 85 },
] as const;

export type Level = (typeof BANDS)[number]['level'];

/**
 * Score of an answer, a whole number from 0 to 100. A tier without points counts as fully made.
 * @param rubric every point with its tier
 * @param made ids of the points that the answer makes; unknown ids count for nothing
 * @param traps how many traps the answer asserts
 */
export function scoreAnswer(
  rubric: readonly { readonly id: string; readonly tier: ScoreTier }[],
  made: ReadonlySet<string>,
  traps: number,
): number {
  let total = 0;
  for (const [tier, weight] of Object.entries(TIER_WEIGHT)) {
    const points = rubric.filter((point) => point.tier === tier);
    const hits = points.filter((point) => made.has(point.id)).length;
    total += points.length === 0 ? weight : (weight * hits) / points.length;
  }
  return Math.max(0, Math.round(total) - TRAP_PENALTY * traps);
}

/** The band that a score of 0 to 100 falls into. */
export function bandOf(score: number): Level {
  return [...BANDS].reverse().find((band) => score >= band.from)?.level ?? 'poor';
}
