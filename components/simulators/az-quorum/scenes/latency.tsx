import { useMemo } from 'react';
import { Scatter } from '@/components/charts/scatter';
import { BackToDefaults, SettingFields, SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { useSettings } from '@/components/simulator/use-settings';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { ROUND_TRIP_SOURCES } from '@/lib/models/az-quorum/latency/round-trip-data';
import { roundTripProblems } from '@/lib/models/az-quorum/latency/round-trips';
import { regionsOf } from '@/lib/models/az-quorum/layout/layout';
import type { LatencyAnswer, LatencyRequest } from '../workers/latency.worker';
import { AnswerTitle } from './answer-title';
import { latencyChart } from './latency-chart';
import { BestLeaderTable, EveryLeaderTable } from './latency-table';
import { distinctRows, latencySentence } from './latency-words';
import {
  describeRoundTripProblem,
  ROUND_TRIPS,
  roundTripNames,
  roundTripTable,
} from './round-trip-settings';
import type { SceneProps } from './scene-props';
import { Sources } from './sources';

const newLatency = () =>
  new Worker(new URL('../workers/latency.worker.ts', import.meta.url), { type: 'module' });

/** Chart lines that can still be told apart. */
const MOST_LINES = 24;

/** How long a commit takes for each place of the leader, healthy and after each loss. */
export function LatencyScene({ session, summary }: SceneProps) {
  const { nodes, down, cut } = summary.state;
  const settings = useSettings(session, ROUND_TRIPS, 'rtt');
  const { values } = settings;
  const request = useMemo(
    () => ({ layout: { nodes }, down, table: roundTripTable(values) }),
    [nodes, down, values],
  );
  const task = useLiveTask<LatencyRequest, LatencyAnswer>(newLatency, request);
  const { answer } = task;
  const layout = answer?.request.layout ?? request.layout;
  const rows = useMemo(
    () => distinctRows(layout, answer?.result.rows ?? []),
    [layout, answer?.result.rows],
  );
  const problems = roundTripProblems(request.table);
  const table = { layout, rows, now: answer?.result.now };
  return (
    <>
      <AnswerTitle task={task} name="latency-sentence">
        {rows.length > 0 ? latencySentence(layout, rows) : ''}
      </AnswerTitle>
      <SettingNotes settings={settings} />
      {rows.length > 0 ? <BestLeaderTable {...table} /> : <div className="min-h-[12rem]" />}
      <p className="text-soft">
        A commit waits for the fastest majority of votes, the leader’s own at once. Only the network
        counts: disks, queues and retries come on top.
        {cut.length > 0 ? ' Cut links do not enter.' : ''}
      </p>
      <details>
        <summary>Every leader, and the vote that decides</summary>
        {rows.length > 0 ? <EveryLeaderTable {...table} /> : null}
      </details>
      {rows.length > 1 && rows.length <= MOST_LINES ? (
        <details>
          <summary>The fastest and the slowest leader, drawn</summary>
          <Scatter data={latencyChart(layout, rows)} height={80 + 34 * rows.length} />
        </details>
      ) : null}
      <details>
        <summary>Round trips, with sources</summary>
        <div className="mt-3 grid grid-cols-1 gap-4">
          {problems.map((problem) => (
            <p key={JSON.stringify(problem)} className="note">
              {describeRoundTripProblem(problem)}
            </p>
          ))}
          <SettingFields
            settings={settings}
            names={roundTripNames(regionsOf(request.layout))}
            legend="Round trips, and the mean of a random wait on top of each"
          />
          <BackToDefaults settings={settings} />
          <Sources sources={ROUND_TRIP_SOURCES} />
        </div>
      </details>
      <div className="flex flex-wrap">
        <TaskBar task={task} what="commit latencies" />
      </div>
    </>
  );
}
