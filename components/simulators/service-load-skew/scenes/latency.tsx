import { useMemo } from 'react';
import { Scatter } from '@/components/charts/scatter';
import { formatPercent } from '@/lib/kernel/format';
import { latencyScatter, sayAutoscaler, slowestFirst } from './latency-data';
import type { SceneProps } from './scene-props';

/** Which pods queue, and what an autoscaler sees of it. */
export function LatencyScene({ summary }: SceneProps) {
  const { state, loads, meanUse, highestUse, wantedPods } = summary;
  const statuses = loads.map(({ pod, status }) => `${pod} ${status}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures of a minute need no drawing more often than each second
  const data = useMemo(
    () => latencyScatter(loads, state.pods),
    [state.world, statuses, state.played, Math.floor(state.now)],
  );
  const silent = loads.length - slowestFirst(loads).length;
  return (
    <>
      <Scatter data={data} height={170} />
      <p>
        The autoscaler sees the mean,{' '}
        <span className="num whitespace-nowrap" data-result="autoscaler-mean" data-value={meanUse}>
          {formatPercent(meanUse, 0)}
        </span>
        , where the fullest pod is at{' '}
        <span
          className="num whitespace-nowrap"
          data-result="autoscaler-fullest"
          data-value={highestUse}
        >
          {formatPercent(highestUse, 0)}
        </span>
        ; with a target of 60 % it{' '}
        <span data-result="autoscaler-wants" data-value={wantedPods}>
          {sayAutoscaler(summary)}
        </span>
        .
      </p>
      {silent > 0 ? (
        <p className="text-soft" data-result="without-requests" data-value={silent}>
          {silent === 1 ? 'One pod has' : `${silent} pods have`} answered nothing and{' '}
          {silent === 1 ? 'is' : 'are'} not drawn.
        </p>
      ) : null}
      <p className="text-soft">
        Times are read from a histogram of the last minutes and hold within a quarter.
      </p>
    </>
  );
}
