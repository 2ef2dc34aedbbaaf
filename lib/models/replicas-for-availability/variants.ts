import { drawn, type Variant } from '../../kernel/variant';
import { COMBINATIONS } from './variants/combinations';
import { expertPoints } from './variants/expert';
import { mustPoints } from './variants/must';
import { calculatorFor } from './variants/numbers';
import { shouldPoints } from './variants/should';
import { situationsOf } from './variants/situations';
import { wordsOf } from './variants/words';

/**
 * The question with another availability and another target, one of `COMBINATIONS`, and what of
 * its rubric is said otherwise. The same seed gives the same variant. A few milliseconds.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function variant(seed: number): Variant {
  const combination = drawn(COMBINATIONS, seed);
  const calculator = calculatorFor(combination);
  const words = wordsOf(combination.n);
  const a = calculator.percent(calculator.a);
  const target = calculator.percent(calculator.target);
  return {
    asked: [
      `You are using a service that works ${asTyped(a)} of the time.`,
      'Assuming you can replicate the service: how many replicas would you need',
      `to reach ${asTyped(target)} for all replicas combined (at least 1 online) ?`,
    ].join('\n'),
    short: `Replicas of a service of ${a} needed to reach ${target} combined`,
    points: {
      ...mustPoints(combination, calculator, words),
      ...shouldPoints(combination, calculator, words),
      ...expertPoints(combination, calculator, words),
    },
    situations: situationsOf(combination, calculator),
  };
}

/** A percentage as the assignment types it, without a space. */
function asTyped(percent: string): string {
  return percent.replace('\u00A0', '');
}
