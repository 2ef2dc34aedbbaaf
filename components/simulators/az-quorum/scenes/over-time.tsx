import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { SettingFields, SettingNotes } from '@/components/simulator/setting-fields';
import { TaskBar } from '@/components/simulator/task-bar';
import { Timeline } from '@/components/simulator/timeline';
import { useSettings } from '@/components/simulator/use-settings';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import { declareFilm } from '@/lib/models/az-quorum/over-time/film';
import { createSession } from '@/lib/simulator/session';
import type { OverTimeAnswer, OverTimeRequest } from '../workers/over-time.worker';
import { AnswerTitle } from './answer-title';
import { OutageList } from './outage-list';
import { FAILURE_NAMES, overTimeParams, PLAN_NAMES, runSettings } from './over-time-settings';
import { againstFormula, runSentence, TRIGGERS, triggersText } from './over-time-words';
import { RunStrip } from './run-strip';
import type { SceneProps } from './scene-props';
import { SeedFields } from './seed-fields';

const newRun = () =>
  new Worker(new URL('../workers/over-time.worker.ts', import.meta.url), { type: 'module' });

/** Years of failures and repairs, drawn; what was measured against what the formula expects. */
export function OverTimeScene({ session, summary }: SceneProps) {
  const { nodes, p, q, r } = summary.state;
  const params = useMemo(() => overTimeParams({ p, q, r }), [p, q, r]);
  const settings = useSettings(session, params, 'time');
  const { values } = settings;
  const request = useMemo(
    () => ({ settings: runSettings({ nodes }, values), years: values.years }),
    [nodes, values],
  );
  const task = useLiveTask<OverTimeRequest, OverTimeAnswer>(newRun, request);
  const film = useFilm(request, values.at);
  const { set } = settings;
  const { playing, moving, run: reel } = film;
  useEffect(() => {
    if (!playing && !moving && reel.time !== values.at) set({ at: reel.time });
  }, [playing, moving, reel.time, values.at, set]);
  const answer = task.answer?.result;
  const run = answer?.summary;
  return (
    <>
      <AnswerTitle task={task} short>
        {run ? runSentence(run) : ''}
      </AnswerTitle>
      <SettingNotes settings={settings} />
      <div
        className="grid min-h-[14rem] content-start gap-2"
        data-seed={task.answer?.request.settings.seed}
      >
        {answer && run ? (
          <>
            <RunStrip
              strip={answer.strip}
              years={run.years}
              at={reel.time}
              goTo={film.session.goToTime}
            />
            <Timeline {...film} />
            <p data-result="run-moment" data-value={reel.time}>
              {film.summary.says}
            </p>
            <p className="sr-only" role="status">
              {film.said}
            </p>
          </>
        ) : null}
      </div>
      <div className="flex flex-wrap items-end gap-x-3">
        <SeedFields settings={settings} name="years" legend="Run" />
        <TaskBar task={task} what={values.years === 1 ? 'one year' : `${values.years} years`} />
      </div>
      {answer && run ? (
        <>
          <p>
            {answer.steady ? `${againstFormula(run, answer.steady)} ` : ''}
            Each day is drawn at its worst.
          </p>
          <details>
            <summary>What was measured</summary>
            <Measured answer={answer} />
          </details>
          <OutageList summary={run} goTo={film.session.goToTime} />
        </>
      ) : null}
      <details>
        <summary>How parts fail and come back</summary>
        <div className="mt-3 grid grid-cols-1 gap-5">
          <SettingFields
            settings={settings}
            names={FAILURE_NAMES}
            legend="Mean times, each drawn from an exponential distribution"
          />
          <SettingFields
            settings={settings}
            names={PLAN_NAMES}
            legend="Planned work, one instance at a time"
          />
          <p className="text-soft">
            The times between failures are set so that each part is down for the share of time that
            p, q and r say, until you type others.
          </p>
          <button
            type="button"
            className="tool justify-self-start"
            onClick={() => settings.reset()}
          >
            Match p, q and r again
          </button>
        </div>
      </details>
    </>
  );
}

function Measured({ answer: { summary: run, steady } }: { readonly answer: OverTimeAnswer }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-1 [&>dd]:text-right">
      <dt>With a quorum, measured</dt>
      <dd className="num" data-result="run-availability" data-value={run.availability}>
        {formatPercent(run.availability, 4)}
      </dd>
      <dt>With a quorum, by the formula</dt>
      <dd className="num" data-result="run-formula" data-value={steady?.withMaintenance ?? ''}>
        {steady?.withMaintenance === undefined ? 'none' : formatPercent(steady.withMaintenance, 4)}
      </dd>
      <dt>Outages</dt>
      <dd className="num" data-result="run-outages" data-value={run.outages}>
        {run.outages}
      </dd>
      <dt>The longest</dt>
      <dd className="num" data-result="run-longest-hours" data-value={run.longestOutageHours}>
        {formatDuration(run.longestOutageHours * 60)}
      </dd>
      <dt>Ended by</dt>
      <dd
        data-result="run-triggers"
        data-value={TRIGGERS.map((kind) => run.byTrigger[kind].outages).join(',')}
      >
        {triggersText(run)}
      </dd>
      <dt>Quorum with losses</dt>
      <dd className="num" data-result="run-degraded-hours" data-value={run.degradedHours}>
        {formatPercent(run.hours > 0 ? run.degradedHours / run.hours : 0, 2)} of the time
      </dd>
    </dl>
  );
}

/** The same run as a film: it goes on by itself, and to any moment, from where it was left. */
function useFilm(request: OverTimeRequest, at: number) {
  const key = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names all that makes a run; where it stands is its own
  const session = useMemo(() => {
    const { settings, years } = JSON.parse(key) as OverTimeRequest;
    const made = createSession(declareFilm(settings, years));
    made.goToTime(at);
    return made;
  }, [key]);
  useEffect(() => () => session.play(false), [session]);
  const shared = useStore(session.store);
  return { ...shared, session, summary: session.declaration.summary(shared.state) };
}
