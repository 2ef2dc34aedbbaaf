import type { Override } from './kept';

/** What is wrong with an override as it was typed; a field that is right has none. */
export interface OverrideFaults {
  readonly score?: string;
  readonly reason?: string;
}

const WHOLE = /^\d{1,3}$/;

/** Reads a score from 0 to 100 and the reason for it, as they were typed. Both are needed. */
export function readOverride(
  score: string,
  reason: string,
): { readonly override: Override } | { readonly faults: OverrideFaults } {
  const digits = score.trim();
  const isScore = WHOLE.test(digits) && Number(digits) <= 100;
  const said = reason.trim();
  if (isScore && said !== '') return { override: { score: Number(digits), reason: said } };
  return {
    faults: {
      ...(isScore ? {} : { score: 'A whole number from 0 to 100 is needed.' }),
      ...(said === '' ? { reason: 'A reason is needed: it stands in the scorecard.' } : {}),
    },
  };
}
