import { DataTable, num } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import type { Row } from '@/lib/models/replicas-for-availability/tables';

interface DowntimeTableProps {
  readonly rows: readonly Row[];
  /** The chosen number of replicas, whose row is marked. */
  readonly chosen: number;
}

/** What each number of replicas comes to in downtime. */
export function DowntimeTable({ rows, chosen }: DowntimeTableProps) {
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
