'use client';
import { useState } from 'react';
import { Frame } from '@/components/simulator/frame';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { skewSimulator } from '@/lib/models/service-load-skew/simulator';
import type { SkewEvent } from '@/lib/models/service-load-skew/state';
import { SkewCloth } from './cloth';
import { HappenBar } from './happen-bar';
import { SCENES } from './scenes/scenes';

/** Seconds of the model that go by after something was made to happen: a new pod is ready by then. */
const SEEN_AFTER = 10;

/** The simulator of question 4: who is connected to whom, and why some pods have more to do. */
export function ServiceLoadSkewView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(skewSimulator, place);
  const { state, summary, session, dispatch, covered } = simulator;
  const [asked, choose] = useState<number>();
  // A pod that is gone is not looked at any more.
  const chosen = summary.loads.find(({ pod }) => pod === asked)?.pod;
  const happen = (event: SkewEvent) => {
    const { playing, run } = session.store.getState();
    dispatch(event);
    // What comes of it is seen a little later; a run that plays gets there by itself.
    if (!playing) session.goToTime(run.time + SEEN_AFTER);
  };
  return (
    <Frame
      simulator={simulator}
      views={SCENES}
      given={{ session, summary, dispatch }}
      controls={<HappenBar state={state} chosen={chosen} choose={choose} happen={happen} />}
    >
      <SkewCloth summary={summary} hush={covered} chosen={chosen} choose={choose} />
    </Frame>
  );
}
