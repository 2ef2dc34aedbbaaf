import { type Declaration, type Scene, scenesOf } from './declaration';
import { splitLink, splitPiece } from './link-parts';
import { parseValue, type ReadValue } from './param-text';
import { defaultsOf, type Note, type Param, type Params, type Values } from './params';
import { readSettings } from './settings';
import { readSituations } from './situations';
import { COMMON, type Linked } from './write-link';

/** Longest link that is read; a browser's address bar holds no more either. */
const MAX_LINK = 16_000;
/** What chats and mails add to a link to count its visitors; nobody means it to be read. */
const COUNTERS = /^(utm_\w+|fbclid|gclid|msclkid)$/;

/** What a link came to: values that are all in range, and a note for each part that was not. */
export interface ReadLink<P extends Params> extends Linked<P> {
  readonly notes: readonly Note[];
  /** Whether nothing in it says what is shown, but for a list and a place in it. */
  readonly bare: boolean;
}

type Linkable<P extends Params> = Pick<
  Declaration<P, unknown, never, never>,
  'params' | 'version' | 'mend' | 'settings'
> & {
  readonly clock?: unknown;
  readonly scenes: readonly Scene[];
  readonly challenges: readonly unknown[];
  readonly scenarios: readonly { readonly id: string }[];
};

/**
 * Reads a link such as `?down=us-east-1a&p=0.02#~policy=…`. Never throws: each part that cannot be
 * read gives a note that names it, and its default is used. O(length).
 */
export function readLink<P extends Params>(declaration: Linkable<P>, link: string): ReadLink<P> {
  const { params } = declaration;
  const values: Record<string, unknown> = { ...defaultsOf(params) };
  const notes: Note[] = [];
  const read: Record<string, string> = {};
  /** Names of what was understood and says what is shown. */
  const taken = new Set<string>();
  const note = (param: string, found: string, expected: string) =>
    notes.push({ param: shorten(param), found: shorten(found), expected });
  const nothing = { time: 0, view: undefined, settings: {}, cover: undefined, list: [], at: 0 };
  if (link.length > MAX_LINK) {
    note('link', `${link.length} characters`, `at most ${MAX_LINK}`);
    return { values: values as Values<P>, ...nothing, notes, bare: true };
  }
  const { query, texts } = splitLink(link);
  const pieces = [
    ...[...new URLSearchParams(query)].map(([name, text]) => [name, text, false] as const),
    ...texts.map((piece) => [...splitPiece(piece), true] as const),
  ];
  for (const [name, text, packed] of pieces) {
    if (COUNTERS.test(name)) continue;
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
      if (value && 'value' in value) {
        values[name] = value.value;
        taken.add(name);
      } else if (value) note(name, text, value.expected);
    }
  }
  /** What a common parameter says; a text that does not fit is named. */
  const common = (name: string, pattern: RegExp, expected: string): string | undefined => {
    const text = read[name];
    if (text === undefined || pattern.test(text)) return text;
    note(name, text, expected);
    return undefined;
  };
  const version = common(COMMON.version, /^[1-9]\d{0,8}$/, ofVersion(declaration));
  if (Number(version) > declaration.version)
    note(COMMON.version, String(version), ofVersion(declaration));
  const time = common(COMMON.time, /^\d{1,12}$/, 'whole seconds from 0');
  const cover = common(COMMON.cover, /^[01]$/, '0 or 1');
  const scenes = scenesOf(declaration).map(({ id }) => id);
  const view = read[COMMON.view];
  const isScene = view === undefined || scenes.includes(view);
  if (!isScene) note(COMMON.view, view, `one of ${scenes.join(', ')}`);
  const settings = readSettings(read[COMMON.settings] ?? '');
  const isOurs = (name: string) =>
    declaration.settings.some((prefix) => name.startsWith(`${prefix}.`));
  for (const name of Object.keys(settings))
    if (!isOurs(name))
      note(
        COMMON.settings,
        name,
        `names that begin with ${declaration.settings.map((prefix) => `${prefix}.`).join(', ')}`,
      );
  const situations = readSituations(declaration, read[COMMON.list]);
  for (const { found, expected } of situations.faults) note(COMMON.list, found, expected);
  const at = Number(common(COMMON.at, /^[1-9]\d{0,2}$/, 'a number from 1') ?? 1);
  const last = Math.max(1, situations.list.length);
  if (at > last) note(COMMON.at, String(at), `a number from 1 to ${last}`);
  if (time !== undefined) taken.add(COMMON.time);
  if (cover !== undefined) taken.add(COMMON.cover);
  if (view !== undefined && isScene) taken.add(COMMON.view);
  if (Object.keys(settings).some(isOurs)) taken.add(COMMON.settings);
  const mended = declaration.mend?.(values as Values<P>);
  for (const { param } of mended?.notes ?? []) taken.delete(param);
  return {
    values: mended?.values ?? (values as Values<P>),
    time: Number(time ?? 0),
    view: isScene ? view : undefined,
    settings,
    cover: cover === undefined ? undefined : cover === '1',
    list: situations.list,
    at: Math.min(at, last) - 1,
    notes: [...notes, ...(mended?.notes ?? [])],
    bare: taken.size === 0,
  };
}

function ofVersion({ version }: { readonly version: number }): string {
  return `a link version up to ${version}`;
}

function commonNames({ clock }: { readonly clock?: unknown }): readonly string[] {
  return Object.values(COMMON).filter((name) => clock || name !== COMMON.time);
}

/** Reads a value as it stands in a link, a text packed. */
function readLinked(param: Param, text: string): ReadValue {
  if (param.kind !== 'text') return parseValue(param, text);
  const unpacked = param.unpack(text);
  return unpacked === undefined
    ? { expected: 'a text as this page packs it, whole' }
    : parseValue(param, unpacked);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
