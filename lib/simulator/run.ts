import type { Moment } from './checkpoints';
import type { AnyEvent, CommonEvent, Declaration, OwnEvent } from './declaration';
import { sameValue } from './param-text';
import { defaultsOf, type Params, type Values } from './params';

/** An event and the model time at which it happened; 0 where no time goes on. */
export interface Happened<Event> {
  readonly event: Event;
  readonly time: number;
}

/** A run: a start, what happened, and where it stands. Plain JSON. */
export interface Run<P extends Params, Event> {
  readonly start: Values<P>;
  readonly events: readonly Happened<AnyEvent<P, Event>>[];
  /** How many have happened; events from here on are undone and can be redone. */
  readonly done: number;
  /** Model time in seconds. */
  readonly time: number;
}

type Steppable<P extends Params, State, Event extends OwnEvent> = Pick<
  Declaration<P, State, Event, never>,
  'params' | 'initial' | 'step' | 'values' | 'mend' | 'clock'
>;

/** A run in which nothing has happened yet. */
export function startRun<P extends Params, Event>(start: Values<P>): Run<P, Event> {
  return { start, events: [], done: 0, time: 0 };
}

/**
 * Adds an event where the run stands; what was undone before is dropped. A `set` of the one
 * parameter that the event before set as well takes its place, so that a drag is one step.
 */
export function addEvent<P extends Params, Event extends OwnEvent>(
  run: Run<P, Event>,
  event: AnyEvent<P, Event>,
): Run<P, Event> {
  const { time } = run;
  const last = run.events.at(-1);
  const name = onlyName(event);
  const merges =
    name !== undefined &&
    run.done === run.events.length &&
    last?.time === time &&
    onlyName(last.event) === name;
  const events = [...run.events.slice(0, merges ? -1 : run.done), { event, time }];
  return { ...run, events, done: events.length };
}

/** The name of the one parameter that an event sets; undefined for any other event. */
function onlyName(event: OwnEvent): string | undefined {
  if (!isCommon(event) || event.type !== 'set') return undefined;
  const [name, another] = Object.keys(event.values);
  return another === undefined ? name : undefined;
}

/** The run so many events later or earlier, at the time of the event; clamped to what exists. */
export function goToEvent<P extends Params, Event>(
  run: Run<P, Event>,
  done: number,
): Run<P, Event> {
  const to = Math.max(0, Math.min(run.events.length, Math.floor(done)));
  if (to === run.done) return run;
  const edge = run.events[to < run.done ? to : to - 1];
  return { ...run, done: to, time: edge?.time ?? 0 };
}

/** The run at a time of the model: what happened up to then has happened. */
export function goToTime<P extends Params, Event>(run: Run<P, Event>, time: number): Run<P, Event> {
  const later = run.events.findIndex((happened) => happened.time > time);
  return { ...run, done: later < 0 ? run.events.length : later, time };
}

/** Whether an event would leave everything as it is: a `set` to the values that are there. */
export function changesNothing<P extends Params, State, Event extends OwnEvent>(
  declaration: Steppable<P, State, Event>,
  state: State,
  event: AnyEvent<P, Event>,
): boolean {
  if (!isCommon<P>(event) || event.type !== 'set') return false;
  const values = declaration.values(state);
  return Object.entries(event.values).every(([name, value]) => {
    const param = declaration.params[name];
    return param !== undefined && sameValue(param, value, values[name]);
  });
}

/** One event applied to one state, the common ones included. */
export function apply<P extends Params, State, Event extends OwnEvent>(
  declaration: Steppable<P, State, Event>,
  state: State,
  event: AnyEvent<P, Event>,
): State {
  if (!isCommon<P>(event)) return declaration.step(state, event as Event);
  const values =
    event.type === 'reset'
      ? defaultsOf(declaration.params)
      : { ...declaration.values(state), ...event.values };
  return declaration.initial(declaration.mend?.(values).values ?? values);
}

/** The first moment of a run. */
export function startOf<P extends Params, State, Event extends OwnEvent>(
  declaration: Steppable<P, State, Event>,
  run: Run<P, Event>,
): Moment<State> {
  return { done: 0, time: 0, state: declaration.initial(run.start) };
}

/** Until when time goes on after so many events: to the next of them, else to where the run stands. */
export function timeAhead<P extends Params, Event>(run: Run<P, Event>, done: number): number {
  return (done < run.done ? run.events[done]?.time : undefined) ?? run.time;
}

/**
 * The moments on the way from an earlier one to where a run stands: after each event, and after
 * each piece of work where time goes on. After a `set` or `reset` it is the world of the new values
 * from its beginning, brought to the same time. O(events and model time in between).
 */
export function* replay<P extends Params, State, Event extends OwnEvent>(
  declaration: Steppable<P, State, Event>,
  run: Run<P, Event>,
  from: Moment<State>,
): Generator<Moment<State>> {
  let { done, time, state } = from;
  while (done < run.done || time < run.time) {
    const next = done < run.done ? run.events[done] : undefined;
    const until = timeAhead(run, done);
    if (declaration.clock && time < until) {
      state = declaration.clock.advance(state, until);
      if (declaration.clock.now(state) <= time)
        throw new RangeError(`Time stands still at ${time}.`);
    } else if (next) {
      state = apply(declaration, state, next.event);
      done += 1;
    }
    time = declaration.clock?.now(state) ?? 0;
    yield { done, time, state };
  }
}

/** Whether an event is one that every simulator understands. */
export function isCommon<P extends Params>(event: OwnEvent): event is CommonEvent<P> {
  return event.type === 'set' || event.type === 'reset';
}
