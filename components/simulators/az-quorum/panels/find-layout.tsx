import { useMemo } from 'react';
import { SettingFields, SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { useSettings } from '@/components/simulator/use-settings';
import { useWorkerTask } from '@/components/simulator/use-worker-task';
import { formatNumber } from '@/lib/kernel/format';
import { regionOf } from '@/lib/models/az-quorum/layout/layout';
import type { SearchGoal } from '@/lib/models/az-quorum/search/search';
import { enumerateSpace, searchProblems } from '@/lib/models/az-quorum/search/search-space';
import type { SearchAnswer } from '../workers/search.worker';
import { Prices, useAssumptions } from './assumptions';
import { describeSearchProblem, FIND } from './find-settings';
import type { PanelProps } from './panel-props';
import { PRICES } from './price-settings';
import { SearchResult } from './search-result';
import { ZoneChoice } from './zone-choice';

const newSearch = () =>
  new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' });

/** Searches the cheapest layout that meets a goal, and shows what more money would buy. */
export function FindLayoutPanel({ session, summary, dispatch }: PanelProps) {
  const settings = useSettings(session, FIND, 'find');
  const prices = useSettings(session, PRICES, 'price');
  const { survive, median, instances, zones } = settings.values;
  const assumptions = useAssumptions(session, summary.state);
  const goal = useMemo(
    (): SearchGoal => ({
      zones,
      maxInstances: instances,
      survive: survive as SearchGoal['survive'],
      maxMedianMs: median > 0 ? median : null,
      assumptions,
    }),
    [zones, instances, survive, median, assumptions],
  );
  const problems = useMemo(() => searchProblems(goal), [goal]);
  const layouts = useMemo(
    () => (problems.length === 0 ? enumerateSpace(goal).count : 0),
    [goal, problems],
  );
  const task = useWorkerTask<SearchGoal, SearchAnswer>(newSearch);
  const { answer } = task;
  const current = answer && JSON.stringify(answer.request) === JSON.stringify(goal);
  return (
    <div className="grid grid-cols-1 gap-4">
      <h4>The cheapest layout that is good enough</h4>
      <SettingNotes settings={settings} />
      <SettingNotes settings={prices} />
      <SettingFields
        settings={settings}
        names={['survive', 'median', 'instances']}
        legend="What the layout must do"
        quiet
      />
      <ZoneChoice chosen={zones} onChange={(chosen) => settings.set({ zones: chosen })} />
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="note" role="alert">
          {describeSearchProblem(problem)}
        </p>
      ))}
      <div className="no-print flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button main"
          disabled={problems.length > 0}
          onClick={() => task.start(goal)}
        >
          Search {problems.length > 0 ? '' : `${formatNumber(layouts, 0)} layouts`}
        </button>
        <TaskBar task={task} what={`${formatNumber(layouts, 0)} layouts`} />
      </div>
      {answer && !current && task.status !== 'running' ? (
        <p className="text-soft">The goal or the assumptions have changed since this search.</p>
      ) : null}
      {answer ? (
        <SearchResult
          goal={answer.request}
          answer={answer.result}
          load={(nodes) => dispatch({ type: 'load', nodes })}
        />
      ) : null}
      <Prices session={session} regions={[...new Set(zones.map(regionOf))]} />
    </div>
  );
}
