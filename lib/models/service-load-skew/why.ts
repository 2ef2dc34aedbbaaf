import type { Prediction } from '../../simulator/declaration';
import type { SkewSummary } from './summary';

/** Asks how a world comes out, by what explains it first. */
export function why(
  asks: string,
  options: readonly (readonly [kind: string, label: string])[],
  because: string,
): Prediction<SkewSummary> {
  return {
    asks,
    options: options.map(([value, label]) => ({ value, label })),
    answer: ({ reasons }) => reasons[0]?.kind ?? 'nothing-serves',
    because,
  };
}
