import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import { sizeRows } from '@/lib/models/az-quorum/compare';

/** Always in sight: a fourth instance buys nothing. Only instances fail here, each with p. */
export function Lesson({ p, size }: { readonly p: number; readonly size: number }) {
  const rows = sizeRows(p);
  const [three, four] = rows;
  if (!three || !four) return null;
  const times = four.downtimeMinutesPerYear / three.downtimeMinutesPerYear;
  return (
    <div className="mt-6">
      <p>
        <strong>
          Four with a majority of {four.majority} survive {four.losses} loss, exactly as three do
        </strong>
        {Number.isFinite(times) && times > 1
          ? `, and lack a quorum ${formatNumber(times, 1)} times as long.`
          : '.'}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: no element groups a table without meaning a form */}
      <div
        className="scroll-x mt-1"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        tabIndex={0}
        aria-label="Table: three, four and five instances"
      >
        <table>
          <caption className="sr-only">
            Three, four and five instances, each down {formatPercent(p, 3)} of the time and nothing
            else failing
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
                losses survived
              </th>
              <th scope="col" className="num">
                states that live
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
                <td className="num">
                  {row.live} of {row.states}
                </td>
                <td className="num">{formatDuration(row.downtimeMinutesPerYear)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="label mt-1">if only instances fail, each {formatPercent(p, 3)} of the time</p>
    </div>
  );
}
