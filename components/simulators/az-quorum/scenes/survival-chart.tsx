import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { Segmented } from '@/components/ui/segmented';
import type { Params } from '@/lib/simulator/params';
import { type Measure, survivalChart } from './chart-data';
import type { SceneProps } from './scene-props';

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

/** The chart of quorum survival: this layout against the named ones, by survival or by downtime. */
export function SurvivalChart({ session, rows, summary }: SceneProps) {
  const settings = useSettings(session, SHOWN, 'chart');
  const measure = settings.values.measure as Measure;
  const { p, q, r } = summary.state;
  const data = useMemo(() => survivalChart(rows, { p, q, r }, measure), [rows, p, q, r, measure]);
  return (
    <>
      <SettingNotes settings={settings} />
      <Chart data={data} height={360} />
      <Segmented
        legend={SHOWN.measure.label}
        options={SHOWN.measure.options}
        value={measure}
        onChange={(next) => settings.set({ measure: next })}
        className="no-print mt-3 self-start"
      />
    </>
  );
}
