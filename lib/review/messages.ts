import type { Snapshot } from '../simulator/session-snapshot';
import type { StageState } from './stage';

/**
 * What the presenter's window and the stages say to each other. A stage that opens says that it is
 * there and is told everything at once, so each side may be closed and opened at any time. Messages
 * of another version are not read; whoever gets one says so.
 */
export const PROTOCOL = 1;

/** The name of the channel of an origin. https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts */
export const CHANNEL = 'dry-run stage';

/** What a stage follows: what is shown, or, in the presenter's window while the stage is held, what is prepared. */
export type Follows = 'live' | 'draft';

/** From a stage. */
export type StageMessage =
  /** It is there, shows so much, and measures so many CSS pixels. A `mirror` is a picture of the stage in the presenter's own window. */
  | {
      readonly kind: 'here';
      readonly stage: string;
      readonly follows: Follows;
      readonly mirror: boolean;
      /** The revision that it shows; -1 while it shows nothing yet. */
      readonly revision: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'gone'; readonly stage: string }
  /** Somebody moved the simulator on it. */
  | {
      readonly kind: 'moved';
      readonly stage: string;
      readonly follows: Follows;
      readonly snapshot: Snapshot;
    };

/** From the presenter. */
export type PresenterMessage =
  /** Asks every stage to say that it is there. */
  | { readonly kind: 'who' }
  /** Shows this, all of it. */
  | {
      readonly kind: 'show';
      readonly follows: Follows;
      readonly state: StageState;
      /** The stage that it comes from, which has it already. */
      readonly origin?: string;
    }
  /** Where the presenter points, in parts of the stage's width and height from 0 to 1; nowhere when undefined. */
  | { readonly kind: 'point'; readonly at?: { readonly x: number; readonly y: number } }
  /** Scrolls what is longer than the window, down or up. */
  | { readonly kind: 'scroll'; readonly follows: Follows; readonly by: 1 | -1 };

type Versioned<T> = T & { readonly dryRun: number };

/** Puts the version on a message. */
export function versioned<T extends StageMessage | PresenterMessage>(message: T): Versioned<T> {
  return { dryRun: PROTOCOL, ...message };
}

const KINDS_OF_STAGES = ['here', 'gone', 'moved'];
const KINDS_OF_PRESENTERS = ['who', 'show', 'point', 'scroll'];

/** What came over the channel: a message, one of another version, or something that is neither. */
export type Received<T> =
  | { readonly message: T }
  | { readonly version: number }
  | { readonly nothing: true };

function receive<T>(data: unknown, kinds: readonly string[]): Received<T> {
  if (typeof data !== 'object' || data === null) return { nothing: true };
  const { dryRun, kind } = data as { dryRun?: unknown; kind?: unknown };
  if (typeof dryRun !== 'number') return { nothing: true };
  if (dryRun !== PROTOCOL) return { version: dryRun };
  return kinds.includes(String(kind)) ? { message: data as T } : { nothing: true };
}

/** Reads what a presenter got: only what stages say, since both sides hear the one channel. O(1). */
export function fromStage(data: unknown): Received<StageMessage> {
  return receive(data, KINDS_OF_STAGES);
}

/** Reads what a stage got. O(1). */
export function fromPresenter(data: unknown): Received<PresenterMessage> {
  return receive(data, KINDS_OF_PRESENTERS);
}
