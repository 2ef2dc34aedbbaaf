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
import {
  describeSearchProblem,
  FIND,
  goalText,
  ZONES_BY_REGION,
  zonesSummary,
} from './find-settings';
import { PRICES } from './price-settings';
import type { SceneProps } from './scene-props';
import { LoadBest, SearchCounts, SearchFinding, SearchFront } from './search-result';

const newSearch = () =>
  new Worker(new URL('../workers/search.worker.ts', import.meta.url), { type: 'module' });

/** Searches the cheapest layout that meets a goal, and shows what more money would buy. */
export function FindLayoutScene({ session, summary, dispatch }: SceneProps) {
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
  const load = (nodes: readonly string[]) => dispatch({ type: 'load', nodes });
  return (
    <>
      {answer ? (
        <SearchFinding goal={answer.request} answer={answer.result} />
      ) : (
        <p className="scene-title">Not searched yet: the cheapest layout {goalText(goal)}.</p>
      )}
      <SettingNotes settings={settings} />
      <SettingNotes settings={prices} />
      {problems.map((problem) => (
        <p key={JSON.stringify(problem)} className="note" role="alert">
          {describeSearchProblem(problem)}
        </p>
      ))}
      <div className="no-print flex flex-wrap items-center gap-x-3 [&>:last-child]:basis-8">
        <button
          type="button"
          className="tool"
          disabled={problems.length > 0}
          onClick={() => task.start(goal)}
        >
          Search {problems.length > 0 ? '' : `${formatNumber(layouts, 0)} layouts`}
        </button>
        {answer?.result.best && task.status !== 'running' ? (
          <LoadBest best={answer.result.best} load={load} />
        ) : null}
        {answer && !current && task.status !== 'running' ? (
          <span className="text-soft">The goal or the assumptions have changed since.</span>
        ) : null}
        <TaskBar task={task} what={`${formatNumber(layouts, 0)} layouts`} />
      </div>
      {answer ? <SearchFront answer={answer.result} load={load} /> : null}
      <details open={!answer}>
        <summary>What the layout must do</summary>
        <div className="pt-2 sm:[&_.grid]:grid-cols-3">
          <SettingFields
            settings={settings}
            names={['survive', 'median', 'instances']}
            legend="What the layout must do"
            quiet
          />
        </div>
      </details>
      <ZoneChoice chosen={zones} onChange={(chosen) => settings.set({ zones: chosen })} />
      {answer ? <SearchCounts answer={answer.result} /> : null}
      <Prices session={session} regions={[...new Set(zones.map(regionOf))]} />
    </>
  );
}

interface ZoneChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (zones: readonly string[]) => void;
}

/** Which zones a layout may use, region by region. */
function ZoneChoice({ chosen, onChange }: ZoneChoiceProps) {
  const all = ZONES_BY_REGION.flatMap(({ zones }) => zones);
  const set = (zones: readonly string[], on: boolean) =>
    onChange(all.filter((zone) => (zones.includes(zone) ? on : chosen.includes(zone))));
  return (
    <details className="no-print">
      <summary>Candidate zones: {zonesSummary(chosen)}</summary>
      <div className="mt-2 grid grid-cols-1 gap-x-6 sm:grid-cols-2">
        {ZONES_BY_REGION.map(({ region, zones }) => (
          <fieldset key={region} className="flex flex-wrap items-center gap-x-3">
            <legend className="sr-only">{region}</legend>
            <label className="flex min-h-10 min-w-36 items-center gap-2">
              <input
                type="checkbox"
                className="size-5"
                checked={zones.every((zone) => chosen.includes(zone))}
                onChange={(event) => set(zones, event.target.checked)}
              />
              {region}
            </label>
            {zones.map((zone) => (
              <label key={zone} className="flex min-h-10 items-center gap-1">
                <input
                  type="checkbox"
                  className="size-5"
                  aria-label={zone}
                  checked={chosen.includes(zone)}
                  onChange={(event) => set([zone], event.target.checked)}
                />
                {zone.slice(-1)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
