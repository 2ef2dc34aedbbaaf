import { memo } from 'react';
import { TaskBar } from '@/components/simulator/task-bar';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import type { CausesAnswer } from '../workers/causes.worker';
import { CAUSES, type Cause, causeOf, worldOfScenario } from './causes-words';
import { ExactFigures } from './exact-figures';
import type { SceneProps } from './scene-props';
import type { Thumbnail } from './thumbnails';

const newCauses = () =>
  new Worker(new URL('../workers/causes.worker.ts', import.meta.url), { type: 'module' });

const SCENARIOS = CAUSES.map(({ scenario }) => scenario);
const WORLDS = CAUSES.map((cause) => ({ cause, world: worldOfScenario(cause.scenario) }));

/** The cloth that each cause weaves, small, with exact figures; the one of this run is marked. */
export function CausesScene({ session, summary, dispatch }: SceneProps) {
  const ready = summary.loads.filter(({ status }) => status === 'ready').length;
  const { scenario, says } = causeOf(summary.reasons[0], ready);
  const task = useLiveTask<readonly string[], CausesAnswer>(newCauses, SCENARIOS);
  return (
    <>
      <p className="scene-title" data-result="cause-says" data-value={scenario ?? ''}>
        {says}
      </p>
      <Causes pictures={task.answer?.result} here={scenario} dispatch={dispatch} />
      {task.status === 'done' ? null : <TaskBar task={task} what="pictures" />}
      <ExactFigures session={session} />
    </>
  );
}

interface CausesProps extends Pick<SceneProps, 'dispatch'> {
  readonly pictures: CausesAnswer | undefined;
  /** The scenario whose cloth this run weaves. */
  readonly here: string | undefined;
}

const Causes = memo(function Causes({ pictures, here, dispatch }: CausesProps) {
  return (
    <ul className="grid grid-cols-1 gap-x-5 gap-y-4 sm:grid-cols-2">
      {WORLDS.map(({ cause, world }) => (
        <CauseItem
          key={cause.scenario}
          cause={cause}
          says={cause.says(world)}
          isHere={cause.scenario === here}
          picture={pictures?.[cause.scenario]}
          open={() => dispatch({ type: 'set', values: world })}
        />
      ))}
    </ul>
  );
});

interface CauseItemProps {
  readonly cause: Cause;
  readonly says: string;
  readonly isHere: boolean;
  readonly picture: Thumbnail | undefined;
  readonly open: () => void;
}

function CauseItem({ cause: { name, scenario }, says, isHere, picture, open }: CauseItemProps) {
  const title = `${name}${isHere ? ' – this run' : ''}`;
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <button
        type="button"
        className="answer flex flex-col gap-1"
        aria-label={`Open: ${title}`}
        aria-current={isHere || undefined}
        data-cause={scenario}
        onClick={open}
      >
        <Picture picture={picture} />
        <span className={isHere ? 'font-semibold' : ''}>{title}</span>
      </button>
      <p className="text-soft">{says}</p>
    </li>
  );
}

/** About the room of a picture in pixels, by which its dots are sized. */
const ROOM = { width: 210, height: 66 };

/** Pods across with their bars, clients down, as in the large picture. */
function Picture({ picture }: { readonly picture: Thumbnail | undefined }) {
  if (!picture) return <span className="block h-[5.6em] bg-sunk" />;
  const { width, rows, dots, bars } = picture;
  const most = Math.max(1.2, Math.min(9, ROOM.width / width, ROOM.height / rows));
  return (
    <span className="block" aria-hidden="true">
      <svg
        viewBox={`0 0 ${width} 1`}
        preserveAspectRatio="none"
        className="h-[1.6em] w-full border-ink border-b"
        aria-hidden="true"
      >
        <path d={bars} fill="var(--edge)" />
      </svg>
      <svg
        viewBox={`0 0 ${width} ${rows}`}
        preserveAspectRatio="none"
        className="h-[4em] w-full bg-sunk"
        aria-hidden="true"
      >
        {dots.map(({ size, path }) => (
          <path
            key={size}
            d={path}
            fill="none"
            stroke="var(--ink)"
            strokeLinecap="round"
            strokeWidth={Math.max(0.8, size * most)}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
    </span>
  );
}
