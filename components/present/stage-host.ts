'use client';
import { blankStages } from '@/components/review/blank-stages';
import { change, reviewStore } from '@/components/review/review-store';
import { takePen } from '@/components/ui/pen';
import {
  CHANNEL,
  type Follows,
  fromStage,
  type PresenterMessage,
  type StageMessage,
  versioned,
} from '@/lib/review/messages';
import { snapped } from '@/lib/review/present';
import type { StageState } from '@/lib/review/stage';
import { stageStore } from './stage-store';

const ASK_EVERY_MS = 2000;
/** A stage that is not heard for so long is gone. */
const GONE_AFTER_MS = 5000;

let channel: BroadcastChannel | undefined;
/** The stage that a change comes from, while it is made. */
let origin: string | undefined;

/** Says something to all stages: of two reviews that are open, only the one that is presented speaks. */
function say(message: PresenterMessage): void {
  if (reviewStore.getState().pen && stageStore.getState().mine)
    channel?.postMessage(versioned(message));
}

/** Makes this window the one that the stages follow. */
export async function takeStage(): Promise<void> {
  await takePen('presenter', () => stageStore.setState({ mine: false }), { steal: true });
  if (stageStore.getState().mine) return;
  stageStore.setState({ mine: true });
  tell('live');
  say({ kind: 'who' });
}

function stateOf(follows: Follows): StageState | undefined {
  const { review } = reviewStore.getState();
  return follows === 'draft' ? (review?.draft ?? review?.live) : review?.live;
}

function tell(follows: Follows): void {
  const state = stateOf(follows);
  if (state) say({ kind: 'show', follows, state, ...(origin === undefined ? {} : { origin }) });
}

function forget(isGone: (stage: { readonly id: string; readonly heardAt: number }) => boolean) {
  stageStore.setState(({ stages }) => {
    const left = stages.filter((stage) => !isGone(stage));
    return left.length === stages.length ? {} : { stages: left };
  });
}

/** Keeps the list of stages; a mirror is none. */
function heed({ stage: id, mirror, width, height }: StageMessage & { readonly kind: 'here' }) {
  if (mirror) return;
  stageStore.setState(({ stages, foreign }) => {
    const isKnown = stages.some((stage) => stage.id === id);
    const heard = { id, width, height, heardAt: performance.now() };
    return {
      stages: isKnown
        ? stages.map((stage) => (stage.id === id ? heard : stage))
        : [...stages, heard],
      // One that was of another version and is reloaded comes as a new one.
      foreign: isKnown && foreign,
    };
  });
}

function hear(message: StageMessage): void {
  switch (message.kind) {
    case 'here':
      heed(message);
      if (message.revision !== stateOf(message.follows)?.revision) tell(message.follows);
      break;
    case 'gone':
      forget(({ id }) => id === message.stage);
      break;
    default:
      origin = message.stage;
      change((review) => snapped(review, message.follows, message.snapshot));
      origin = undefined;
  }
}

/** Opens the channel to the stages for as long as the page is open. Returns how to end it. */
export function runStageHost(): () => void {
  const made = new BroadcastChannel(CHANNEL);
  channel = made;
  made.onmessage = ({ data }: MessageEvent<unknown>) => {
    const received = fromStage(data);
    if ('message' in received) hear(received.message);
    else if ('version' in received) stageStore.setState({ foreign: true });
  };
  const ask = () => {
    forget(({ heardAt }) => performance.now() - heardAt > GONE_AFTER_MS);
    say({ kind: 'who' });
  };
  const unfollow = reviewStore.subscribe((now, before) => {
    if (now.pen && !before.pen) ask();
    // A stage that was blanked by who erased it may have been told to show it again meanwhile.
    if (now.read && before.review && !now.review && stageStore.getState().mine) blankStages();
    if (now.review?.live !== before.review?.live || now.pen !== before.pen) tell('live');
    if (now.review?.draft && now.review.draft !== before.review?.draft) tell('draft');
  });
  tell('live');
  ask();
  takeStage();
  const timer = setInterval(ask, ASK_EVERY_MS);
  return () => {
    unfollow();
    clearInterval(timer);
    made.close();
    channel = undefined;
  };
}

/** Scrolls what is long: the stage, or while it is held what is prepared. */
export function scrollStage(by: 1 | -1): void {
  say({ kind: 'scroll', follows: reviewStore.getState().review?.draft ? 'draft' : 'live', by });
}

let pointed: { readonly x: number; readonly y: number } | undefined;
let isDue = false;

/** Points at a place on the stages, in parts of their width and height, or nowhere; at most once a frame. */
export function pointAt(at: typeof pointed): void {
  pointed = at;
  if (isDue) return;
  isDue = true;
  requestAnimationFrame(() => {
    isDue = false;
    say({ kind: 'point', ...(pointed ? { at: pointed } : {}) });
  });
}
