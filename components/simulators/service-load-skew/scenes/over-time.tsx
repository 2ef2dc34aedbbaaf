import { useMemo } from 'react';
import { Chart } from '@/components/charts/chart';
import { SettingNotes } from '@/components/simulator/setting-fields';
import { useSettings } from '@/components/simulator/use-settings';
import { Segmented } from '@/components/ui/segmented';
import { ROW_SECONDS } from '@/lib/models/service-load-skew/sim/sim';
import type { Params } from '@/lib/simulator/params';
import { overTimeChart, type Shown } from './over-time-data';
import type { SceneProps } from './scene-props';

const SHOWN = {
  show: {
    kind: 'choice',
    label: 'What the chart shows',
    default: 'requests',
    options: [
      { value: 'requests', label: 'Requests a second' },
      { value: 'connections', label: 'Connections' },
    ],
  },
} as const satisfies Params;

/** Connections and requests of the pods over the time of the run. */
export function OverTimeScene({ session, summary: { state } }: SceneProps) {
  const settings = useSettings(session, SHOWN, 'time');
  const shown = settings.values.show as Shown;
  const statuses = state.pods.map(({ status }) => status).join();
  const { world, rows, now } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that is written never changes, and between rows only pods and events do
  const data = useMemo(
    () => overTimeChart(state, shown),
    [shown, world, rows.at(-1), statuses, state.played, Math.ceil(now / ROW_SECONDS)],
  );
  return (
    <>
      <SettingNotes settings={settings} />
      <Chart data={data} height={320} />
      <Segmented
        legend={SHOWN.show.label}
        options={SHOWN.show.options}
        value={shown}
        onChange={(show) => settings.set({ show })}
        className="no-print mt-3 self-start"
      />
    </>
  );
}
