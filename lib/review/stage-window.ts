import { type Follows, fromPresenter } from './messages';
import type { StageState } from './stage';

/** What one stage knows: what it shows, and of whom it has heard. */
export interface StageWindow {
  /** Undefined until a presenter has said what to show. */
  readonly state?: StageState;
  /** Whether it is an echo of what was moved on this very stage. */
  readonly own: boolean;
  /** Whether a presenter of this version was heard. */
  readonly heard: boolean;
  /** Whether the last that was heard was of another version. */
  readonly other: boolean;
}

/** A stage that has heard of nobody. */
export const UNHEARD: StageWindow = { own: false, heard: false, other: false };

/**
 * The stage after something came over the channel. The presenter is always right: what it shows takes
 * the place of all that was shown, whatever its revision. Of another version nothing is taken over.
 * The same stage where nothing is to be drawn. O(1).
 * @param stage the id of this stage
 */
export function hear(
  now: StageWindow,
  data: unknown,
  { stage, follows }: { readonly stage: string; readonly follows: Follows },
): StageWindow {
  const received = fromPresenter(data);
  if ('version' in received) return now.other ? now : { ...now, other: true };
  if (!('message' in received)) return now;
  const { message } = received;
  if (message.kind === 'show' && message.follows === follows)
    return { state: message.state, own: message.origin === stage, heard: true, other: false };
  return now.heard && !now.other ? now : { ...now, heard: true, other: false };
}
