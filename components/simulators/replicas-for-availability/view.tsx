import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { Frame } from '@/components/simulator/frame';
import { MorePanels } from '@/components/simulator/more-panels';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { type Place, useSimulator } from '@/components/simulator/use-simulator';
import { DataTable, num } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';
import type { Row } from '@/lib/models/replicas-for-availability/tables';
import type { Params } from '@/lib/simulator/params';
import { replicasChart, type Scale } from './chart-data';
import { PANELS } from './panels/panels';
import { ReplicaRow } from './replica-row';

const AXIS = {
  nines: { kind: 'flag', label: 'Count nines on the axis', default: false },
} as const satisfies Params;

/** The slider of question 7: the curve over n with the target and the threshold. */
export function ReplicasView({ place }: { readonly place: Place }) {
  const simulator = useSimulator(replicasSimulator, place);
  const { session, summary, dispatch, asking, guess } = simulator;
  const settings = useSettings(session, AXIS, 'chart');
  const scale: Scale = settings.values.nines ? 'nines' : 'linear';
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
            session={session}
            panels={PANELS}
            given={{
              summary,
              choose: (a: string, n: number) => dispatch({ type: 'set', values: { a, n } }),
            }}
          />
        )
      }
    >
      <ReplicaRow summary={summary} dispatch={dispatch} />
      <div className="mt-6">
        <SettingNotes settings={settings} />
        <Chart data={data} height={320} />
        <label className="no-print mt-3 flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            checked={settings.values.nines}
            onChange={(event) => settings.set({ nines: event.target.checked })}
          />
          {AXIS.nines.label}
        </label>
      </div>
    </Frame>
  );
}

interface DowntimeTableProps {
  readonly rows: readonly Row[];
  /** The chosen number of replicas, whose row is marked. */
  readonly chosen: number;
}

/** What each number of replicas comes to in downtime. */
function DowntimeTable({ rows, chosen }: DowntimeTableProps) {
  return (
    <DataTable
      name="downtime by number of replicas"
      caption={<strong>Down, for each number of replicas</strong>}
      columns={['Replicas', 'Combined', 'a year', 'a month', 'a day'].map(num)}
    >
      {rows.map((row) => (
        <tr key={row.n} className={row.n === chosen ? 'here' : undefined}>
          <th scope="row" className="num">
            {row.n}
          </th>
          <td className="num whitespace-nowrap">
            {row.met ? '✓ ' : ''}
            {row.percent}
          </td>
          <td className="num">{formatDuration(row.downtimeMinutesPerYear)}</td>
          <td className="num">{formatDuration(row.downtimeMinutesPerMonth)}</td>
          <td className="num">{formatDuration(row.downtimeMinutesPerDay)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
