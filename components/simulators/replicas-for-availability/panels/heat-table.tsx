import { DataTable, num, words } from '@/components/ui/data-table';
import { readParameters } from '@/lib/models/replicas-for-availability/parameters';
import { HEAT_AVAILABILITIES, heatTable } from '@/lib/models/replicas-for-availability/tables';
import type { PanelProps } from './panel-props';

/** What n replicas of each availability give together; the target's border is drawn by shape. */
export function HeatTable({ summary, choose }: PanelProps) {
  const { state, model } = summary;
  const own = state.a;
  const list = HEAT_AVAILABILITIES.includes(own as never)
    ? HEAT_AVAILABILITIES
    : [...HEAT_AVAILABILITIES, own].sort((a, b) => Number(a) - Number(b));
  const rows = heatTable(readParameters(state), list);
  return (
    <div>
      <h4>Every n against every availability, for a target of {model.shares.target.percent}</h4>
      <p className="text-soft">
        A filled cell meets the target. Press one to take its numbers over; the load balancer,
        common cause and capacity are as set.
      </p>
      <DataTable
        name="combined availability by replicas and availability"
        className="mt-3"
        columns={[
          words('one replica'),
          ...Array.from({ length: 10 }, (_, at) => num(`n = ${at + 1}`)),
        ]}
      >
        {rows.map(({ a, cells }) => (
          <tr key={a} className={a === own ? 'here' : undefined}>
            <th scope="row" className="num">
              {a}
            </th>
            {cells.map((cell) => (
              <td key={cell.n} className="p-0.5">
                <button
                  type="button"
                  className={`num w-full min-w-24 whitespace-nowrap rounded-sm border px-2 py-2 text-right ${
                    cell.met ? 'border-green bg-green-wash' : 'border-dashed border-edge'
                  }`}
                  aria-pressed={a === own && cell.n === state.n}
                  aria-label={`${cell.n} of ${a}: ${cell.percent}, ${cell.met ? 'meets' : 'misses'} the target`}
                  onClick={() => choose(a, cell.n)}
                >
                  {a === own && cell.n === state.n ? '▸ ' : ''}
                  {cell.percent}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
