import { createStore } from 'zustand/vanilla';
import type { CommonEvent, Declaration, Scenario } from '@/lib/simulator/declaration';
import { defaultsOf, type Note, type Params, type Values } from '@/lib/simulator/params';
import { addEvent, apply, fork, goTo, type Run, startRun } from '@/lib/simulator/run';

/** What the parts of one simulator share. */
export interface SimulatorStore<P extends Params, State, Event, Summary> {
  readonly run: Run<P, Event>;
  /** `states[i]` is the state after i events, so that undo and scrubbing cost nothing. */
  readonly states: readonly State[];
  /** What was wrong with the link that was opened. */
  readonly notes: readonly Note[];
  /** The last thing that happened, for the live region. */
  readonly said: string;
  readonly scenario: Scenario<P, Summary> | undefined;
  /** The guess that is being made, before the result shows. */
  readonly guess: string | number | undefined;
  /** Whether the result waits for a guess. */
  readonly asking: boolean;
  /** Whether scenarios ask for a guess at all. */
  readonly asks: boolean;
  readonly dispatch: (event: Event | CommonEvent<P>) => void;
  readonly goTo: (at: number) => void;
  readonly load: (values: Values<P>, notes: readonly Note[]) => void;
  readonly loadScenario: (scenario: Scenario<P, Summary>) => void;
  readonly setGuess: (guess: string | number) => void;
  /** Shows the result. */
  readonly answer: () => void;
  /** Drops the history and starts anew from the present state. */
  readonly fork: () => void;
  readonly setAsks: (asks: boolean) => void;
  readonly dismissNotes: () => void;
}

export function createSimulatorStore<P extends Params, State, Event, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  asks: boolean,
) {
  const start = defaultsOf(declaration.params);
  return createStore<SimulatorStore<P, State, Event, Summary>>()((set, get) => ({
    run: startRun(start),
    states: [declaration.initial(start)],
    notes: [],
    said: '',
    scenario: undefined,
    guess: undefined,
    asking: false,
    asks,
    dispatch: (event) => {
      const { run, states } = get();
      const before = states[run.at] as State;
      const after = apply(declaration, before, event);
      set({
        run: addEvent(run, event),
        states: [...states.slice(0, run.at + 1), after],
        said: declaration.narrate(before, event, after),
        scenario: undefined,
        asking: false,
      });
    },
    goTo: (at) => {
      const run = goTo(get().run, at);
      const state = get().states[run.at] as State;
      const { says } = declaration.verdict(declaration.summary(state));
      set({ run, said: `Step ${run.at} of ${run.events.length}. ${says}`, asking: false });
    },
    load: (values, notes) =>
      set({
        run: startRun(values),
        states: [declaration.initial(values)],
        notes,
        scenario: undefined,
        asking: false,
      }),
    loadScenario: (scenario) => {
      get().dispatch({ type: 'set', values: { ...start, ...scenario.values } });
      const asking = get().asks && scenario.predict !== undefined;
      set({ scenario, said: scenario.look, asking, guess: undefined });
    },
    setGuess: (guess) => set({ guess }),
    answer: () => set({ asking: false }),
    fork: () => {
      const run = fork(declaration, get().run);
      set({ run, states: [declaration.initial(run.start)], said: 'A new run starts here.' });
    },
    setAsks: (next) => set({ asks: next, asking: false }),
    dismissNotes: () => set({ notes: [] }),
  }));
}
