import { memo } from 'react';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber } from '@/lib/kernel/format';
import type { CountsJudgment } from '@/lib/models/service-load-skew/your-counts/judge-counts';
import { type CountRow, countRows, expectedHead, UNIT_HEADS } from './counts-rows';

interface CountsBarsProps {
  readonly judgment: CountsJudgment;
}

/** Each pod's count as a solid bar, and what is expected of it as an outline. */
export const CountsBars = memo(function CountsBars({ judgment }: CountsBarsProps) {
  const rows = countRows(judgment);
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.map(({ count, expected }) => Math.max(count, expected)));
  const { unit, weighted } = judgment;
  return (
    <div className="min-w-0">
      <DataTable
        name="each pod beside what is expected of it"
        className="many"
        mark="counts"
        columns={[
          words('Pod'),
          num(UNIT_HEADS[unit]),
          num(expectedHead(judgment)),
          ...(weighted ? [num('weight')] : []),
        ]}
      >
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" className="w-full">
              <span className="[overflow-wrap:anywhere]">{row.name}</span>
              <Bar row={row} most={most} />
            </th>
            <td className="num whitespace-nowrap" data-value={row.count} data-off={row.off}>
              {row.off ? (
                <span className="text-red">{row.off === 'above' ? '▲ above ' : '▼ below '}</span>
              ) : null}
              {formatNumber(row.count, 0)}
            </td>
            <td className="num whitespace-nowrap" data-value={row.expected}>
              {formatNumber(row.expected, 1)}
            </td>
            {weighted ? <td className="num">{formatNumber(row.weight ?? 1, 3)}</td> : null}
          </tr>
        ))}
      </DataTable>
      <p className="text-soft">
        Solid: {UNIT_HEADS[unit]}. Outline: {expectedHead(judgment)}.
      </p>
    </div>
  );
});

interface BarProps {
  readonly row: CountRow;
  /** The largest value of the table. */
  readonly most: number;
}

function Bar({ row: { count, expected, off }, most }: BarProps) {
  const width = (value: number) => (98 * value) / most;
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="my-1 h-[0.7em] w-full min-w-20"
      aria-hidden="true"
    >
      <rect y="2.5" width={width(count)} height="5" fill={off ? 'var(--red)' : 'var(--ink)'} />
      <rect
        x="0.5"
        y="0.5"
        width={width(expected)}
        height="9"
        fill="none"
        stroke="var(--edge)"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
