'use client';
import { newId } from '@/components/study/moment';
import { pageParam } from '@/components/ui/page-address';
import {
  CHANNEL,
  type Follows,
  fromPresenter,
  type StageMessage,
  versioned,
} from '@/lib/review/messages';
import type { Snapshot } from '@/lib/simulator/session-snapshot';

/** Where the presenter points, in parts of the window. */
export type Pointed = { readonly x: number; readonly y: number } | undefined;

/** The way from one stage to the presenter's window. */
export interface StageLine {
  /** The id of this stage. */
  readonly stage: string;
  readonly follows: Follows;
  /** Says which revision is drawn now; -1 for none. */
  drawn(revision: number): void;
  /** Passes on what somebody did to the simulator here. */
  moved(snapshot: Snapshot): void;
  /** Calls a listener whenever the pointer moves. */
  onPoint(listener: (at: Pointed) => void): () => void;
  close(): void;
}

/** Only in the presenter's own window, for pictures of the stage: what they follow. */
const MIRROR = 'mirror';

/** How much of the window's height one press scrolls: what was last read stays in sight. */
const SCROLLED = 0.7;

/** Opens the line; whatever comes over it is handed on unread. */
export function openLine(hears: (data: unknown, line: StageLine) => void): StageLine {
  const asked = pageParam(MIRROR);
  const follows: Follows = asked === 'draft' ? 'draft' : 'live';
  const mirror = asked === 'draft' || asked === 'live';
  const stage = newId();
  const channel = new BroadcastChannel(CHANNEL);
  const points = new Set<(at: Pointed) => void>();
  let shown = -1;
  const say = (message: StageMessage) => channel.postMessage(versioned(message));
  const here = () => {
    const { innerWidth: width, innerHeight: height } = window;
    say({ kind: 'here', stage, follows, mirror, revision: shown, width, height });
  };
  const leave = () => say({ kind: 'gone', stage });
  const line: StageLine = {
    stage,
    follows,
    drawn(revision) {
      shown = revision;
      here();
    },
    moved: (snapshot) => say({ kind: 'moved', stage, follows, snapshot }),
    onPoint(listener) {
      points.add(listener);
      return () => void points.delete(listener);
    },
    close() {
      removeEventListener('resize', here);
      removeEventListener('pagehide', leave);
      channel.close();
    },
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    hears(data, line);
    const received = fromPresenter(data);
    if (!('message' in received)) return;
    const { message } = received;
    if (message.kind === 'who') here();
    if (message.kind === 'scroll' && message.follows === follows)
      scrollBy({ top: message.by * SCROLLED * innerHeight, behavior: 'instant' });
    // What is only prepared is pointed at by nobody.
    if (message.kind === 'point' && follows === 'live')
      for (const listener of points) listener(message.at);
  };
  addEventListener('resize', here);
  addEventListener('pagehide', leave);
  return line;
}
