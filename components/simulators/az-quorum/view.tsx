'use client';
import { Frame } from '@/components/simulator/frame';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { azQuorumSimulator } from '@/lib/models/az-quorum/simulator';
import { LayoutEditor } from './layout-editor';
import { Lesson } from './lesson';
import { QuorumMap } from './map';
import { MorePanels } from './panels/more-panels';
import { SurvivalSection } from './survival-section';

/** The AZ-outage simulator of question 3. */
export function AzQuorumView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(azQuorumSimulator, place);
  const { state, summary, dispatch, asking } = simulator;
  return (
    <Frame
      simulator={simulator}
      after={
        asking ? null : (
          <>
            <SurvivalSection state={state} />
            <MorePanels summary={summary} dispatch={dispatch} />
          </>
        )
      }
    >
      <p className="label no-print mb-2">
        Press an instance, a zone or a region to fail it, a link to cut it; again to repair.
      </p>
      <QuorumMap summary={summary} hush={asking} dispatch={dispatch} />
      <LayoutEditor state={state} dispatch={dispatch} />
      <Lesson p={state.p} size={state.nodes.length} />
    </Frame>
  );
}
