import type { Scenario } from '../../simulator/declaration';
import { HELD_SCENARIOS } from './scenarios-held';
import { REQUEST_SCENARIOS } from './scenarios-requests';
import type { SkewSummary } from './summary';
import type { SkewParams } from './world';

/** The named states, with what to look at and what to guess first. */
export const scenarios: readonly Scenario<SkewParams, SkewSummary>[] = [
  ...HELD_SCENARIOS,
  ...REQUEST_SCENARIOS,
];
