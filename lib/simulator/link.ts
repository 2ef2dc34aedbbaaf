import type { Declaration } from './declaration';
import { encodeValue, joinLink, splitLink, splitPiece } from './link-parts';
import { parseValue, printValue, type ReadValue, sameValue } from './param-text';
import { defaultsOf, type Note, type Param, type Params, type Values } from './params';
import { readSettings, SETTINGS_PARAM, type SettingTexts, writeSettings } from './settings';

/** Longest link that is read; a browser's address bar holds no more either. */
const MAX_LINK = 16_000;
/** Longest fragment of packed texts that is put into a link; a chat or mail cuts longer ones. */
const MAX_TEXTS = 8_000;

/** Parameters of every simulator: version, model time, open panel, the panels' settings. */
const COMMON = { version: 'v', time: 't', view: 'view', settings: SETTINGS_PARAM } as const;

/** Everything about a simulator that a link holds. */
export interface Linked<P extends Params> {
  readonly values: Values<P>;
  /** Model time in seconds from the start. */
  readonly time: number;
  readonly view: string | undefined;
  readonly settings: SettingTexts;
}

/** What a link came to: values that are all in range, and a note for each part that was not. */
export interface ReadLink<P extends Params> extends Linked<P> {
  readonly notes: readonly Note[];
}

type Linkable<P extends Params> = Pick<
  Declaration<P, unknown, never, never>,
  'params' | 'version' | 'mend'
> & { readonly clock?: unknown };

/**
 * Reads a link such as `?down=us-east-1a&p=0.02#~policy=…`. Never throws: each part that cannot be
 * read gives a note that names it, and its default is used. O(length).
 */
export function readLink<P extends Params>(declaration: Linkable<P>, link: string): ReadLink<P> {
  const { params } = declaration;
  const values: Record<string, unknown> = { ...defaultsOf(params) };
  const notes: Note[] = [];
  const read: Record<string, string> = {};
  const note = (param: string, found: string, expected: string) =>
    notes.push({ param: shorten(param), found: shorten(found), expected });
  if (link.length > MAX_LINK) {
    note('link', `${link.length} characters`, `at most ${MAX_LINK}`);
    return { values: values as Values<P>, time: 0, view: undefined, settings: {}, notes };
  }
  const { query, texts } = splitLink(link);
  for (const [name, text, packed] of [
    ...[...new URLSearchParams(query)].map(([name, text]) => [name, text, false] as const),
    ...texts.map((piece) => [...splitPiece(piece), true] as const),
  ]) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    const common = !packed && commonNames(declaration).includes(name);
    if (!common && (!param || (param.kind === 'text') !== packed)) {
      const names = Object.entries(params).filter(([, { kind }]) => (kind === 'text') === packed);
      const expected = `one of ${names.map(([known]) => known).join(', ')}`;
      notes.push({ param: shorten(name), found: shorten(text), expected, unknown: true });
    } else if (Object.hasOwn(read, name)) {
      note(name, text, 'the parameter once');
    } else {
      read[name] = text;
      const value = param ? readLinked(param, text) : undefined;
      if (value && 'value' in value) values[name] = value.value;
      else if (value) note(name, text, value.expected);
    }
  }
  const { [COMMON.version]: version, [COMMON.time]: at } = read;
  const isKnown = /^[1-9]\d{0,8}$/.test(version ?? '') && Number(version) <= declaration.version;
  if (version !== undefined && !isKnown)
    note(COMMON.version, version, `a link version up to ${declaration.version}`);
  const isTime = at !== undefined && /^\d{1,12}$/.test(at);
  if (at !== undefined && !isTime) note(COMMON.time, at, 'whole seconds from 0');
  const mended = declaration.mend?.(values as Values<P>);
  return {
    values: mended?.values ?? (values as Values<P>),
    time: isTime ? Number(at) : 0,
    view: read[COMMON.view],
    settings: readSettings(read[COMMON.settings] ?? ''),
    notes: [...notes, ...(mended?.notes ?? [])],
  };
}

function commonNames({ clock }: { readonly clock?: unknown }): readonly string[] {
  const { version, time, view, settings } = COMMON;
  return clock ? [version, time, view, settings] : [version, view, settings];
}

/** Reads a value as it stands in a link, a text packed. */
function readLinked(param: Param, text: string): ReadValue {
  if (param.kind !== 'text') return parseValue(param, text);
  const unpacked = param.unpack(text);
  return unpacked === undefined
    ? { expected: 'a text as this page packs it, whole' }
    : parseValue(param, unpacked);
}

/** A link that is written, and the texts that are too long for one. */
export interface WrittenLink {
  /** Defaults are left out; the empty string when all are. */
  readonly link: string;
  /** Names of parameters that the link leaves out, to be saved as files. */
  readonly tooLong: readonly string[];
}

/** Writes what a link holds. The inverse of {@link readLink}, except for what is too long. */
export function writeLink<P extends Params>(
  declaration: Linkable<P>,
  { values, time = 0, view, settings = {} }: Partial<Linked<P>> & Pick<Linked<P>, 'values'>,
): WrittenLink {
  const query: string[] = [];
  const packed: string[] = [];
  const tooLong: string[] = [];
  for (const [name, param] of Object.entries(declaration.params)) {
    if (sameValue(param, values[name], param.default)) continue;
    if (param.kind !== 'text') query.push(part(name, printValue(param, values[name])));
    else {
      const text = part(name, param.pack(values[name] as string));
      const length = packed.join().length + text.length;
      if (length > MAX_TEXTS) tooLong.push(name);
      else packed.push(text);
    }
  }
  if (query.length + packed.length > 0 && declaration.version > 1)
    query.unshift(part(COMMON.version, String(declaration.version)));
  if (time > 0) query.push(part(COMMON.time, String(Math.floor(time))));
  if (view !== undefined) query.push(part(COMMON.view, view));
  const written = writeSettings(settings);
  if (written) query.push(part(COMMON.settings, written));
  return { link: joinLink({ query: query.join('&'), anchor: '', texts: packed }), tooLong };
}

function part(name: string, text: string): string {
  return `${name}=${encodeValue(text)}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
