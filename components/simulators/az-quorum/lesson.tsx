import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import { sizeRows } from '@/lib/models/az-quorum/compare';

interface LessonProps {
  readonly p: number;
}

/** Always in sight, in one sentence: a fourth instance buys nothing. */
export function Lesson({ p }: LessonProps) {
  const [three, four] = sizeRows(p);
  if (!three || !four) return null;
  const times = four.downtimeMinutesPerYear / three.downtimeMinutesPerYear;
  return (
    <p className="mt-4">
      <strong>
        Four with a majority of {four.majority} survive {four.losses} loss, exactly as three do
      </strong>
      {times > 1 ? `, and lack a quorum ${formatNumber(times, 1)} times as long.` : '.'}
    </p>
  );
}

/** Three, four and five instances side by side, when only instances fail, each with p. */
export function SizeTable({ p, size }: LessonProps & { readonly size: number }) {
  const rows = sizeRows(p);
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form */}
      <div
        className="scroll-x"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        tabIndex={0}
        aria-label="Table: three, four and five instances"
      >
        <table>
          <caption className="text-left font-semibold">
            Three, four, five: if only instances fail, each {formatPercent(p, 3)} of the time
          </caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                Instances
              </th>
              <th scope="col" className="num">
                majority
              </th>
              <th scope="col" className="num">
                losses
              </th>
              <th scope="col" className="num">
                live states
              </th>
              <th scope="col" className="num">
                down a year
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.size} className={row.size === size ? 'here' : undefined}>
                <th scope="row" className="num">
                  {row.size}
                </th>
                <td className="num">{row.majority}</td>
                <td className="num">{row.losses}</td>
                <td className="num whitespace-nowrap">
                  {row.live} of {row.states}
                </td>
                <td className="num whitespace-nowrap">
                  {formatDuration(row.downtimeMinutesPerYear)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
