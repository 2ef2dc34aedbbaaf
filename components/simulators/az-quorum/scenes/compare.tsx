import { DataTable, num, words } from '@/components/ui/data-table';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import { type Compared, sizeRows } from '@/lib/models/az-quorum/survival/compare';
import type { SceneProps } from './scene-props';

/** The layout shown beside the others, and what one instance more buys. */
export function CompareScene({ summary, rows }: SceneProps) {
  const { nodes, p } = summary.state;
  const [three, four] = sizeRows(p);
  return (
    <>
      {three && four ? (
        <p className="scene-title">
          Four instances survive {four.losses} loss, exactly as three do.
        </p>
      ) : null}
      <CompareTable rows={rows} />
      <details>
        <summary>Three, four and five instances, if only instances fail</summary>
        <SizeTable p={p} size={nodes.length} />
      </details>
    </>
  );
}

interface SizeTableProps {
  readonly p: number;
  /** How many instances this layout has. */
  readonly size: number;
}

/** Three, four and five instances side by side, when only instances fail, each with p. */
function SizeTable({ p, size }: SizeTableProps) {
  const rows = sizeRows(p);
  return (
    <DataTable
      name="three, four and five instances"
      caption={`Each instance is down ${formatPercent(p, 3)} of the time.`}
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
function CompareTable({ rows }: { readonly rows: readonly Compared[] }) {
  return (
    <DataTable
      name="layouts compared"
      mark="compare"
      className="many [&_:is(td,th)]:pr-[0.55rem]"
      caption="How many may fail, whichever they are"
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
          <th scope="row">
            {row.label}
            {row.isThis && row.id !== 'this' ? <small> (this layout)</small> : null}
          </th>
          {(['anyInstances', 'anyZones', 'anyRegions'] as const).map((kind) => (
            <td key={kind} className="num" data-value={row[kind]}>
              {row[kind]}
            </td>
          ))}
          <td className="num whitespace-nowrap" data-value={row.survival}>
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
