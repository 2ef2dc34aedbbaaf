import { Fragment } from 'react';
import { DataTable, num, words } from '@/components/ui/data-table';
import type { CommitLatency, LatencyRow } from '@/lib/models/az-quorum/latency/latency';
import type { Layout } from '@/lib/models/az-quorum/layout/layout';
import { decisionText, fastestOf, formatMs, lostText } from './latency-words';

interface LatencyTableProps {
  readonly layout: Layout;
  readonly rows: readonly LatencyRow[];
  /** The row with what is failed by hand. */
  readonly now: LatencyRow | undefined;
}

interface Situation {
  readonly row: LatencyRow;
  readonly id: string;
  readonly title: string;
  /** Whether the layout stands so now. */
  readonly isNow: boolean;
}

function situations({ layout, rows, now }: LatencyTableProps): readonly Situation[] {
  return [
    ...(now ? [{ row: now, id: 'now', title: 'as it stands now', isNow: true }] : []),
    ...rows.map((row) => ({
      row,
      id: row.lost?.target ?? 'healthy',
      title: lostText(layout, row),
      isNow: !now && row.lost === undefined,
    })),
  ];
}

const keyOf = ({ id, row }: Situation) => `${id} ${row.lost?.level ?? ''}`;

/** How long a commit takes from the best place for the leader, healthy and after each loss. */
export function BestLeaderTable(props: LatencyTableProps) {
  return (
    <DataTable
      name="commit latency from the best place"
      className="many"
      columns={[words('Situation'), words('best leader'), num('median'), num('99th')]}
    >
      {situations(props).map((situation) => {
        const best = fastestOf(situation.row);
        return (
          <tr key={keyOf(situation)} className={situation.isNow ? 'here' : undefined}>
            <th scope="row">{situation.title}</th>
            <td className="whitespace-nowrap">{best?.zone ?? 'no majority'}</td>
            {[best?.medianMs, best?.p99Ms].map((ms, at) => (
              <td key={at === 0 ? 'median' : '99th'} className="num whitespace-nowrap">
                {ms === undefined ? '–' : formatMs(ms)}
              </td>
            ))}
          </tr>
        );
      })}
    </DataTable>
  );
}

/** The same for every place of the leader, with the vote that decides. */
export function EveryLeaderTable(props: LatencyTableProps) {
  return (
    <DataTable
      name="commit latency by leader and loss"
      columns={[words('Leader'), num('median'), num('99th')]}
    >
      {situations(props).map((situation) => {
        const best = fastestOf(situation.row);
        return (
          <Fragment key={keyOf(situation)}>
            <tr>
              <th scope="colgroup" colSpan={3}>
                <strong>{situation.title}.</strong>{' '}
                {best ? decisionText(best) : 'No majority is left.'}
              </th>
            </tr>
            {situation.row.places.map((place) => (
              <LeaderRow
                key={place.zone}
                place={place}
                name={`${situation.id}-${place.zone}`}
                best={place === best}
              />
            ))}
          </Fragment>
        );
      })}
    </DataTable>
  );
}

interface LeaderRowProps {
  readonly place: CommitLatency;
  readonly name: string;
  readonly best: boolean;
}

function LeaderRow({ place, name, best }: LeaderRowProps) {
  return (
    <tr className={best ? 'here' : undefined}>
      <th scope="row">{place.zone}</th>
      {place.kind === 'commits' ? (
        <>
          <td
            className="num whitespace-nowrap"
            data-result={`latency-median-${name}`}
            data-value={place.medianMs}
          >
            {formatMs(place.medianMs)}
          </td>
          <td
            className="num whitespace-nowrap"
            data-result={`latency-p99-${name}`}
            data-value={place.p99Ms}
          >
            {formatMs(place.p99Ms)}
          </td>
        </>
      ) : (
        <td
          className="num whitespace-nowrap"
          colSpan={2}
          data-result={`latency-median-${name}`}
          data-value=""
        >
          {place.kind === 'leader-down' ? 'down' : 'no quorum'}
        </td>
      )}
    </tr>
  );
}
