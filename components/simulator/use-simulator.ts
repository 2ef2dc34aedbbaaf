'use client';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Declaration } from '@/lib/simulator/declaration';
import { encodeValue, readLink, writeLink } from '@/lib/simulator/link';
import type { Params } from '@/lib/simulator/params';
import { SETTINGS_PARAM } from '@/lib/simulator/settings';
import { createSimulatorStore } from './store';

/** Where a simulator is shown: in a guide, alone on a stage, or bare inside another page. */
export type Place = 'guide' | 'lab' | 'embed';

/**
 * Runs one declared simulator: its store, its present state, and the address bar kept in step.
 * The first render is the default state, so that the static HTML and the browser agree.
 */
export function useSimulator<P extends Params, State, Event, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  place: Place,
) {
  const [store] = useState(() => createSimulatorStore(declaration, place === 'guide'));
  const shared = useStore(store);
  const state = shared.states[shared.run.at] as State;
  const summary = useMemo(() => declaration.summary(state), [declaration, state]);
  const link = useMemo(
    () => writeLink(declaration, declaration.values(state)),
    [declaration, state],
  );

  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const open = () => {
      const { values, notes } = readLink(declaration, location.search);
      store.getState().load(values, notes);
    };
    open();
    setOpened(true);
    addEventListener('popstate', open);
    return () => removeEventListener('popstate', open);
  }, [declaration, store]);

  useEffect(() => {
    if (!opened || shared.notes.length > 0) return;
    const page = new URLSearchParams(location.search);
    const kept = ['embed', 'view', SETTINGS_PARAM].flatMap((name) => {
      const value = page.get(name);
      return value ? [`${name}=${encodeValue(value)}`] : [];
    });
    const query = [link.replace(/^\?/, ''), ...kept].filter(Boolean).join('&');
    const next = `${location.pathname}${query ? `?${query}` : ''}${location.hash}`;
    if (next !== `${location.pathname}${location.search}${location.hash}`)
      history.replaceState(null, '', next);
  }, [link, opened, shared.notes.length]);

  return { declaration, place, state, summary, link, ...shared };
}

export type Simulator<P extends Params, State, Event, Summary> = ReturnType<
  typeof useSimulator<P, State, Event, Summary>
>;
