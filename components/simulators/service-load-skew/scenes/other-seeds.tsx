import { useMemo } from 'react';
import { TaskBar } from '@/components/simulator/task-bar';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { formatNumber } from '@/lib/kernel/format';
import type { SeedOutcome } from '@/lib/models/service-load-skew/other-seeds';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import type { OtherSeedsRequest } from '../workers/other-seeds.worker';
import type { SceneProps } from './scene-props';
import { extremes, outcomesFor, type SeedBin, saySeeds, seedBins, seedKinds } from './seeds-data';
import { useHeldTime } from './use-held-time';

const newSeeds = () =>
  new Worker(new URL('../workers/other-seeds.worker.ts', import.meta.url), { type: 'module' });

/** The same world drawn again and again: luck differs each time, a cause does not. */
export function OtherSeedsScene({ summary, dispatch }: SceneProps) {
  const { world, now } = summary.state;
  const at = useHeldTime(now);
  const request = useMemo((): OtherSeedsRequest => ({ world, at }), [world, at]);
  const task = useLiveTask<OtherSeedsRequest, readonly SeedOutcome[]>(newSeeds, request);
  const { answer, status } = task;
  const outcomes = useMemo(() => outcomesFor(answer, world), [answer, world]);
  const ended = status === 'failed' || status === 'cancelled';
  const here = summary.requests.maxOverMean;
  if (outcomes.length === 0)
    return (
      <>
        <p className="scene-title">
          {ended ? 'Not drawn.' : 'The same world is drawn again with other seeds …'}
        </p>
        <TaskBar task={task} what="other draws" />
      </>
    );
  const { most, least } = extremes(outcomes);
  return (
    <>
      <p className="scene-title" data-result="seeds-sentence">
        {saySeeds(outcomes, here)}
      </p>
      <SeedPicture bins={seedBins(outcomes, here)} />
      <p>
        What explains them first:{' '}
        {seedKinds(outcomes).map(({ kind, name, count }, index) => (
          <span key={kind} data-result={`seeds-${kind}`} data-value={count}>
            {index > 0 ? ', ' : ''}
            {name} {count}
          </span>
        ))}
        .
      </p>
      <div className="no-print flex flex-wrap items-center gap-2">
        {[
          ['Show the most uneven', most],
          ['Show the least', least],
        ].map(([label, outcome]) => (
          <ShowSeed
            key={label as string}
            label={label as string}
            outcome={outcome as SeedOutcome | undefined}
            dispatch={dispatch}
          />
        ))}
        <TaskBar task={task} what="other draws" />
      </div>
      {answer ? (
        <p className="text-soft">
          Each is this world with another seed, from its beginning to {timeText(answer.request.at)}.
        </p>
      ) : null}
    </>
  );
}

interface ShowSeedProps extends Pick<SceneProps, 'dispatch'> {
  readonly label: string;
  readonly outcome: SeedOutcome | undefined;
}

function ShowSeed({ label, outcome, dispatch }: ShowSeedProps) {
  if (!outcome) return null;
  const { seed, times } = outcome;
  return (
    <button
      type="button"
      className="tool min-h-11"
      data-result={label === 'Show the least' ? 'seeds-least' : 'seeds-most'}
      data-value={times}
      onClick={() => dispatch({ type: 'set', values: { seed } })}
    >
      {label}: seed {seed}
    </button>
  );
}

/** Of more bins than these only every second is named: names of all would not fit a phone. */
const MOST_NAMED = 8;

/** Runs by how uneven they are; the bin of the run that is shown is solid. */
function SeedPicture({ bins }: { readonly bins: readonly SeedBin[] }) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const every = bins.length > MOST_NAMED ? 2 : 1;
  return (
    <figure>
      <figcaption className="label">draws, by times its share of the busiest pod</figcaption>
      <ul className="mt-1 flex items-start gap-[2px]">
        {bins.map(({ from, to, count, here }, index) => (
          <li key={from} className="flex min-w-0 flex-1 flex-col text-center">
            <span className="flex h-[7rem] flex-col justify-end" aria-hidden="true">
              <span className="num text-[0.85em]">{count > 0 ? count : ''}</span>
              <span
                className={here ? 'border border-ink bg-ink' : 'border border-edge bg-sunk'}
                style={{ height: `${(75 * count) / most}%` }}
              />
            </span>
            <span
              className="num whitespace-nowrap border-t border-ink text-[0.85em]"
              aria-hidden="true"
            >
              {index % every === 0 ? formatNumber(from, 1) : '\u00a0'}
            </span>
            <span className="sr-only" data-bin={from} data-value={count}>
              {`${count} from ${formatNumber(from, 1)} to ${formatNumber(to, 1)}${here ? ', and this run' : ''}`}
            </span>
            <span className="text-[0.85em] font-semibold" aria-hidden="true">
              {here ? '▲' : ''}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
