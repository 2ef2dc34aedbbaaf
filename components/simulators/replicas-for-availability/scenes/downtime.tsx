import { DataTable, num } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import { replicasChart } from './chart-data';
import type { SceneProps } from './scene-props';

/** What each number of replicas comes to in downtime. */
export function DowntimeScene({ summary }: SceneProps) {
  const { rows, data } = replicasChart(summary, 'linear');
  return (
    <>
      <p className="scene-title">{data.sentence}</p>
      <DataTable
        name="downtime by number of replicas"
        className="many"
        columns={['Replicas', 'Combined', 'a year', 'a month', 'a day'].map(num)}
      >
        {rows.map((row) => (
          <tr key={row.n} className={row.n === summary.state.n ? 'here' : undefined}>
            <th scope="row" className="num">
              {row.n}
            </th>
            <td className="num whitespace-nowrap">
              {row.met ? '✓ ' : ''}
              {row.percent}
            </td>
            <td className="num whitespace-nowrap">{formatDuration(row.downtimeMinutesPerYear)}</td>
            <td className="num whitespace-nowrap">{formatDuration(row.downtimeMinutesPerMonth)}</td>
            <td className="num whitespace-nowrap">{formatDuration(row.downtimeMinutesPerDay)}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
