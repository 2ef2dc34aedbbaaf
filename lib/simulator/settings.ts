import { parseValue, printValue, sameValue } from './param-text';
import { defaultsOf, type Note, type Param, type Params, type Values } from './params';

/**
 * Settings of a simulator's scenes, apart from its own parameters, share one part of the link:
 * `with=time.years:20,trials.seed:7`. Names begin with the scene's prefix and a point.
 */
export const SETTINGS_PARAM = 'with';

/** The texts of settings by their full name. */
export type SettingTexts = Readonly<Record<string, string>>;

/** Most settings read from a link. */
const MAX_SETTINGS = 300;

/** Reads the value of `with`; parts without a colon are left out. O(length). */
export function readSettings(written: string): SettingTexts {
  const entries = written.split(',', MAX_SETTINGS).flatMap((entry): [string, string][] => {
    const colon = entry.indexOf(':');
    return colon > 0 ? [[entry.slice(0, colon), entry.slice(colon + 1)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Writes settings as the value of `with`; empty when there are none. */
export function writeSettings(texts: SettingTexts): string {
  return Object.entries(texts)
    .map(([name, text]) => `${name}:${text}`)
    .join(',');
}

/** A list keeps its commas apart from those between settings. */
function printSetting(param: Param, value: unknown): string {
  return printValue(param, value).replaceAll(',', ';');
}

/** The texts with some values of one scene in place; a default needs no text. O(settings). */
export function withSettings<P extends Params>(
  texts: SettingTexts,
  params: P,
  prefix: string,
  values: Partial<Values<P>>,
): SettingTexts {
  const next = { ...texts };
  for (const [name, value] of Object.entries(values)) {
    const param = params[name];
    if (!param) continue;
    delete next[`${prefix}.${name}`];
    if (!sameValue(param, value, param.default))
      next[`${prefix}.${name}`] = printSetting(param, value);
  }
  return next;
}

/** The texts without one scene's: the named ones, or all. O(settings). */
export function withoutSettings(
  texts: SettingTexts,
  prefix: string,
  names?: readonly string[],
): SettingTexts {
  const stays = ([full]: readonly [string, string]) =>
    !full.startsWith(`${prefix}.`) || !(names?.includes(full.slice(prefix.length + 1)) ?? true);
  return Object.fromEntries(Object.entries(texts).filter(stays));
}

/**
 * One scene's values: the defaults, and what the texts with its prefix say. A text that cannot be
 * read, and a name that the scene does not know, give a note. O(settings).
 */
export function settingsOf<P extends Params>(
  params: P,
  prefix: string,
  texts: SettingTexts,
): { readonly values: Values<P>; readonly notes: readonly Note[] } {
  const values: Record<string, unknown> = { ...defaultsOf(params) };
  const notes: Note[] = [];
  for (const [full, text] of Object.entries(texts)) {
    if (!full.startsWith(`${prefix}.`)) continue;
    const name = full.slice(prefix.length + 1);
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    const read = param
      ? parseValue(param, param.kind === 'list' ? text.replaceAll(';', ',') : text)
      : { expected: `one of ${Object.keys(params).join(', ')}` };
    if ('value' in read) values[name] = read.value;
    else notes.push({ param: full, found: text.slice(0, 60), expected: read.expected });
  }
  return { values: values as Values<P>, notes };
}
