'use client';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Note, Params, Values } from '@/lib/simulator/params';
import type { SessionState } from '@/lib/simulator/session-state';
import {
  type SettingTexts,
  settingsOf,
  withoutSettings,
  withSettings,
} from '@/lib/simulator/settings';

/** The part of a session that keeps the settings of its scenes. */
export interface SettingsOwner {
  readonly store: Pick<StoreApi<OwnedState>, 'getState' | 'getInitialState' | 'subscribe'>;
  setSettings(settings: SettingTexts): void;
}

type OwnedState = Pick<SessionState<never, never, never, never>, 'settings'>;

export interface Settings<P extends Params> {
  readonly params: P;
  readonly values: Values<P>;
  /** What of the link could not be read. */
  readonly notes: readonly Note[];
  /** How often they were reset; with it fields let go of what was typed and refused. */
  readonly resets: number;
  set(values: Partial<Values<P>>): void;
  /** Back to the defaults: the named ones, or all. */
  reset(names?: readonly (keyof P & string)[]): void;
}

/** A scene's settings, kept in its simulator's session under a prefix. */
export function useSettings<P extends Params>(
  owner: SettingsOwner,
  params: P,
  prefix: string,
): Settings<P> {
  const [resets, setResets] = useState(0);
  const texts = useStore(owner.store, ({ settings }) => settings);
  return useMemo(
    () => ({
      params,
      ...settingsOf(params, prefix, texts),
      resets,
      set: (values) =>
        owner.setSettings(withSettings(owner.store.getState().settings, params, prefix, values)),
      reset: (names) => {
        setResets(resets + 1);
        owner.setSettings(withoutSettings(owner.store.getState().settings, prefix, names));
      },
    }),
    [owner, params, prefix, texts, resets],
  );
}
