'use client';
import { useState } from 'react';
import { Frame } from '@/components/simulator/frame';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { skewSimulator } from '@/lib/models/service-load-skew/simulator';
import { SkewCloth } from './cloth';
import { HappenBar } from './happen-bar';
import { SCENES } from './scenes/scenes';

/** The simulator of question 4: who is connected to whom, and why some pods have more to do. */
export function ServiceLoadSkewView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(skewSimulator, place);
  const { state, summary, session, dispatch, covered } = simulator;
  const [asked, choose] = useState<number>();
  // A pod that is gone is not looked at any more.
  const chosen = summary.loads.find(({ pod }) => pod === asked)?.pod;
  return (
    <Frame
      simulator={simulator}
      views={SCENES}
      given={{ session, summary, dispatch }}
      controls={<HappenBar state={state} chosen={chosen} choose={choose} dispatch={dispatch} />}
    >
      <SkewCloth summary={summary} hush={covered} chosen={chosen} choose={choose} />
    </Frame>
  );
}
