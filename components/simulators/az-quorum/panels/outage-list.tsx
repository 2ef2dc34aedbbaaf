import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import type { RunSummary } from '@/lib/models/az-quorum/over-time/run-summary';
import { causeText, momentText } from './over-time-words';

/** The longest outages with their causes. */
export function OutageList({ summary }: { readonly summary: RunSummary }) {
  const { longestOutages: listed, outages } = summary;
  if (listed.length === 0) return null;
  const title =
    listed.length < outages
      ? `The ${listed.length} longest of ${outages} outages`
      : 'Outages, the longest first';
  return (
    <DataTable
      name={title}
      caption={<strong>{title}</strong>}
      columns={[num('Lasted'), words('Ended by the loss of'), num('Began')]}
    >
      {listed.map((outage) => (
        <tr key={outage.from}>
          <td className="num whitespace-nowrap">
            {formatDuration((outage.to - outage.from) / 60)}
          </td>
          <td className="min-w-40">{causeText(outage)}</td>
          <td className="num whitespace-nowrap">{momentText(outage.from)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
