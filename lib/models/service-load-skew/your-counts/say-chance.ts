import { formatNumber } from '../../../kernel/format';

/** Below one of so many, a chance is only called less than that. */
const LEAST_ONE_OF = 1_000_000;

/**
 * How often, in whole numbers: "23 of 100", "4 of 1,000", "less than 1 of 1,000,000"; one digit below
 * 1 of 100. Only 1 is "all"; from 0.995 on it is "more than 99 of 100". 0 is less than the least, as
 * what was seen can happen. `p` is from 0 to 1.
 */
export function sayChance(p: number): string {
  if (p >= 1) return 'all';
  if (p >= 0.995) return 'more than 99 of 100';
  for (let all = 100; all <= LEAST_ONE_OF; all *= 10)
    if (p * all >= 0.95) return `${formatNumber(Math.round(p * all))} of ${formatNumber(all)}`;
  return `less than 1 of ${formatNumber(LEAST_ONE_OF)}`;
}
