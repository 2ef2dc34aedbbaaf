import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import type { Compared } from '@/lib/models/az-quorum/survival/compare';

/** The layout shown beside the others: what each survives for certain, and in the long run. */
export function CompareTable({ rows }: { readonly rows: readonly Compared[] }) {
  return (
    <DataTable
      name="layouts compared"
      mark="compare"
      caption={<strong>What each layout survives, whichever fail</strong>}
      columns={[
        words('Layout'),
        num('instances'),
        num('zones'),
        num('regions'),
        num('survival'),
        num('down a year'),
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id} className={row.isThis ? 'here' : undefined} data-layout={row.id}>
          <th scope="row" className="min-w-32">
            {row.label}
            {row.isThis && row.id !== 'this' ? <small> (this layout)</small> : null}
          </th>
          {(['anyInstances', 'anyZones', 'anyRegions'] as const).map((kind) => (
            <td key={kind} className="num" data-value={row[kind]}>
              {row[kind]}
            </td>
          ))}
          <td className="num" data-value={row.survival}>
            {formatPercent(row.survival, 4)}
          </td>
          <td className="num whitespace-nowrap" data-value={row.downtimeMinutesPerYear}>
            {formatDuration(row.downtimeMinutesPerYear)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
