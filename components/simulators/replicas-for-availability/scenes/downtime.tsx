import { DataTable, num } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import { replicaRows, replicasSentence } from './chart-data';
import type { SceneProps } from './scene-props';

/** What each number of replicas comes to in downtime. */
export function DowntimeScene({ summary }: SceneProps) {
  return (
    <>
      <p className="scene-title">{replicasSentence(summary.model)}</p>
      <DataTable
        name="downtime by number of replicas"
        className="many"
        columns={['Replicas', 'Combined', 'a year', 'a month', 'a day'].map(num)}
      >
        {replicaRows(summary).map((row) => (
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
