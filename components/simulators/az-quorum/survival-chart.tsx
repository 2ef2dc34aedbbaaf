import { useId, useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { type PanelOwner, useSettings } from '@/components/simulator/use-settings';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import type { Compared } from '@/lib/models/az-quorum/survival/compare';
import type { Params } from '@/lib/simulator/params';
import { type Measure, survivalChart } from './chart-data';

const SHOWN = {
  measure: {
    kind: 'choice',
    label: 'What the chart shows',
    default: 'survival',
    options: [
      { value: 'survival', label: 'Survival' },
      { value: 'downtime', label: 'Down a year' },
    ],
  },
} as const satisfies Params;

interface SurvivalChartProps {
  readonly session: PanelOwner;
  readonly rows: readonly Compared[];
  readonly state: QuorumState;
}

/** The chart of quorum survival: this layout against the named ones, by survival or by downtime. */
export function SurvivalChart({ session, rows, state }: SurvivalChartProps) {
  const name = useId();
  const settings = useSettings(session, SHOWN, 'chart');
  const measure = settings.values.measure as Measure;
  const { p, q, r } = state;
  const data = useMemo(() => survivalChart(rows, { p, q, r }, measure), [rows, p, q, r, measure]);
  return (
    <div className="mt-8">
      <SettingNotes settings={settings} />
      <Chart data={data} height={360} />
      <fieldset className="segmented no-print mt-3">
        <legend className="sr-only">What the chart shows</legend>
        {SHOWN.measure.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={measure === value}
              onChange={() => settings.set({ measure: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
