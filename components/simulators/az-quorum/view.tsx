'use client';
import { useMemo } from 'react';
import { Frame } from '@/components/simulator/frame';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { azQuorumSimulator } from '@/lib/models/az-quorum/simulator';
import { compareLayouts } from '@/lib/models/az-quorum/survival/compare';
import { LayoutPicker } from './layout-picker';
import { QuorumMap } from './map';
import { SCENES } from './scenes/scenes';

/** The AZ-outage simulator of question 3. */
export function AzQuorumView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(azQuorumSimulator, place);
  const { state, summary, session, dispatch, covered } = simulator;
  const { nodes, p, q, r } = state;
  const rows = useMemo(() => compareLayouts({ nodes }, { p, q, r }), [nodes, p, q, r]);
  return (
    <Frame
      simulator={simulator}
      views={SCENES}
      given={{ session, summary, dispatch, rows }}
      controls={<LayoutPicker state={state} dispatch={dispatch} />}
    >
      <QuorumMap summary={summary} hush={covered} dispatch={dispatch} />
    </Frame>
  );
}
