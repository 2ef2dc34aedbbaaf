import type { Declaration } from './declaration';
import { defaultsOf, type Note, type Params, parseValue, printValue, type Values } from './params';
import { SETTINGS_PARAM } from './settings';

/** Longest query that is read; a browser's address bar holds no more either. */
const MAX_QUERY = 16_000;

/** Parameters that belong to the page and not to the simulator. */
const PAGE_PARAMS = new Set(['embed', 'v', 'challenge', 'view', SETTINGS_PARAM]);

/** What a link came to: values that are all in range, and a note for each part that was not. */
export interface ReadLink<P extends Params> {
  readonly values: Values<P>;
  readonly notes: readonly Note[];
}

type Linkable<P extends Params> = Pick<
  Declaration<P, unknown, never, never>,
  'params' | 'version' | 'mend'
>;

/**
 * Reads a query such as `?down=us-east-1a&p=0.02`. Never throws: each part that cannot be read
 * gives a note that names it, and its default is used. O(length).
 */
export function readLink<P extends Params>(declaration: Linkable<P>, query: string): ReadLink<P> {
  const values: Record<string, unknown> = { ...defaultsOf(declaration.params) };
  const notes: Note[] = [];
  if (query.length > MAX_QUERY) {
    notes.push({
      param: 'link',
      found: `${query.length} characters`,
      expected: `at most ${MAX_QUERY}`,
    });
    return { values: values as Values<P>, notes };
  }
  const seen = new Set<string>();
  for (const [name, text] of new URLSearchParams(query)) {
    if (name === 'v' && text !== String(declaration.version)) {
      const version = Number(text);
      if (!(Number.isInteger(version) && version > 0 && version <= declaration.version))
        notes.push({
          param: 'v',
          found: shorten(text),
          expected: `a link version up to ${declaration.version}`,
        });
    }
    if (PAGE_PARAMS.has(name)) continue;
    const param = Object.hasOwn(declaration.params, name) ? declaration.params[name] : undefined;
    if (!param) {
      notes.push({
        param: shorten(name),
        found: shorten(text),
        expected: `one of ${Object.keys(declaration.params).join(', ')}`,
        unknown: true,
      });
      continue;
    }
    if (seen.has(name)) {
      notes.push({ param: name, found: shorten(text), expected: 'the parameter once' });
      continue;
    }
    seen.add(name);
    const read = parseValue(param, text);
    if ('value' in read) values[name] = read.value;
    else notes.push({ param: name, found: shorten(text), expected: read.expected });
  }
  const mended = declaration.mend?.(values as Values<P>);
  return mended
    ? { values: mended.values, notes: [...notes, ...mended.notes] }
    : { values: values as Values<P>, notes };
}

/** Writes values as a query, defaults left out; the empty string when all are defaults. */
export function writeLink<P extends Params>(declaration: Linkable<P>, values: Values<P>): string {
  const parts = Object.entries(declaration.params).flatMap(([name, param]) => {
    const text = printValue(param, values[name]);
    return text === printValue(param, param.default) ? [] : [`${name}=${encodeValue(text)}`];
  });
  if (parts.length > 0 && declaration.version > 1) parts.unshift(`v=${declaration.version}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Percent-encodes what a query needs, and keeps commas, bars and colons readable. */
export function encodeValue(text: string): string {
  return encodeURIComponent(text).replace(/%2C/g, ',').replace(/%7C/g, '|').replace(/%3A/g, ':');
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
