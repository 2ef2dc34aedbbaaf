import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration } from '@/lib/kernel/format';
import { momentText } from '@/lib/models/az-quorum/over-time/film';
import type { RunSummary } from '@/lib/models/az-quorum/over-time/run-summary';
import { causeText } from './over-time-words';

interface OutageListProps {
  readonly summary: RunSummary;
  /** Goes to a moment of the run, in seconds. */
  readonly goTo: (seconds: number) => void;
}

/** The longest outages with their causes; where one began is a way there. */
export function OutageList({ summary, goTo }: OutageListProps) {
  const { longestOutages: listed, outages } = summary;
  if (listed.length === 0) return null;
  const title =
    listed.length < outages
      ? `The ${listed.length} longest of ${outages} outages`
      : 'Outages, the longest first';
  return (
    <details>
      <summary>{title}</summary>
      <DataTable
        name={title}
        columns={[num('Lasted'), words('Ended by the loss of'), num('Began')]}
      >
        {listed.map((outage) => (
          <tr key={outage.from}>
            <td className="num whitespace-nowrap">
              {formatDuration((outage.to - outage.from) / 60)}
            </td>
            <td>{causeText(outage)}</td>
            <td className="num whitespace-nowrap">
              <button type="button" className="underline" onClick={() => goTo(outage.from)}>
                {momentText(outage.from)}
              </button>
            </td>
          </tr>
        ))}
      </DataTable>
    </details>
  );
}
