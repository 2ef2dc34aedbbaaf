import { createStore } from 'zustand/vanilla';
import {
  type AnyEvent,
  type Declaration,
  type OwnEvent,
  type Prediction,
  type Scenario,
  scenesOf,
} from './declaration';
import { readLink } from './link';
import { createMotion, type Later, speedsOf } from './motion';
import { sameValue } from './param-text';
import { defaultsOf, type Params, type Values } from './params';
import { addEvent, changesNothing, goToEvent, goToTime, isCommon, startRun } from './run';
import { readSnapshot, type Snapshot, snapshotOf } from './session-snapshot';
import type { SessionState } from './session-state';
import type { SettingTexts } from './settings';
import { isQuery } from './situations';
import { type WrittenLink, writeLink } from './write-link';

/** One simulator that is shown: its state, and what can be done to it. Needs no screen. */
export type Session<P extends Params, State, Event extends OwnEvent, Summary> = ReturnType<
  typeof createSession<P, State, Event, Summary>
>;

interface SessionOptions {
  /** Whether it is covered when its link says nothing: a lab is, a guide's answer is not. */
  readonly covers?: boolean;
  /** Instead of the timers of the platform. */
  readonly later?: Later;
}

/** A session at the default state. It owns nothing outside of itself: adapters link it to an address. */
export function createSession<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  { covers = false, later }: SessionOptions = {},
) {
  const start = defaultsOf(declaration.params);
  const store = createStore<SessionState<P, State, Event, Summary>>()(() => ({
    run: startRun(start),
    state: declaration.initial(start),
    moving: false,
    playing: false,
    speed: Math.floor(speedsOf(declaration).length / 2),
    aside: undefined,
    resets: 0,
    notes: [],
    said: '',
    scenario: undefined,
    covered: covers,
    guess: undefined,
    told: undefined,
    asks: false,
    list: [],
    at: 0,
    settings: {},
    view: undefined,
  }));
  const { getState: get, setState: set } = store;
  const scenes = scenesOf(declaration);
  const motion = createMotion(declaration, store, later);
  /** The last link that was written, and of what: a text takes long to pack. */
  let written: { readonly of: readonly unknown[]; readonly link: WrittenLink } | undefined;

  function dispatch(event: AnyEvent<P, Event>): void {
    const { run, state, asks, covered } = get();
    if (isCommon<P>(event) && event.type === 'reset') set({ resets: get().resets + 1 });
    if (changesNothing(declaration, state, event)) return;
    // What a model refuses leaves its state as it is: that is said, and no step to undo.
    const refused = !isCommon<P>(event) && declaration.step(state, event as Event) === state;
    if (refused) {
      set({ said: declaration.narrate(state, event, state) });
      return;
    }
    // The steps that this one drops can come back.
    if (run.done < run.events.length) set({ aside: run });
    cover(covered || asks);
    motion.change(addEvent(run, event), (after) => declaration.narrate(state, event, after));
  }

  /** Another situation: no guess is made about it yet, and no scenario says what to look at. */
  function cover(covered: boolean): void {
    set({ covered, guess: undefined, told: undefined, scenario: undefined });
  }

  /** A new run; the one that is left for it can come back, where there is one to keep. */
  function begin(values: Values<P>, aside?: SessionState<P, State, Event, Summary>['aside']): void {
    motion.begin(startRun(values));
    set({ aside });
  }

  function verdictAt(state: State): string {
    return declaration.verdict(declaration.summary(state)).says;
  }

  function valuesOf(scenario: Scenario<P, Summary>): Values<P> {
    return { ...start, ...scenario.values };
  }

  /** The scenario that a state is; undefined for any other. */
  function scenarioAt(state: State): Scenario<P, Summary> | undefined {
    const values = declaration.values(state);
    return declaration.scenarios.find((scenario) => {
      const own = valuesOf(scenario);
      return Object.entries(declaration.params).every(([name, param]) =>
        sameValue(param, own[name], values[name]),
      );
    });
  }

  /** What is asked about the present state. */
  function question(): Prediction<Summary> {
    const { scenario, state } = get();
    return (scenario ?? scenarioAt(state))?.predict ?? declaration.expect(state);
  }

  /** Shows one of the list from its beginning, covered. */
  function showAt(at: number): void {
    const { list, run } = get();
    const item = list[at];
    if (item === undefined) return;
    const scenario = declaration.scenarios.find(({ id }) => id === item);
    const read = isQuery(item) ? readLink(declaration, item) : undefined;
    const values = scenario ? valuesOf(scenario) : (read?.values ?? start);
    begin(values, run.events.length > 0 ? run : undefined);
    cover(true);
    const { view, settings = {}, notes = [] } = read ?? {};
    set({ at, scenario, view, settings, notes, said: `Situation ${at + 1}.` });
  }

  /** Opens a scene; the first is the one that is open without a word. */
  function setView(view: string | undefined): void {
    set({ view: view === scenes[0]?.id ? undefined : view });
  }

  return {
    declaration,
    store,
    dispatch,
    /** To a point of the run, counted in events. */
    goTo(done: number): void {
      motion.hold();
      const { covered, asks, run: before } = get();
      const run = goToEvent(before, done);
      if (run.done !== before.done) cover(covered || (asks && run.done > before.done));
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
    /**
     * Opens what a link holds; a new run.
     * @param opens whether it is open though the link says nothing, since it leads to a place in it
     */
    load(link: string, opens = false): void {
      const {
        values,
        time,
        view,
        settings,
        notes,
        cover: says,
        list,
        at,
        bare,
      } = readLink(declaration, link);
      begin(values);
      cover(says ?? (covers && bare && !opens));
      set({ notes, view, settings, list, at });
      if (bare && list.length > 0) showAt(at);
      if (notes.length > 0) set({ notes });
      if (time > 0) motion.move(goToTime(get().run, motion.within(time)), verdictAt);
    },
    /**
     * The link to what is shown.
     * @param alone for a page of its own, where what the link does not open is covered
     */
    link(alone = covers): WrittenLink {
      const { run, state, view, settings, covered, list, at } = get();
      const of = [state, run.time, view, settings, covered, list, at, alone];
      if (!written || of.some((part, index) => part !== written?.of[index])) {
        const values = declaration.values(state);
        const shown = { values, time: run.time, view, settings, list, at };
        const bare = writeLink(declaration, { ...shown, list: [] }).link === '';
        const said = list.length > 0 || covered !== (alone && bare) ? { cover: covered } : {};
        written = { of, link: writeLink(declaration, { ...shown, ...said }) };
      }
      return written.link;
    },
    /** All of what is shown, to show the same elsewhere. */
    snapshot: () => snapshotOf(declaration.slug, get()),
    /** Shows what a snapshot holds; false, and nothing is changed, where it is none of this simulator. */
    restore(snapshot: Snapshot): boolean {
      const read = readSnapshot(declaration, snapshot);
      if (!read) return false;
      const { run, playing, told, ...shown } = read;
      set({ ...shown, notes: [], told: undefined });
      motion.follow(run, playing, verdictAt);
      if (told) set({ told: { prediction: question(), guess: told.guess } });
      return true;
    },
    /** A situation to look at: it opens covered. */
    loadScenario(scenario: Scenario<P, Summary>): void {
      dispatch({ type: 'set', values: valuesOf(scenario) });
      cover(true);
      set({ scenario, said: `${scenario.title}.` });
    },
    question,
    setGuess: (guess: string | number) => set({ guess }),
    /** Shows the result, and beside it what was asked, with the guess if one was made. */
    show(): void {
      const { guess, state } = get();
      set({ covered: false, told: { prediction: question(), guess }, said: verdictAt(state) });
    },
    /** Hides the result again. */
    cover: () => set({ covered: true, guess: undefined, told: undefined, said: 'Covered.' }),
    /** Leaves the history behind and starts anew from the present state. */
    fork(): void {
      const { run, state } = get();
      begin(declaration.values(state), run);
      set({ said: 'A new run starts here.' });
    },
    /** Back to the end of the run that was left; the present one is kept in its place. */
    bringBack(): void {
      const { aside, run } = get();
      if (!aside) return;
      cover(get().covered || get().asks);
      begin(aside.start, run);
      const whole = goToEvent(aside, aside.events.length);
      motion.move(whole, (state) => `The run before is back. ${verdictAt(state)}`);
    },
    setAsks: (asks: boolean) => set({ asks }),
    /** Puts together what is shown one after the other; what is shown stays. */
    setList: (list: readonly string[]) => set({ list, at: 0 }),
    /** To the first situation of the list. */
    showFirst: () => showAt(0),
    /** To the situation before or after, where there is one. */
    turn: (by: -1 | 1) => showAt(get().at + by),
    dismissNotes: () => set({ notes: [] }),
    setSettings: (settings: SettingTexts) => set({ settings }),
    setView,
    /** Opens the tab before or after the one that is open, where there is one; which it is. */
    turnTab(by: -1 | 1): string | undefined {
      const tabs = scenes.filter(({ more }) => !more).map(({ id }) => id);
      const next = tabs[tabs.indexOf(get().view ?? tabs[0] ?? '') + by];
      if (next !== undefined) setView(next);
      return next;
    },
  };
}
