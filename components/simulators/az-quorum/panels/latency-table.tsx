import { DataTable, num, words } from '@/components/ui/data-table';
import type { CommitLatency, LatencyRow } from '@/lib/models/az-quorum/latency/latency';
import { type Layout, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import { decisionText, fastestOf, formatMs, lostText } from './latency-words';

interface LatencyTableProps {
  readonly layout: Layout;
  readonly rows: readonly LatencyRow[];
  /** The row with what is failed by hand. */
  readonly now: LatencyRow | undefined;
}

/** Median and 99th percentile for each leader's place, healthy and after each loss. */
export function LatencyTable({ layout, rows, now }: LatencyTableProps) {
  const zones = zonesOf(layout);
  const all = [
    ...(now ? [{ row: now, id: 'now', title: 'as it stands now' }] : []),
    ...rows.map((row) => ({
      row,
      id: row.lost?.target ?? 'healthy',
      title: lostText(layout, row),
    })),
  ];
  return (
    <DataTable
      name="commit latency by leader and loss"
      caption="Median / 99th percentile of a commit, by the leader’s zone"
      columns={[words('Situation'), ...zones.map(num), words('From the fastest place', 'min-w-56')]}
    >
      {all.map(({ row, id, title }) => {
        const fastest = fastestOf(row);
        return (
          <tr key={`${id} ${row.lost?.level ?? ''}`} className={id === 'now' ? 'here' : ''}>
            <th scope="row" className="whitespace-nowrap">
              {title}
            </th>
            {row.places.map((place) => (
              <LatencyCell
                key={place.zone}
                place={place}
                name={`${id}-${place.zone}`}
                best={place === fastest}
              />
            ))}
            <td>{fastest ? decisionText(fastest) : 'No majority is left.'}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}

interface LatencyCellProps {
  readonly place: CommitLatency;
  readonly name: string;
  readonly best: boolean;
}

function LatencyCell({ place, name, best }: LatencyCellProps) {
  if (place.kind !== 'commits')
    return (
      <td className="num" data-result={`latency-median-${name}`} data-value="">
        {place.kind === 'leader-down' ? 'down' : 'no quorum'}
      </td>
    );
  return (
    <td className={`num whitespace-nowrap ${best ? 'font-semibold' : ''}`}>
      <span data-result={`latency-median-${name}`} data-value={place.medianMs}>
        {formatMs(place.medianMs)}
      </span>{' '}
      /{' '}
      <span data-result={`latency-p99-${name}`} data-value={place.p99Ms}>
        {formatMs(place.p99Ms)}
      </span>
    </td>
  );
}
