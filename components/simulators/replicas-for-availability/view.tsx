'use client';
import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { Frame } from '@/components/simulator/frame';
import { MorePanels } from '@/components/simulator/more-panels';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';
import { replicasChart } from './chart-data';
import { DowntimeTable } from './downtime-table';
import { PANELS } from './panels/panels';
import { ReplicaRow } from './replica-row';

/** The slider of question 7: the curve over n with the target and the threshold. */
export function ReplicasView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(replicasSimulator, place);
  const { summary, dispatch, asking, guess } = simulator;
  const { data, rows } = useMemo(
    () => replicasChart(summary, asking ? { guess } : undefined),
    [summary, asking, guess],
  );
  return (
    <Frame
      simulator={simulator}
      below={asking ? null : <DowntimeTable rows={rows} chosen={summary.state.n} />}
      after={
        asking ? null : (
          <MorePanels
            panels={PANELS}
            given={{
              summary,
              choose: (a: string, n: number) => dispatch({ type: 'set', values: { a, n } }),
            }}
          />
        )
      }
    >
      <ReplicaRow
        summary={summary}
        add={() => dispatch({ type: 'add-replica' })}
        remove={() => dispatch({ type: 'remove-replica' })}
      />
      <div className="mt-6">
        <Chart data={data} height={320} />
      </div>
    </Frame>
  );
}
