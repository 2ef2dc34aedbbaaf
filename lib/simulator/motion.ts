import type { StoreApi } from 'zustand/vanilla';
import { type Checkpoints, checkpointsUpTo, type Moment, withCheckpoint } from './checkpoints';
import type { Declaration, OwnEvent } from './declaration';
import type { Params } from './params';
import { goToEvent, goToTime, type Run, replay, startOf, timeAhead } from './run';
import type { SessionState } from './session-state';

/** Runs something after so many milliseconds; what it returns calls that off. */
export type Later = (milliseconds: number, run: () => void) => () => void;

const byTimer: Later = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/** How often a run whose time goes on is moved, in milliseconds. */
const TICK_MS = 100;

/** The speed of a run without a time of its own, in events for each second. */
const EVENT_SPEEDS = [{ label: 'Normal', perSecond: 1.25 }] as const;

/** The speeds at which a run can go on by itself, slow ones first; it begins with the middle one. */
export function speedsOf({ clock }: { readonly clock?: { readonly speeds: readonly Speed[] } }) {
  return clock?.speeds ?? EVENT_SPEEDS;
}

interface Speed {
  readonly label: string;
  readonly perSecond: number;
}

/**
 * Moves a session to where its run stands: from the nearest checkpoint, in pieces where time goes
 * on, so that a page answers meanwhile. Memory: O(checkpoints) states, however long the run.
 */
export function createMotion<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  { getState: get, setState: set }: StoreApi<SessionState<P, State, Event, Summary>>,
  later: Later = byTimer,
) {
  let here: Moment<State> = { done: 0, time: 0, state: get().state };
  let kept: Checkpoints<State> = [here];
  /** Model time that ticks have added up to and that is no whole second yet. */
  let begun = 0;
  let callOff = () => {};
  let holdOff = () => {};

  /** Goes to where a run stands; then says what was to be said of the state there. */
  function move(run: Run<P, Event>, says?: (state: State) => string): void {
    callOff();
    const reached = checkpointsUpTo(kept, run.done, run.time).at(-1) ?? kept[0];
    const isOnTheWay = here.done <= run.done && here.time <= run.time;
    const isNearer = here.done > reached.done || here.time > reached.time;
    here = isOnTheWay && isNearer ? here : reached;
    const work = replay(declaration, run, here);
    const go = () => {
      for (;;) {
        const { value, done } = work.next();
        if (done) break;
        here = value;
        kept = withCheckpoint(kept, here);
        if (here.time < timeAhead(run, here.done)) {
          set({ run, state: here.state, moving: true });
          callOff = later(0, go);
          return;
        }
      }
      set({ run, state: here.state, moving: false, ...(says ? { said: says(here.state) } : {}) });
    };
    go();
  }

  function begin(run: Run<P, Event>): void {
    hold();
    callOff();
    here = startOf(declaration, run);
    kept = [here];
    set({ run, state: here.state, moving: false });
  }

  /** Goes to a run whose last event is another than before. */
  function change(run: Run<P, Event>, says: (state: State) => string): void {
    kept = checkpointsUpTo(kept, run.done - 1, run.time);
    if (here.done >= run.done) here = kept.at(-1) ?? kept[0];
    move(run, says);
  }

  /** To another event: what was guessed and told was about the situation that is left. */
  function turn(done: number, says?: (state: State) => string): void {
    const before = get().run;
    const run = goToEvent(before, done);
    if (run !== before) set({ guess: undefined, told: undefined, scenario: undefined });
    move(run, says);
  }

  function within(seconds: number): number {
    const { clock } = declaration;
    return clock ? Math.floor(Math.max(0, Math.min(seconds, clock.end(here.state)))) : 0;
  }

  function hold(): void {
    holdOff();
    begun = 0;
    if (get().playing) set({ playing: false });
  }

  function isAtEnd(): boolean {
    const { run } = get();
    return declaration.clock
      ? run.time >= declaration.clock.end(here.state)
      : run.done >= run.events.length;
  }

  function tick(): void {
    const { run, moving, speed } = get();
    const { perSecond = 1 } = speedsOf(declaration)[speed] ?? {};
    if (!declaration.clock) turn(run.done + 1);
    else if (!moving) {
      begun += (perSecond * TICK_MS) / 1000;
      // Sums of tenths fall short of whole seconds by dust.
      const whole = Math.floor(begun + 1e-9);
      begun -= whole;
      if (whole > 0) move(goToTime(run, within(run.time + whole)));
    }
    if (isAtEnd()) set({ playing: false });
    else goOn();
  }

  function play(playing: boolean): void {
    hold();
    if (!playing) return;
    if (isAtEnd() && declaration.clock) move(goToTime(get().run, 0));
    else if (isAtEnd()) turn(0);
    if (isAtEnd()) return;
    set({ playing: true });
    holdOff = later(declaration.clock ? 0 : TICK_MS, tick);
  }

  /** Goes to a run that comes from elsewhere, and on with it where it goes on there. */
  function follow(run: Run<P, Event>, playing: boolean, says: (state: State) => string): void {
    holdOff();
    if (JSON.stringify(run) !== JSON.stringify(get().run)) {
      callOff();
      here = startOf(declaration, run);
      kept = [here];
      move(run, says);
    }
    set({ playing });
    if (playing) goOn();
  }

  /** Moves it for the next time, after as long as one move lasts. */
  function goOn(): void {
    const { perSecond = 1 } = speedsOf(declaration)[get().speed] ?? {};
    holdOff = later(declaration.clock ? TICK_MS : 1000 / perSecond, tick);
  }

  function step(says: (state: State) => string): void {
    hold();
    const { run } = get();
    const { clock } = declaration;
    const happens = run.events[run.done]?.time ?? Number.POSITIVE_INFINITY;
    if (!clock) turn(run.done + 1, says);
    else move(goToTime(run, within(Math.min(clock.nextAt(here.state), happens))), says);
  }

  return { move, begin, change, within, hold, play, follow, step };
}
