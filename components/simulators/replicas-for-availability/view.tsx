'use client';
import { useMemo, useState } from 'react';
import { Chart } from '@/components/charts/chart';
import { Frame } from '@/components/simulator/frame';
import { MorePanels } from '@/components/simulator/more-panels';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';
import { replicasChart, type Scale } from './chart-data';
import { DowntimeTable } from './downtime-table';
import { PANELS } from './panels/panels';
import { ReplicaRow } from './replica-row';

/** The slider of question 7: the curve over n with the target and the threshold. */
export function ReplicasView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(replicasSimulator, place);
  const { summary, dispatch, asking, guess } = simulator;
  const [scale, setScale] = useState<Scale>('linear');
  const { data, rows } = useMemo(
    () => replicasChart(summary, scale, asking ? { guess } : undefined),
    [summary, scale, asking, guess],
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
        <label className="no-print mt-3 flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            checked={scale === 'nines'}
            onChange={(event) => setScale(event.target.checked ? 'nines' : 'linear')}
          />
          Count nines on the axis
        </label>
      </div>
    </Frame>
  );
}
