import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import {
  distribution,
  downtimeMinutesPerYear,
  survivalOf,
} from '@/lib/models/az-quorum/survival/survival';
import type { PanelProps } from './panel-props';

/** Most instances for which each number of working ones has a row. */
const MOST_ROWS = 20;

/** Where the survival comes from: how many instances work how often, and which failures cost it. */
export function SurvivalPanel({ summary }: PanelProps) {
  const { state, model } = summary;
  const { p, q, r } = state;
  const shares = distribution(state, state);
  const each = shares.map((share, working) => ({
    working: `${working} of ${model.size}`,
    lives: working >= model.majority,
    share,
    total: false,
  }));
  const rows = [
    ...(model.size <= MOST_ROWS ? each.reverse() : []),
    { working: `≥ ${model.majority}`, lives: true, share: model.survival, total: true },
    { working: `< ${model.majority}`, lives: false, share: model.unavailability, total: true },
  ];
  const causes = [
    { label: 'only instances fail', chances: { p, q: 0, r: 0 } },
    { label: 'only zones fail', chances: { p: 0, q, r: 0 } },
    { label: 'only regions fail', chances: { p: 0, q: 0, r } },
    { label: 'all of them fail', chances: { p, q, r } },
  ];
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <DataTable
        name="how many instances work"
        caption={<strong>How many instances work, how often</strong>}
        columns={[num('Working'), words('Quorum'), num('of the time'), num('in a year')]}
      >
        {rows.map(({ working, lives, share, total }) => (
          <tr key={working} className={total ? 'here' : undefined}>
            <th scope="row" className="num">
              {working}
            </th>
            <td>{lives ? '✓ yes' : '✕ no'}</td>
            <td className="num">{formatPercent(share, 4)}</td>
            <td className="num">{formatDuration(downtimeMinutesPerYear(share))}</td>
          </tr>
        ))}
      </DataTable>
      <div>
        <DataTable
          name="what costs survival"
          caption={<strong>What costs it</strong>}
          columns={[words('If'), num('no quorum'), num('in a year')]}
        >
          {causes.map(({ label, chances }) => {
            const lost = survivalOf(state, chances).unavailability;
            return (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num">{formatPercent(lost, 4)}</td>
                <td className="num">{formatDuration(downtimeMinutesPerYear(lost))}</td>
              </tr>
            );
          })}
        </DataTable>
        <p className="mt-2 text-soft">
          The first three do not add up to the last: failures of different kinds also meet.
        </p>
      </div>
    </div>
  );
}
