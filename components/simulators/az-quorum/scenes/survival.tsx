import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import {
  distribution,
  downtimeMinutesPerYear,
  survivalOf,
} from '@/lib/models/az-quorum/survival/survival';
import type { SceneProps } from './scene-props';

/** Most instances for which each number of working ones has a row. */
const MOST_ROWS = 20;

/** Where the survival comes from: how many instances work how often, and which failures cost it. */
export function SurvivalScene({ summary }: SceneProps) {
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
    { label: 'instances', chances: { p, q: 0, r: 0 } },
    { label: 'zones', chances: { p: 0, q, r: 0 } },
    { label: 'regions', chances: { p: 0, q: 0, r } },
  ].map(({ label, chances }) => ({ label, lost: survivalOf(state, chances).unavailability }));
  return (
    <>
      <p className="scene-title">{costSentence(causes, model.unavailability)}</p>
      <DataTable
        name="what costs survival"
        columns={[words('If these fail'), num('no quorum'), num('in a year')]}
      >
        {[
          ...causes.map(({ label, lost }) => ({ label: `only ${label}`, lost, all: false })),
          { label: 'all of them', lost: model.unavailability, all: true },
        ].map(({ label, lost, all }) => (
          <tr key={label} className={all ? 'here' : undefined}>
            <th scope="row">{label}</th>
            <td className="num whitespace-nowrap">{formatPercent(lost, 4)}</td>
            <td className="num whitespace-nowrap">
              {formatDuration(downtimeMinutesPerYear(lost))}
            </td>
          </tr>
        ))}
      </DataTable>
      <p className="text-soft">They do not add up: failures of different kinds also meet.</p>
      <details>
        <summary>How many instances work, how often</summary>
        <DataTable
          name="how many instances work"
          columns={[num('Working'), words('Quorum'), num('of the time'), num('in a year')]}
        >
          {rows.map(({ working, lives, share, total }) => (
            <tr key={working} className={total ? 'here' : undefined}>
              <th scope="row" className="num whitespace-nowrap">
                {working}
              </th>
              <td className="whitespace-nowrap">{lives ? '✓ yes' : '✕ no'}</td>
              <td className="num whitespace-nowrap">{formatPercent(share, 4)}</td>
              <td className="num whitespace-nowrap">
                {formatDuration(downtimeMinutesPerYear(share))}
              </td>
            </tr>
          ))}
        </DataTable>
      </details>
    </>
  );
}

interface Cause {
  readonly label: string;
  /** Share of the time without quorum if only these fail. */
  readonly lost: number;
}

/** Which kind of failure costs most by itself. */
function costSentence(causes: readonly Cause[], unavailability: number): string {
  const inYear = (share: number) => formatDuration(downtimeMinutesPerYear(share));
  if (unavailability === 0) return 'The quorum is never lost.';
  const most = causes.reduce((worst, cause) => (cause.lost > worst.lost ? cause : worst));
  return most.lost > 0
    ? `Of ${inYear(unavailability)} a year without quorum, ${most.label} alone make ${inYear(most.lost)}.`
    : `Only failures that meet end the quorum: ${inYear(unavailability)} a year.`;
}
