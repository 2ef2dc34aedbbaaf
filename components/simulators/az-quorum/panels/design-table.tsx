import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import type { DesignResult } from '@/lib/models/az-quorum/designs/design-comparison';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/survival';
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
  const { design, losses, leaders, survival, unavailability } = result;
  const leader = leaders[0];
  const lost = [losses.instance, losses.zone, losses.region].map((loss) =>
    Math.max(0, loss.anyOfThem),
  );
  const led = (value: number | undefined, print: (value: number) => string) =>
    value === undefined ? (['', '–'] as const) : ([value, print(value)] as const);
  const cells: readonly (readonly [name: string, value: number | string, text: string])[] = [
    ['survival', survival, formatPercent(survival, 4)],
    ['unavailability', unavailability, formatDuration(downtimeMinutesPerYear(unavailability))],
    ['losses', lost.join(','), lost.join(', ')],
    ['median', ...led(leader?.medianMs, formatMs)],
    ['p99', ...led(leader?.p99Ms, formatMs)],
    ['cost', ...led(leader?.cost.totalUsd, formatDollars)],
  ];
  return (
    <tr className={here ? 'here' : ''}>
      <th scope="row" className="min-w-52">
        {design.label}
        <p className="text-[0.9em] font-normal text-soft">{designText(design)}</p>
      </th>
      {cells.map(([name, value, text]) => (
        <td
          key={name}
          className="num whitespace-nowrap"
          data-result={`design-${name}-${design.id}`}
          data-value={value}
        >
          {text}
        </td>
      ))}
    </tr>
  );
}
