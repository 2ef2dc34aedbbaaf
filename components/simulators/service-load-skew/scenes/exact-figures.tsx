import { useMemo, useState } from 'react';
import { SettingFields, SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { DataTable, num, words } from '@/components/ui/data-table';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { defaultsOf, type Values } from '@/lib/simulator/params';
import { type FigureRow, figureRows } from './figure-rows';
import { FIGURE_FIELDS, FIGURES } from './figure-settings';
import type { SceneProps } from './scene-props';

/** Shares that need no simulation, for numbers of one's own. */
export function ExactFigures({ session }: Pick<SceneProps, 'session'>) {
  const settings = useSettings(session, FIGURES, 'figures');
  const { values, notes } = settings;
  // A link that asks for a figure opens on it; from then on it is the reader's.
  const [asked] = useState(() => notes.length > 0 || !isUntouched(values));
  const answer = useMemo(() => figureRows(values), [values]);
  const touched = FIGURE_FIELDS[values.what] ?? [];
  return (
    <details open={asked}>
      <summary>Exact figures, for other numbers</summary>
      <div className="mt-2 grid gap-3">
        <SettingNotes settings={settings} />
        <SettingFields
          settings={settings}
          names={['what', ...touched]}
          legend="Exact figures"
          quiet
        />
        {'wrong' in answer ? (
          <p className="note" role="alert">
            {answer.wrong}
          </p>
        ) : (
          <FigureTable rows={answer.rows} />
        )}
      </div>
    </details>
  );
}

function isUntouched(values: Values<typeof FIGURES>): boolean {
  return JSON.stringify(values) === JSON.stringify(defaultsOf(FIGURES));
}

function FigureTable({ rows }: { readonly rows: readonly FigureRow[] }) {
  const hasFractions = rows.some(({ fraction }) => fraction !== '');
  return (
    <DataTable
      name="exact figures"
      mark="figures"
      columns={[words('Who'), ...(hasFractions ? [num('exactly')] : []), num('of all')]}
    >
      {rows.map(({ label, value, fraction, counts }, at) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {hasFractions ? <td className="num whitespace-nowrap">{fraction || '–'}</td> : null}
          <td className="num whitespace-nowrap" data-result={`figure-${at + 1}`} data-value={value}>
            {counts ? formatNumber(value, 4) : formatPercent(value, 3)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
