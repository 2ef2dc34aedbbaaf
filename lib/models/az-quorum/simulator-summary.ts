import type { AnyEvent as Event } from '../../simulator/declaration';
import { furtherSentence, verdictOf } from './explain';
import type { QuorumParams } from './link-parameters';
import { type Losses, lossesSurvived } from './quorum/losses';
import { type QuorumEvent, type QuorumState, type Summary, summary } from './state';
import { downtimeMinutesPerYear } from './survival/survival';

export type AnyEvent = Event<QuorumParams, QuorumEvent>;

export interface QuorumSummary {
  readonly state: QuorumState;
  readonly model: Summary;
  /** Counted from the layout with everything up. */
  readonly losses: Losses;
  /** Counted from the present state. */
  readonly lossesNow: Losses;
  readonly downtimeMinutesPerYear: number;
  /** Whether the quorum holds and why. */
  readonly verdict: string;
  /** What may still fail; empty without a quorum. */
  readonly further: string;
}

/** Everything computed from a state, once. O(n²) for n instances. */
export function summarize(state: QuorumState): QuorumSummary {
  const model = summary(state);
  const lossesNow = lossesSurvived(state, state);
  return {
    state,
    model,
    losses: lossesSurvived(state),
    lossesNow,
    downtimeMinutesPerYear: downtimeMinutesPerYear(model.unavailability),
    verdict: verdictOf(model.reasons),
    further: furtherSentence(lossesNow, model.up),
  };
}
