import { formatDuration } from '@/lib/kernel/format';
import type { Row } from '@/lib/models/replicas-for-availability/tables';

interface DowntimeTableProps {
  readonly rows: readonly Row[];
  /** The chosen number of replicas, whose row is marked. */
  readonly chosen: number;
}

/** What each number of replicas comes to in downtime. */
export function DowntimeTable({ rows, chosen }: DowntimeTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form
    <div
      className="scroll-x"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label="Downtime by number of replicas"
    >
      <table>
        <caption className="text-left font-semibold">Down, for each number of replicas</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              Replicas
            </th>
            <th scope="col" className="num">
              Combined
            </th>
            <th scope="col" className="num">
              a year
            </th>
            <th scope="col" className="num">
              a month
            </th>
            <th scope="col" className="num">
              a day
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n} className={row.n === chosen ? 'here' : undefined}>
              <th scope="row" className="num">
                {row.n}
              </th>
              <td className="num whitespace-nowrap">
                {row.met ? '✓ ' : ''}
                {row.percent}
              </td>
              <td className="num">{formatDuration(row.downtimeMinutesPerYear)}</td>
              <td className="num">{formatDuration(row.downtimeMinutesPerMonth)}</td>
              <td className="num">{formatDuration(row.downtimeMinutesPerDay)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
