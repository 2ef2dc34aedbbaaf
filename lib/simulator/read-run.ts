import type { AnyEvent, Declaration, OwnEvent } from './declaration';
import { isRecord, readJsonValue } from './json-value';
import type { Params, Values } from './params';
import { apply, type Happened, isCommon, type Run } from './run';

type Runnable<P extends Params, State, Event extends OwnEvent> = Pick<
  Declaration<P, State, Event, never>,
  'params' | 'initial' | 'step' | 'values' | 'mend' | 'clock'
>;

/**
 * Reads a run from JSON; undefined for what no session of this declaration can have come to. Every
 * state on its way has values that a link may hold, so whatever is let through can be computed.
 * Never throws. O(events).
 */
export function readRun<P extends Params, State, Event extends OwnEvent>(
  declaration: Runnable<P, State, Event>,
  given: unknown,
): Run<P, Event> | undefined {
  if (!isRecord(given) || !Array.isArray(given.events)) return undefined;
  const { done, time } = given;
  const start = readValues(declaration, given.start);
  if (!start || !isWhole(done, given.events.length)) return undefined;
  try {
    const states = [declaration.initial(start)];
    const events: Happened<AnyEvent<P, Event>>[] = [];
    for (const happened of given.events) {
      const read = readHappened(declaration, happened);
      const before = states.at(-1);
      if (!read || before === undefined) return undefined;
      const after = apply(declaration, before, read.event);
      if (!readValues(declaration, declaration.values(after))) return undefined;
      states.push(after);
      events.push(read);
    }
    const end = declaration.clock?.end(states[done] as State) ?? 0;
    if (!isWhole(time, end)) return undefined;
    const times = events.map((happened) => happened.time).toSpliced(done, 0, time);
    const isAscending = times.every((at, index) => at >= (times[index - 1] ?? 0));
    return isAscending ? { start, events, done, time } : undefined;
  } catch {
    // A model may throw on an event that is none of its own.
    return undefined;
  }
}

function readHappened<P extends Params, State, Event extends OwnEvent>(
  declaration: Runnable<P, State, Event>,
  given: unknown,
): Happened<AnyEvent<P, Event>> | undefined {
  if (!isRecord(given) || !isRecord(given.event) || typeof given.event.type !== 'string')
    return undefined;
  const last = declaration.clock ? Number.MAX_SAFE_INTEGER : 0;
  if (!isWhole(given.time, last)) return undefined;
  const event = given.event as unknown as AnyEvent<P, Event>;
  if (isCommon<P>(event) && event.type === 'set') {
    const values = readSome(declaration, event.values);
    return values && { event: { type: 'set', values }, time: given.time };
  }
  return { event, time: given.time };
}

/** A value for each parameter, in an order of their own; undefined where one is missing or must be mended. */
function readValues<P extends Params>(
  declaration: Pick<Runnable<P, never, never>, 'params' | 'mend'>,
  given: unknown,
): Values<P> | undefined {
  const values = readSome(declaration, given);
  const { params, mend } = declaration;
  if (!values || Object.keys(params).some((name) => !Object.hasOwn(values, name))) return undefined;
  return mend && mend(values as Values<P>).notes.length > 0 ? undefined : (values as Values<P>);
}

/** Values of some parameters; undefined where one is none of theirs. */
function readSome<P extends Params>(
  { params }: { readonly params: P },
  given: unknown,
): Partial<Values<P>> | undefined {
  if (!isRecord(given)) return undefined;
  const read: [string, unknown][] = [];
  for (const [name, value] of Object.entries(given)) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    const checked = param ? readJsonValue(param, value) : undefined;
    if (!checked || !('value' in checked)) return undefined;
    read.push([name, checked.value]);
  }
  return Object.fromEntries(read) as Partial<Values<P>>;
}

function isWhole(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
