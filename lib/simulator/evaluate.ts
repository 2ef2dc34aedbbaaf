import type { Answer, Ask } from './ask';
import type { Declaration, OwnEvent } from './declaration';
import { isRecord, readJsonValue } from './json-value';
import { readLink } from './link';
import { defaultsOf, type Note, type Param, type Params, type Values } from './params';

/** What was refused of a request: where, what stood there, and what was expected. */
export interface Refusal {
  /** Names from the request inwards, such as `values.p`; empty for the request itself. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** What a request comes to: its own id and the results by name, or why it was refused. */
export interface Evaluated {
  readonly id?: unknown;
  readonly error?: Refusal;
  readonly [result: string]: unknown;
}

type Evaluable<P extends Params> = Pick<
  Declaration<P, unknown, OwnEvent, unknown>,
  'params' | 'version' | 'mend' | 'initial' | 'summary' | 'results'
>;

/** `name: expected, not found`, where what was found may be missing. */
const NAMED_LIMIT = /^(\w+): (.*?)(?:, not [^,]*)?$/;

const TAKEN = ['id', 'ask', 'values', 'query'];

/** Thrown inside to end at the first refusal. */
class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(path: string, found: unknown, expected: string) {
    super(expected);
    const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? 'nothing');
    this.refusal = { path, found: text.slice(0, 200), expected };
  }
}

/**
 * Answers one request to a model: `{"ask": "state", "values": {…}}`, or `"query"` with a link's
 * query instead of values, or one of the model's own asks. What is left out has its default. It is
 * the same code as on a page, so it gives the same results. Never throws for any JSON.
 */
export function evaluate<P extends Params>(
  declaration: Evaluable<P>,
  request: unknown,
  asks: Readonly<Record<string, Ask<P>>> = {},
): Evaluated {
  const id = isRecord(request) && 'id' in request ? { id: request.id } : {};
  try {
    return { ...id, ...answer(declaration, request, asks) };
  } catch (error) {
    if (error instanceof RefusedError) return { ...id, error: error.refusal };
    throw error;
  }
}

function answer<P extends Params>(
  declaration: Evaluable<P>,
  request: unknown,
  asks: Readonly<Record<string, Ask<P>>>,
): Answer {
  if (!isRecord(request)) throw new RefusedError('', request, 'an object such as {"ask": "state"}');
  const { ask: name = 'state' } = request;
  const own = typeof name === 'string' && Object.hasOwn(asks, name) ? asks[name] : undefined;
  if (!own && name !== 'state')
    throw new RefusedError('ask', name, ['state', ...Object.keys(asks)].join(', '));
  const takes = own?.takes ?? {};
  const unknown = Object.keys(request).find(
    (key) => !TAKEN.includes(key) && !Object.hasOwn(takes, key),
  );
  if (unknown !== undefined)
    throw new RefusedError(unknown, request[unknown], oneOf([...TAKEN, ...Object.keys(takes)]));
  if ('values' in request && 'query' in request)
    throw new RefusedError('query', request.query, 'values or a query, not both');
  const values = valuesOf(declaration, request);
  if (own) return answerOwn(own, values, request);
  const summary = declaration.summary(declaration.initial(values));
  return Object.fromEntries(
    declaration.results.map((result) => [result.name, result.value(summary)]),
  );
}

/** What an ask answers; a limit that it names by what it takes is refused as one of the request. */
function answerOwn<P extends Params>(
  own: Ask<P>,
  values: Values<P>,
  request: Readonly<Record<string, unknown>>,
): Answer {
  const all: Readonly<Record<string, unknown>> = taken(own.takes, request);
  try {
    return own.answer(values, all as never);
  } catch (error) {
    const [, name = '', expected = ''] =
      (error instanceof RangeError && error.message.match(NAMED_LIMIT)) || [];
    if (!Object.hasOwn(own.takes, name)) throw error;
    throw new RefusedError(name, request[name] ?? all[name], expected);
  }
}

/** The values of a request, checked as those of a link. */
function valuesOf<P extends Params>(
  declaration: Evaluable<P>,
  { values = {}, query }: Readonly<Record<string, unknown>>,
): Values<P> {
  if (query !== undefined) {
    if (typeof query !== 'string') throw new RefusedError('query', query, 'a text');
    const read = readLink(declaration as never, query);
    refuse('query', read.notes);
    return read.values as Values<P>;
  }
  if (!isRecord(values)) throw new RefusedError('values', values, 'an object');
  const { params, mend } = declaration;
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(params, name));
  if (unknown !== undefined)
    throw new RefusedError(`values.${unknown}`, values[unknown], oneOf(Object.keys(params)));
  const all = taken(params, values, 'values.') as Values<P>;
  const mended = mend?.(all);
  refuse('values', mended?.notes ?? []);
  return all;
}

/** Values of some parameters, each checked; what is left out has its default. */
function taken(params: Params, given: Readonly<Record<string, unknown>>, path = '') {
  const read = Object.entries(params).flatMap(([name, param]) =>
    Object.hasOwn(given, name) ? [[name, checked(param, given[name], path + name)]] : [],
  );
  return { ...defaultsOf(params), ...Object.fromEntries(read) };
}

function checked(param: Param, value: unknown, path: string): unknown {
  const read = readJsonValue(param, value);
  if ('value' in read) return read.value;
  throw new RefusedError(path, value, read.expected);
}

function refuse(path: string, [note]: readonly Note[]): void {
  if (note) throw new RefusedError(`${path}.${note.param}`, note.found, note.expected);
}

function oneOf(names: readonly string[]): string {
  return `one of ${names.join(', ')}`;
}
