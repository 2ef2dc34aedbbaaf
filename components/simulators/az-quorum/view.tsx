'use client';
import { useMemo } from 'react';
import { Frame } from '@/components/simulator/frame';
import { MorePanels } from '@/components/simulator/more-panels';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { azQuorumSimulator } from '@/lib/models/az-quorum/simulator';
import { compareLayouts } from '@/lib/models/az-quorum/survival/compare';
import { LayoutEditor } from './layout-editor';
import { QuorumMap } from './map';
import { PANELS } from './panels/panels';
import { SurvivalChart } from './survival-chart';
import { CompareTable, Lesson, SizeTable } from './tables';

/** The AZ-outage simulator of question 3. */
export function AzQuorumView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(azQuorumSimulator, place);
  const { state, summary, session, dispatch, asking } = simulator;
  const { nodes, p, q, r } = state;
  const rows = useMemo(() => compareLayouts({ nodes }, { p, q, r }), [nodes, p, q, r]);
  return (
    <Frame
      simulator={simulator}
      after={
        asking ? null : (
          <>
            <div className="mb-6 grid grid-cols-1 gap-8 min-[60rem]:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] min-[60rem]:items-start">
              <CompareTable rows={rows} />
              <SizeTable p={p} size={nodes.length} />
            </div>
            <MorePanels session={session} panels={PANELS} given={{ session, summary, dispatch }} />
          </>
        )
      }
    >
      <p className="no-print mb-2 text-soft">Press anything to fail it, again to repair it.</p>
      <QuorumMap summary={summary} hush={asking} dispatch={dispatch} />
      <LayoutEditor state={state} dispatch={dispatch} />
      {asking ? null : (
        <>
          {nodes.length === 4 ? <Lesson p={p} /> : null}
          <SurvivalChart session={session} rows={rows} state={state} />
        </>
      )}
    </Frame>
  );
}
