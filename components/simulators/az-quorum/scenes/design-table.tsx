import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import type { DesignResult } from '@/lib/models/az-quorum/designs/design-comparison';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/survival';
import { formatDollars } from './design-words';
import { formatMs } from './latency-words';

type Cell = readonly [name: string, value: number | string, text: string];

interface TableProps {
  readonly results: readonly DesignResult[];
  /** The design that is the simulator's layout. */
  readonly own: string | undefined;
}

interface DesignTableProps extends TableProps {
  readonly name: string;
  readonly heads: readonly string[];
  readonly cells: (result: DesignResult) => readonly Cell[];
}

/** What to decide by: time without quorum, losses and cost. */
export function DesignTable(props: TableProps) {
  return (
    <Designs
      {...props}
      name="designs compared"
      heads={['down a year', 'survives', 'a month']}
      cells={({ unavailability, losses, leaders }) => {
        const lost = [losses.instance, losses.zone, losses.region].map((loss) =>
          Math.max(0, loss.anyOfThem),
        );
        return [
          [
            'unavailability',
            unavailability,
            formatDuration(downtimeMinutesPerYear(unavailability)),
          ],
          ['losses', lost.join(','), lost.join(', ')],
          ledCell('cost', leaders[0]?.cost.totalUsd, formatDollars),
        ];
      }}
    />
  );
}

/** What else tells the designs apart: survival and how long a commit takes. */
export function CommitTable(props: TableProps) {
  return (
    <Designs
      {...props}
      name="survival and commits of the designs"
      heads={['survival', 'commit, median', '99th']}
      cells={({ survival, leaders: [leader] }) => [
        ['survival', survival, formatPercent(survival, 4)],
        ledCell('median', leader?.medianMs, formatMs),
        ledCell('p99', leader?.p99Ms, formatMs),
      ]}
    />
  );
}

function ledCell(name: string, value: number | undefined, print: (value: number) => string): Cell {
  return value === undefined ? [name, '', '–'] : [name, value, print(value)];
}

function Designs({ results, own, name, heads, cells }: DesignTableProps) {
  return (
    <DataTable name={name} className="many" columns={[words('Design'), ...heads.map(num)]}>
      {results.map((result) => {
        const { id, label } = result.design;
        return (
          <tr key={id} className={id === own ? 'here' : undefined}>
            <th scope="row">{label}</th>
            {cells(result).map(([cell, value, text]) => (
              <td
                key={cell}
                className="num whitespace-nowrap"
                data-result={`design-${cell}-${id}`}
                data-value={value}
              >
                {text}
              </td>
            ))}
          </tr>
        );
      })}
    </DataTable>
  );
}
