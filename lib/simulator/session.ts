import { createStore } from 'zustand/vanilla';
import type { AnyEvent, Declaration, OwnEvent, Scenario } from './declaration';
import { readLink, type WrittenLink, writeLink } from './link';
import { createMotion, type Later, speedsOf } from './motion';
import { defaultsOf, type Params } from './params';
import { addEvent, changesNothing, goToEvent, goToTime, isCommon, startRun } from './run';
import type { SessionState } from './session-state';
import type { SettingTexts } from './settings';

/** One simulator that is shown: its state, and what can be done to it. Needs no screen. */
export type Session<P extends Params, State, Event extends OwnEvent, Summary> = ReturnType<
  typeof createSession<P, State, Event, Summary>
>;

interface SessionOptions {
  /** Whether scenarios ask for a guess. */
  readonly asks?: boolean;
  /** Instead of the timers of the platform. */
  readonly later?: Later;
}

/** A session at the default state. It owns nothing outside of itself: adapters link it to an address. */
export function createSession<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  { asks = false, later }: SessionOptions = {},
) {
  const start = defaultsOf(declaration.params);
  const store = createStore<SessionState<P, State, Event, Summary>>()(() => ({
    run: startRun(start),
    state: declaration.initial(start),
    moving: false,
    playing: false,
    speed: Math.floor(speedsOf(declaration).length / 2),
    notes: [],
    said: '',
    scenario: undefined,
    guess: undefined,
    asking: false,
    asks,
    settings: {},
    view: undefined,
  }));
  const { getState: get, setState: set } = store;
  const motion = createMotion(declaration, store, later);
  /** The last link that was written, and of what: a text takes long to pack. */
  let written: { readonly of: readonly unknown[]; readonly link: WrittenLink } | undefined;

  function dispatch(event: AnyEvent<P, Event>): void {
    const { run, state } = get();
    if (changesNothing(declaration, state, event)) return;
    set({ scenario: undefined, asking: false });
    // What a model refuses leaves its state as it is: that is said, and no step to undo.
    if (!isCommon<P>(event) && declaration.step(state, event as Event) === state)
      set({ said: declaration.narrate(state, event, state) });
    else motion.change(addEvent(run, event), (after) => declaration.narrate(state, event, after));
  }

  function verdictAt(state: State): string {
    return declaration.verdict(declaration.summary(state)).says;
  }

  return {
    declaration,
    store,
    dispatch,
    /** To a point of the run, counted in events. */
    goTo(done: number): void {
      motion.hold();
      set({ asking: false });
      const run = goToEvent(get().run, done);
      const words = `Step ${run.done} of ${run.events.length}.`;
      motion.move(run, (state) => `${words} ${verdictAt(state)}`);
    },
    /** To a time of the model, in seconds, within the run. */
    goToTime(seconds: number): void {
      motion.hold();
      motion.move(goToTime(get().run, motion.within(seconds)), verdictAt);
    },
    /** To the next thing that happens by itself. */
    step: () => motion.step(verdictAt),
    /** Lets the run go on by itself, from its start when it stood at its end; or holds it. */
    play: motion.play,
    setSpeed: (speed: number) => set({ speed }),
    /** Opens what a link holds; a new run. */
    load(link: string): void {
      const { values, time, view, settings, notes } = readLink(declaration, link);
      motion.begin(startRun(values));
      set({ notes, view, settings, scenario: undefined, asking: false });
      if (time > 0) motion.move(goToTime(get().run, motion.within(time)), verdictAt);
    },
    /** The link to what is shown. */
    link(): WrittenLink {
      const { run, state, view, settings } = get();
      const of = [state, run.time, view, settings];
      if (!written || of.some((part, at) => part !== written?.of[at])) {
        const values = declaration.values(state);
        const link = writeLink(declaration, { values, time: run.time, view, settings });
        written = { of, link };
      }
      return written.link;
    },
    loadScenario(scenario: Scenario<P, Summary>): void {
      dispatch({ type: 'set', values: { ...start, ...scenario.values } });
      const asking = get().asks && scenario.predict !== undefined;
      set({ scenario, said: scenario.look, asking, guess: undefined });
    },
    setGuess: (guess: string | number) => set({ guess }),
    /** Shows the result. */
    answer: () => set({ asking: false }),
    /** Drops the history and starts anew from the present state. */
    fork(): void {
      motion.begin(startRun(declaration.values(get().state)));
      set({ said: 'A new run starts here.' });
    },
    setAsks: (next: boolean) => set({ asks: next, asking: false }),
    dismissNotes: () => set({ notes: [] }),
    setSettings: (settings: SettingTexts) => set({ settings }),
    setView: (view: string | undefined) => set({ view }),
  };
}
