/** The mark of each tier of a rubric's points; it says by shape what color says besides. */
export const TIER_MARK = { must: '■', should: '◧', expert: '□' } as const;
export type Tier = keyof typeof TIER_MARK;
