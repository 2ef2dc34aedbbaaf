import { DataTable, num, words } from '@/components/ui/data-table';
import { ninesOfRest } from '@/lib/kernel/nines';
import { readParameters } from '@/lib/models/replicas-for-availability/parameters';
import {
  HEAT_AVAILABILITIES,
  type HeatRow,
  heatTable,
} from '@/lib/models/replicas-for-availability/tables';
import type { SceneProps } from './scene-props';

const MOST = 10;

/** What n replicas of each availability give together; the target's border is drawn by shape. */
export function HeatTable({ summary, choose }: SceneProps) {
  const { state, model } = summary;
  const own = state.a;
  const list = HEAT_AVAILABILITIES.includes(own as never)
    ? HEAT_AVAILABILITIES
    : [...HEAT_AVAILABILITIES, own].sort((a, b) => Number(a) - Number(b));
  const rows = heatTable(readParameters(state), list);
  return (
    <>
      <p className="scene-title">{thresholds(rows, own, model.shares.target.percent)}</p>
      <DataTable
        name="combined availability by replicas and availability, in nines"
        className="many"
        caption="Nines of so many replicas together: 2 is 99 %, 3 is 99.9 %"
        columns={[words('one'), ...Array.from({ length: MOST }, (_, at) => num(`${at + 1}`))]}
      >
        {rows.map(({ a, cells }) => (
          <tr key={a} className={a === own ? 'here' : undefined}>
            <th scope="row" className="num">
              {a}
            </th>
            {cells.map((cell) => (
              <td key={cell.n} className="px-[0.1rem]">
                <button
                  type="button"
                  className={`num min-h-[24px] w-full whitespace-nowrap rounded-sm border px-1 text-right ${
                    cell.met ? 'border-green bg-green-wash' : 'border-dashed border-edge'
                  }`}
                  aria-pressed={a === own && cell.n === state.n}
                  aria-label={`${cell.n} of ${a}: ${cell.percent}, ${cell.met ? 'meets' : 'misses'} the target`}
                  title={cell.percent}
                  onClick={() => choose(a, cell.n)}
                >
                  {ninesText(cell.unavailability)}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
      <p className="text-soft">
        A filled cell meets the target. Press one to take its numbers over; all else is as set.
      </p>
    </>
  );
}

/** How many nines, cut and not rounded, so that no cell reads as more than it has. */
function ninesText(unavailability: number): string {
  if (unavailability === 0) return '∞';
  // The last digits of a logarithm are not to be trusted.
  const count = ninesOfRest(unavailability) + 1e-9;
  return count < 10 ? (Math.floor(10 * count) / 10).toFixed(1) : String(Math.floor(count));
}

/** How many replicas are enough: of the worst, of the chosen and of the best. */
function thresholds(rows: readonly HeatRow[], own: string, target: string): string {
  const shown = [...new Set([rows[0], rows.find(({ a }) => a === own), rows.at(-1)])];
  const parts = shown.flatMap((row) => {
    if (!row) return [];
    const first = row.cells.find(({ met }) => met);
    return [`${first ? first.n : `not ${MOST}`} of ${row.a}`];
  });
  return `Enough for ${target}: ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`;
}
