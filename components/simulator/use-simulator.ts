'use client';
import { useContext, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Declaration, OwnEvent } from '@/lib/simulator/declaration';
import type { Params } from '@/lib/simulator/params';
import { createSession } from '@/lib/simulator/session';
import { SimulatorLink } from './simulator-link';

/** Where a simulator is shown: in a guide, open, or alone on a stage, covered until asked. */
export type Place = 'guide' | 'lab';

/**
 * Shows one declared simulator: a session, tied to the page's address, or to what stands in its place,
 * while it is shown. The first render is the default state, so that the static HTML and the browser agree.
 * @param prefix of its names in the address, where it is not the first simulator of the page
 */
export function useSimulator<P extends Params, State, Event extends OwnEvent, Summary>(
  declaration: Declaration<P, State, Event, Summary>,
  place: Place,
  prefix?: string,
) {
  const [session] = useState(() => createSession(declaration, { covers: place === 'lab' }));
  const shared = useStore(session.store);
  const { state, scenario, covered } = shared;
  const summary = useMemo(() => declaration.summary(state), [declaration, state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked hangs on these
  const question = useMemo(
    () => (covered ? session.question() : undefined),
    [session, covered, scenario, state],
  );
  const { connect } = useContext(SimulatorLink);
  useEffect(() => connect(session, prefix), [connect, session, prefix]);
  return { ...shared, declaration, dispatch: session.dispatch, place, question, session, summary };
}

/** Any simulator: what shows it hands its states and summaries on and reads none of them. */
// biome-ignore lint/suspicious/noExplicitAny: the types of a model are in two directions at once
export type AnySimulator = ReturnType<typeof useSimulator<any, any, any, any>>;

/** What shows any simulator, whatever it models. */
export interface SimulatorProps {
  readonly simulator: AnySimulator;
}
