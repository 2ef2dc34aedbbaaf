'use client';
import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { Frame } from '@/components/simulator/frame';
import { MorePanels } from '@/components/simulator/more-panels';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { formatDuration } from '@/lib/kernel/format';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';
import { replicasChart } from './chart-data';
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
      <div className={asking ? 'invisible' : 'scroll-x mt-6'}>
        <table>
          <caption className="text-left font-semibold">Down, for each number of replicas</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                Replicas
              </th>
              <th scope="col" className="num">
                Combined
              </th>
              <th scope="col" className="num">
                a year
              </th>
              <th scope="col" className="num">
                a month
              </th>
              <th scope="col" className="num">
                a day
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.n} className={row.n === summary.state.n ? 'here' : undefined}>
                <th scope="row" className="num">
                  {row.n}
                </th>
                <td className="num">
                  {row.met ? '✓ ' : ''}
                  {row.percent}
                </td>
                <td className="num">{formatDuration(row.downtimeMinutesPerYear)}</td>
                <td className="num">{formatDuration(row.downtimeMinutesPerMonth)}</td>
                <td className="num">{formatDuration(row.downtimeMinutesPerDay)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Frame>
  );
}
