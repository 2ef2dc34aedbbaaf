import { ONE, parseDecimal, toDecimal, toNumber } from '@/lib/kernel/rational';
import type { Layout } from '@/lib/models/az-quorum/layout/layout';
import { enumerate } from '@/lib/models/az-quorum/survival/enumeration';
import type { Probabilities } from '@/lib/models/az-quorum/survival/probabilities';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface EnumerationRequest {
  readonly layout: Layout;
  readonly probabilities: Probabilities;
}

/** The enumeration in a form that can be posted and printed. */
export interface EnumerationAnswer {
  readonly states: number;
  readonly surviving: number;
  readonly survival: number;
  readonly unavailability: number;
  /** Decimal digits of the exact survival, and whether they are all. */
  readonly survivalDigits: string;
  readonly allDigits: boolean;
  readonly numerator: string;
  readonly denominator: string;
}

/** Enough for the default layout to end. */
const DIGITS = 40;

answerTasks<EnumerationRequest, EnumerationAnswer>(self, function* ({ layout, probabilities }) {
  // The shortest text of a double is what was typed, so the fraction is exactly that.
  const exact = (value: number) => parseDecimal(String(value)) ?? ONE;
  const { p, q, r } = probabilities;
  const found = enumerate(layout, { p: exact(p), q: exact(q), r: exact(r) });
  yield {
    share: 1,
    result: () => {
      const survival = toDecimal(found.survival, DIGITS);
      return {
        states: found.states,
        surviving: found.surviving,
        survival: toNumber(found.survival),
        unavailability: toNumber(found.unavailability),
        survivalDigits: survival.text,
        allDigits: survival.exact,
        numerator: String(found.survival.n),
        denominator: String(found.survival.d),
      };
    },
  };
});
