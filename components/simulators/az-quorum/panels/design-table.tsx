import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import type { DesignResult } from '@/lib/models/az-quorum/designs/design-comparison';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/downtime';
import { designText, formatDollars } from './design-words';
import { formatMs } from './latency-words';

interface DesignTableProps {
  readonly results: readonly DesignResult[];
  /** The design that is the simulator's layout. */
  readonly own: string | undefined;
}

/** The designs side by side: survival, losses, latency and cost. */
export function DesignTable({ results, own }: DesignTableProps) {
  return (
    <DataTable
      name="designs compared"
      caption="Led from the fastest place, of equally fast ones the cheapest"
      columns={[
        words('Design'),
        num('Survival'),
        num('No quorum a year'),
        num('Any instances, zones, regions lost'),
        num('Commit, median'),
        num('99th'),
        num('A month'),
      ]}
    >
      {results.map((result) => (
        <DesignRow key={result.design.id} result={result} here={result.design.id === own} />
      ))}
    </DataTable>
  );
}

function DesignRow({ result, here }: { readonly result: DesignResult; readonly here: boolean }) {
  const { design, losses, leaders } = result;
  const { id, label } = design;
  const leader = leaders[0];
  const lost = [losses.instance, losses.zone, losses.region].map((loss) =>
    Math.max(0, loss.anyOfThem),
  );
  return (
    <tr className={here ? 'here' : ''}>
      <th scope="row" className="min-w-52">
        {label}
        <p className="text-[0.9em] font-normal text-soft">{designText(design)}</p>
      </th>
      <td
        className="num whitespace-nowrap"
        data-result={`design-survival-${id}`}
        data-value={result.survival}
      >
        {formatPercent(result.survival, 4)}
      </td>
      <td
        className="num whitespace-nowrap"
        data-result={`design-unavailability-${id}`}
        data-value={result.unavailability}
      >
        {formatDuration(downtimeMinutesPerYear(result.unavailability))}
      </td>
      <td
        className="num whitespace-nowrap"
        data-result={`design-losses-${id}`}
        data-value={lost.join(',')}
      >
        {lost.join(', ')}
      </td>
      <td
        className="num whitespace-nowrap"
        data-result={`design-median-${id}`}
        data-value={leader?.medianMs ?? ''}
      >
        {leader ? formatMs(leader.medianMs) : '–'}
      </td>
      <td
        className="num whitespace-nowrap"
        data-result={`design-p99-${id}`}
        data-value={leader?.p99Ms ?? ''}
      >
        {leader ? formatMs(leader.p99Ms) : '–'}
      </td>
      <td
        className="num whitespace-nowrap"
        data-result={`design-cost-${id}`}
        data-value={leader?.cost.totalUsd ?? ''}
      >
        {leader ? formatDollars(leader.cost.totalUsd) : '–'}
      </td>
    </tr>
  );
}
