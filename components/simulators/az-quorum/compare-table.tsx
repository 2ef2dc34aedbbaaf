import { formatDuration, formatPercent } from '@/lib/kernel/format';
import type { Compared } from '@/lib/models/az-quorum/compare';

/** The layout shown beside the others: what each survives for certain, and in the long run. */
export function CompareTable({ rows }: { readonly rows: readonly Compared[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <div
      className="scroll-x"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label="Table: layouts compared"
    >
      <table data-compare="">
        <caption className="text-left font-semibold">
          What each layout survives, whichever fail
        </caption>
        <thead>
          <tr>
            <th scope="col">Layout</th>
            <th scope="col" className="num">
              instances
            </th>
            <th scope="col" className="num">
              zones
            </th>
            <th scope="col" className="num">
              regions
            </th>
            <th scope="col" className="num">
              survival
            </th>
            <th scope="col" className="num">
              down a year
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
