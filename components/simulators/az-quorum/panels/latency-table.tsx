import type { CommitLatency, LatencyRow } from '@/lib/models/az-quorum/latency';
import { type Layout, zonesOf } from '@/lib/models/az-quorum/layout';
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
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <div
      className="scroll-x"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label="Commit latency by leader and loss"
    >
      <table>
        <caption className="text-left">
          Median / 99th percentile of a commit, by the leader’s zone
        </caption>
        <thead>
          <tr>
            <th scope="col">Situation</th>
            {zones.map((zone) => (
              <th key={zone} scope="col" className="num">
                {zone}
              </th>
            ))}
            <th scope="col" className="min-w-56">
              From the fastest place
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
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
