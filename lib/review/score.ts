/**
 * How an answer is scored: what share of each tier of the rubric it makes, less five for each trap
 * it asserts. The weights are ours; they make the must tier decide and let nobody pass on rarities.
 */
export const TIER_WEIGHT = { must: 60, should: 30, expert: 10 } as const;

export const TRAP_PENALTY = 5;

export type ScoreTier = keyof typeof TIER_WEIGHT;

/** The tiers, the one that weighs most first. */
export const TIERS = Object.keys(TIER_WEIGHT) as readonly ScoreTier[];

/** Score bands, lowest score first; the names of the four sample answers. */
export const BANDS = [
  { level: 'poor', from: 0 },
  { level: 'mixed', from: 30 },
  { level: 'good', from: 65 },
  { level: 'excellent', from: 85 },
] as const;

export type Level = (typeof BANDS)[number]['level'];

/** How much of a tier was made. */
export interface TierMade {
  readonly tier: ScoreTier;
  /** In points; halves are allowed. At most `of`. */
  readonly made: number;
  /** How many points the tier has; without any it counts as fully made. */
  readonly of: number;
}

/**
 * The score that the rule gives, a whole number from 0 to 100: the tiers' shares of their weights,
 * together rounded half up, less the penalty of each trap. Computed in whole numbers, so that a half
 * is a half whatever the tiers are divided by. O(1).
 * @param tiers each tier once
 * @param traps how many traps the answer asserts
 */
export function ruleScore(tiers: readonly TierMade[], traps: number): number {
  const parts = tiers.map(({ tier, made, of }) => ({
    halves: TIER_WEIGHT[tier] * (of === 0 ? 2 : 2 * made),
    of: Math.max(1, of),
  }));
  const below = parts.reduce((product, { of }) => product * of, 2);
  const above = parts.reduce((sum, { halves, of }) => sum + halves * (below / 2 / of), 0);
  return Math.max(0, Math.floor((2 * above + below) / (2 * below)) - TRAP_PENALTY * traps);
}

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
  const tiers = TIERS.map((tier) => {
    const points = rubric.filter((point) => point.tier === tier);
    return { tier, made: points.filter(({ id }) => made.has(id)).length, of: points.length };
  });
  return ruleScore(tiers, traps);
}

/** The band that a score of 0 to 100 falls into. */
export function bandOf(score: number): Level {
  return [...BANDS].reverse().find((band) => score >= band.from)?.level ?? 'poor';
}
