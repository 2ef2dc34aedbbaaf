import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import { type Compared, sizeRows } from '@/lib/models/az-quorum/survival/compare';

interface LessonProps {
  readonly p: number;
}

/** For the layout of four, in one sentence: the fourth instance buys nothing. */
export function Lesson({ p }: LessonProps) {
  const [three, four] = sizeRows(p);
  if (!three || !four) return null;
  const times = four.downtimeMinutesPerYear / three.downtimeMinutesPerYear;
  return (
    <p className="mt-4">
      <strong>
        Four with a majority of {four.majority} survive {four.losses} loss, exactly as three do
      </strong>
      {times > 1
        ? `. If only instances fail, they lack a quorum ${formatNumber(times, 1)} times as long.`
        : '.'}
    </p>
  );
}

/** Three, four and five instances side by side, when only instances fail, each with p. */
export function SizeTable({ p, size }: LessonProps & { readonly size: number }) {
  const rows = sizeRows(p);
  return (
    <DataTable
      name="three, four and five instances"
      caption={
        <strong>
          Three, four, five: if only instances fail, each {formatPercent(p, 3)} of the time
        </strong>
      }
      columns={['Instances', 'majority', 'losses', 'live states', 'down a year'].map(num)}
    >
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
          <td className="num whitespace-nowrap">{formatDuration(row.downtimeMinutesPerYear)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** The layout shown beside the others: what each survives for certain, and in the long run. */
export function CompareTable({ rows }: { readonly rows: readonly Compared[] }) {
  return (
    <DataTable
      name="layouts compared"
      mark="compare"
      caption={<strong>What each layout survives, whichever fail</strong>}
      columns={[
        words('Layout'),
        num('instances'),
        num('zones'),
        num('regions'),
        num('survival'),
        num('down a year'),
      ]}
    >
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
    </DataTable>
  );
}
