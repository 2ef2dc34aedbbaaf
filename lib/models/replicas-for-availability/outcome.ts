import { type Explanation, explain } from './explain';
import { type RequestShare, requestShare } from './failover';
import { type Parameters, readParameters } from './parameters';
import { percentWithout } from './share-text';
import { type Summary, summary } from './state';

/** The simulator's whole state, plain JSON: the parameters as typed, and what decides how requests fare, in minutes. */
export type State = Parameters & { readonly mttr: number; readonly window: number };

export interface ReplicasSummary {
  readonly state: State;
  readonly model: Summary;
  /** What requests get while failures are being noticed, and whether that meets the target. */
  readonly requests: RequestShare & { readonly met: boolean; readonly percent: string };
  readonly explained: Explanation;
}

/**
 * Computes what follows from a state.
 * @throws RangeError for a state that did not pass the declaration's validation.
 */
export function summarize(state: State): ReplicasSummary {
  const model = summary(state);
  const { chosen, shares } = model;
  const share = requestShare(readParameters(state), state.mttr, state.window);
  // With no window requests fare exactly as the replicas do, which is known without rounding.
  const {
    met,
    percent,
    unavailability: loss,
  } = state.window === 0
    ? chosen
    : {
        met: share.loss <= shares.allowed.value,
        percent: percentWithout(share.loss),
        unavailability: share.loss,
      };
  return { state, model, explained: explain(model), requests: { ...share, loss, met, percent } };
}

/** The number of replicas that is needed, or a word where no number is. */
export function minReplicas({ model }: ReplicasSummary): number | string {
  const { needed } = model;
  return needed.kind === 'found'
    ? needed.n
    : needed.kind === 'never'
      ? 'never'
      : `more than ${needed.limit}`;
}
