'use client';
import { Frame } from '@/components/simulator/frame';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';
import { ReplicaRow } from './replica-row';
import { SCENES } from './scenes/scenes';

/** The slider of question 7: the curve over n with the target and the threshold. */
export function ReplicasView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(replicasSimulator, place);
  const { session, summary, dispatch, question } = simulator;
  return (
    <Frame
      simulator={simulator}
      views={SCENES}
      given={{
        session,
        summary,
        choose: (a: string, n: number) => dispatch({ type: 'set', values: { a, n } }),
      }}
    >
      <ReplicaRow summary={summary} hidden={question?.of === 'n'} dispatch={dispatch} />
    </Frame>
  );
}
