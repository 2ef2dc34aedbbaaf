import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import type { Params } from '@/lib/simulator/params';
import { replicasChart } from './chart-data';
import type { SceneProps } from './scene-props';

const AXIS = {
  nines: { kind: 'flag', label: 'Count nines on the axis', default: false },
} as const satisfies Params;

/** The curve over the number of replicas, with the target and the threshold. */
export function CurveScene({ session, summary }: SceneProps) {
  const settings = useSettings(session, AXIS, 'chart');
  const { nines } = settings.values;
  const data = useMemo(() => replicasChart(summary, nines ? 'nines' : 'linear'), [summary, nines]);
  return (
    <>
      <SettingNotes settings={settings} />
      <Chart data={data} height={320} />
      <label className="no-print flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={nines}
          onChange={(event) => settings.set({ nines: event.target.checked })}
        />
        {AXIS.nines.label}
      </label>
    </>
  );
}
