import type { CommonEvent, Declaration } from './declaration';
import { defaultsOf, type Params, type Values } from './params';

/** A run: a start, a list of events, and how many of them have happened. Plain JSON. */
export interface Run<P extends Params, Event> {
  readonly start: Values<P>;
  readonly events: readonly (Event | CommonEvent<P>)[];
  /** 0 is the start; events from here on are undone and can be redone. */
  readonly at: number;
}

type Steppable<P extends Params, State, Event> = Pick<
  Declaration<P, State, Event, never>,
  'params' | 'initial' | 'step' | 'values' | 'mend'
>;

/** A run in which nothing has happened yet. */
export function startRun<P extends Params, Event>(start: Values<P>): Run<P, Event> {
  return { start, events: [], at: 0 };
}

/** Adds an event where the run stands; what was undone before is dropped. */
export function addEvent<P extends Params, Event>(
  run: Run<P, Event>,
  event: Event | CommonEvent<P>,
): Run<P, Event> {
  return { ...run, events: [...run.events.slice(0, run.at), event], at: run.at + 1 };
}

/** Moves to a point of the run, clamped to what exists. */
export function goTo<P extends Params, Event>(run: Run<P, Event>, at: number): Run<P, Event> {
  return { ...run, at: Math.max(0, Math.min(run.events.length, Math.floor(at))) };
}

/** A new run that begins at the present state of another. */
export function fork<P extends Params, State, Event>(
  declaration: Steppable<P, State, Event>,
  run: Run<P, Event>,
): Run<P, Event> {
  return startRun(declaration.values(stateAt(declaration, run)));
}

/** One event applied to one state, the common ones included. */
export function apply<P extends Params, State, Event>(
  declaration: Steppable<P, State, Event>,
  state: State,
  event: Event | CommonEvent<P>,
): State {
  if (isCommon<P>(event)) {
    const values =
      event.type === 'reset'
        ? defaultsOf(declaration.params)
        : { ...declaration.values(state), ...event.values };
    return declaration.initial(declaration.mend?.(values).values ?? values);
  }
  return declaration.step(state, event as Event);
}

/** The state after the events that have happened. O(events up to there). */
export function stateAt<P extends Params, State, Event>(
  declaration: Steppable<P, State, Event>,
  run: Run<P, Event>,
): State {
  return run.events
    .slice(0, run.at)
    .reduce<State>(
      (state, event) => apply(declaration, state, event),
      declaration.initial(run.start),
    );
}

/** Whether an event is one that every simulator understands. */
export function isCommon<P extends Params>(event: unknown): event is CommonEvent<P> {
  const type = (event as { type?: unknown } | null)?.type;
  return type === 'set' || type === 'reset';
}
