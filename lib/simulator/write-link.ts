import type { Declaration } from './declaration';
import { encodeValue, joinLink } from './link-parts';
import { printValue, sameValue } from './param-text';
import type { Params, Values } from './params';
import { SETTINGS_PARAM, type SettingTexts, writeSettings } from './settings';
import { printSituations } from './situations';

/** Longest fragment of packed texts that is put into a link; a chat or mail cuts longer ones. */
const MAX_TEXTS = 8_000;

/**
 * Parameters of every simulator: version, model time, open scene, the scenes' settings, whether it
 * is covered, and a list of situations with the one that is shown, counted from 1.
 */
export const COMMON = {
  version: 'v',
  time: 't',
  view: 'view',
  settings: SETTINGS_PARAM,
  cover: 'cover',
  list: 'list',
  at: 'at',
} as const;

/** Everything about a simulator that a link holds. */
export interface Linked<P extends Params> {
  readonly values: Values<P>;
  /** Model time in seconds from the start. */
  readonly time: number;
  readonly view: string | undefined;
  readonly settings: SettingTexts;
  /** Whether the result waits for a guess; undefined where the link does not say. */
  readonly cover: boolean | undefined;
  /** Situations that are shown one after the other: ids of scenarios, or queries of links. */
  readonly list: readonly string[];
  /** The one of the list that is shown, counted from 0. */
  readonly at: number;
}

/** A link that is written, and the texts that are too long for one. */
export interface WrittenLink {
  /** Defaults are left out; the empty string when all are. */
  readonly link: string;
  /** Names of parameters that the link leaves out, to be saved as files. */
  readonly tooLong: readonly string[];
}

/** Writes what a link holds. `readLink` is its inverse, except for what is too long. O(length). */
export function writeLink<P extends Params>(
  declaration: Pick<Declaration<P, unknown, never, never>, 'params' | 'version'>,
  {
    values,
    time = 0,
    view,
    settings = {},
    cover,
    list = [],
    at = 0,
  }: Partial<Linked<P>> & Pick<Linked<P>, 'values'>,
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
  if (cover !== undefined) query.push(part(COMMON.cover, cover ? '1' : '0'));
  if (list.length > 0) query.push(`${COMMON.list}=${printSituations(list)}`);
  if (list.length > 0 && at > 0) query.push(part(COMMON.at, String(at + 1)));
  return { link: joinLink({ query: query.join('&'), anchor: '', texts: packed }), tooLong };
}

function part(name: string, text: string): string {
  return `${name}=${encodeValue(text)}`;
}
