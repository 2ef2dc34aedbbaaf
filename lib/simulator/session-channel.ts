import type { OwnEvent } from './declaration';
import type { Params } from './params';
import type { Run } from './run';
import type { Session } from './session';
import type { Snapshot } from './session-snapshot';

/** What a session is told to show: a snapshot, or the query of a link, which opens covered. */
export type Heard = Snapshot | string;

/** The way between a session and the same simulator in other windows. */
export interface Channel {
  /** Passes on what the session shows now. */
  send(snapshot: Snapshot): void;
  /** Calls a listener with what the session is to show; the returned function ends that. */
  listen(listener: (heard: Heard) => void): () => void;
  /** What it opens with; the default state where there is nothing. */
  readonly first?: Heard;
}

/**
 * Ties a session to a channel: shows what it hears, and passes on what changes here. What is on the
 * way is not passed on before it is there, and a run that goes on by itself only when it begins and
 * when it ends. Nothing that was heard is passed on again. Returns how to untie them.
 */
export function connectChannel<P extends Params, State, Event extends OwnEvent, Summary>(
  session: Session<P, State, Event, Summary>,
  { send, listen, first }: Channel,
): () => void {
  const fresh = session.snapshot();
  let known: string | undefined;
  let hears = false;
  const hear = (heard: Heard) => {
    hears = true;
    if (typeof heard !== 'string') session.restore(heard);
    else {
      session.restore(fresh);
      session.load(heard);
      session.cover();
    }
    hears = false;
    known = passedOn(session.snapshot());
  };
  hear(first ?? fresh);
  const forget = listen(hear);
  const unsubscribe = session.store.subscribe(({ moving }) => {
    if (hears || moving) return;
    const snapshot = session.snapshot();
    const text = passedOn(snapshot);
    if (text === known) return;
    known = text;
    send(snapshot);
  });
  return () => {
    forget();
    unsubscribe();
  };
}

/** What of a snapshot is passed on when it changes: of a run that goes on by itself not how far it is. */
function passedOn(snapshot: Snapshot): string {
  if (!snapshot.playing) return JSON.stringify(snapshot);
  const { start, events } = snapshot.run as Run<Params, never>;
  return JSON.stringify({ ...snapshot, run: { start, events } });
}
