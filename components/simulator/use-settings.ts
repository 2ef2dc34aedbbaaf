'use client';
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { encodeValue } from '@/lib/simulator/link';
import { type Note, type Params, printValue, type Values } from '@/lib/simulator/params';
import {
  printSetting,
  readSettings,
  SETTINGS_PARAM,
  type SettingTexts,
  settingsOf,
  writeSettings,
} from '@/lib/simulator/settings';

/** The settings in the link of this page, shared by all panels. */
const store = createStore<SettingTexts>(() => ({}));

export interface Settings<P extends Params> {
  readonly params: P;
  readonly values: Values<P>;
  /** What of the link could not be read. */
  readonly notes: readonly Note[];
  /** Whether anything differs from the defaults. */
  readonly changed: boolean;
  set(values: Partial<Values<P>>): void;
  /** Back to the defaults: the named ones, or all. */
  reset(names?: readonly (keyof P & string)[]): void;
}

/**
 * A panel's settings, kept in the link under its prefix. The first render has the defaults, so that
 * the static HTML and the browser agree.
 */
export function useSettings<P extends Params>(params: P, prefix: string): Settings<P> {
  const texts = useStore(store);
  useEffect(() => {
    const open = () => store.setState(readSettings(location.search), true);
    open();
    addEventListener('popstate', open);
    return () => removeEventListener('popstate', open);
  }, []);
  const read = useMemo(() => settingsOf(params, prefix, texts), [params, prefix, texts]);
  const set = useCallback(
    (values: Partial<Values<P>>) => {
      const next = { ...store.getState() };
      for (const [name, value] of Object.entries(values)) {
        const param = params[name];
        if (!param) continue;
        delete next[`${prefix}.${name}`];
        if (printValue(param, value) !== printValue(param, param.default))
          next[`${prefix}.${name}`] = printSetting(param, value);
      }
      keep(next);
    },
    [params, prefix],
  );
  const reset = useCallback(
    (names?: readonly string[]) => {
      const goes = (full: string) =>
        full.startsWith(`${prefix}.`) && (names?.includes(full.slice(prefix.length + 1)) ?? true);
      keep(Object.fromEntries(Object.entries(store.getState()).filter(([full]) => !goes(full))));
    },
    [prefix],
  );
  const changed = Object.keys(texts).some((full) => full.startsWith(`${prefix}.`));
  return { params, ...read, changed, set, reset };
}

function keep(texts: SettingTexts): void {
  store.setState(texts, true);
  const others = location.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(`${SETTINGS_PARAM}=`));
  const written = encodeValue(writeSettings(texts));
  const query = [...others, ...(written ? [`${SETTINGS_PARAM}=${written}`] : [])].join('&');
  history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
}
