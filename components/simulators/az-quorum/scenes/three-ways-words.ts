import { formatNumber } from '@/lib/kernel/format';
import type { Summary } from '@/lib/models/az-quorum/state';
import type { MonteCarloEstimate } from '@/lib/models/az-quorum/survival/monte-carlo';
import type { EnumerationAnswer } from '../workers/enumeration.worker';

/** Relative difference that rounding of doubles explains. */
const ROUNDING = 1e-12;

/** Decimals of a percentage that show where an interval begins and ends. */
export function digitsFor(estimate: MonteCarloEstimate | undefined): number {
  const width = estimate ? (estimate.high - estimate.low) * 100 : 0;
  return width > 0 ? Math.min(12, Math.max(2, 2 - Math.floor(Math.log10(width)))) : 4;
}

/** Whether the ways agree, in one or two sentences. */
export function agreement(
  closed: Pick<Summary, 'survival' | 'unavailability'>,
  exact: EnumerationAnswer | undefined,
  estimate: MonteCarloEstimate | undefined,
): string {
  return [exact ? againstFraction(closed, exact) : '', estimate ? interval(closed, estimate) : '']
    .filter(Boolean)
    .join(' ');
}

function againstFraction(
  closed: Pick<Summary, 'unavailability'>,
  exact: EnumerationAnswer,
): string {
  const apart = Math.abs(closed.unavailability - exact.unavailability);
  return apart <= ROUNDING * exact.unavailability
    ? 'Formula and states agree in 12 digits.'
    : `Formula and states differ by ${apart.toPrecision(2)}.`;
}

function interval({ survival }: Pick<Summary, 'survival'>, estimate: MonteCarloEstimate): string {
  const trials = `The interval of ${formatNumber(estimate.trials, 0)} trials`;
  if (survival >= estimate.low && survival <= estimate.high)
    return `${trials} holds the exact value.`;
  const side = survival < estimate.low ? 'above' : 'below';
  return `${trials} lies ${side} the exact value, as one in twenty does: try another seed or more trials.`;
}
