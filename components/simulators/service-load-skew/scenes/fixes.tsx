import { useMemo } from 'react';
import { TaskBar } from '@/components/simulator/task-bar';
import { useLiveTask } from '@/components/simulator/use-worker-task';
import { DataTable, num, words } from '@/components/ui/data-table';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import type { Outcome } from '@/lib/models/service-load-skew/try-fixes';
import type { FixesRequest } from '../workers/fixes.worker';
import {
  type FixesAnswer,
  type FixRow,
  fixesFor,
  fixesSentence,
  fixRows,
  MEASURE_HEADS,
  sayMeasure,
  sayTrap,
  trapRows,
} from './fixes-words';
import type { SceneProps } from './scene-props';
import { useHeldTime } from './use-held-time';

const newFixes = () =>
  new Worker(new URL('../workers/fixes.worker.ts', import.meta.url), { type: 'module' });

/** What each fix would make of this run, and what people try that makes nothing better. */
export function FixesScene({ summary, dispatch }: SceneProps) {
  const { world, now } = summary.state;
  const at = useHeldTime(now);
  const request = useMemo((): FixesRequest => ({ world, at, ids: fixesFor(world) }), [world, at]);
  const task = useLiveTask<FixesRequest, FixesAnswer>(newFixes, request);
  const { answer: answered, status } = task;
  const answer = answered?.result;
  const ended = status === 'failed' || status === 'cancelled';
  const waits = ended ? 'Not computed.' : 'Each fix is tried on this world …';
  return (
    <>
      <p className="scene-title min-h-[2.6em]" data-result="fixes-sentence">
        {(answer && fixesSentence(answer)) || waits}
      </p>
      {answer && answered ? (
        <>
          <FixTable answer={answer} {...{ world, dispatch }} />
          <Traps answer={answer} request={answered.request} dispatch={dispatch} />
          <p className="text-soft">
            Each is this world from its beginning to {timeText(answered.request.at)}, with the same
            seed and one thing changed.
          </p>
        </>
      ) : (
        <div className="min-h-[13rem]" />
      )}
      <div className="flex flex-wrap">
        <TaskBar task={task} what="fixes" />
      </div>
    </>
  );
}

interface FixTableProps extends Pick<SceneProps, 'dispatch'>, Pick<FixesRequest, 'world'> {
  readonly answer: FixesAnswer;
}

function FixTable({ answer, world, dispatch }: FixTableProps) {
  const { measure, before } = answer;
  const rows = fixRows(answer);
  const most = Math.max(before[measure], ...rows.map(({ outcome }) => outcome[measure]));
  return (
    <DataTable
      name="each fix, before and after"
      mark="fixes"
      columns={[words('Fix, and what it costs'), num(MEASURE_HEADS[measure])]}
    >
      {rows.map((row) => (
        <tr key={row.fix.id}>
          <th scope="row">
            <span className="font-semibold">{row.fix.label}</span>
            <br />
            {row.better ? null : <strong>No better here. </strong>}
            <span className="text-soft">{row.fix.costs}</span>
          </th>
          <td className="num w-[8.5em]">
            <Change {...{ row, measure, before, most }} />
            <button
              type="button"
              className="tool no-print mt-1 min-h-11"
              aria-label={`Apply: ${row.fix.label}`}
              onClick={() => dispatch({ type: 'set', values: row.fix.sets(world) })}
            >
              Apply
            </button>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface ChangeProps extends Pick<FixesAnswer, 'measure' | 'before'> {
  readonly row: FixRow;
  /** The largest value of the table. */
  readonly most: number;
}

/** From what to what: the outline is this run, the solid bar the run with the fix. */
function Change({ row: { fix, outcome, mended, better }, measure, before, most }: ChangeProps) {
  const width = (one: Outcome) => (most > 0 ? (98 * one[measure]) / most : 0);
  return (
    <>
      <span className="whitespace-nowrap">
        {sayMeasure(measure, before)} →{' '}
        <strong
          data-result={`fix-${fix.id}`}
          data-value={outcome[measure]}
          data-better={better}
          data-mended={mended}
        >
          {sayMeasure(measure, outcome)}
        </strong>
      </span>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="my-1 h-[0.7em] w-full"
        aria-hidden="true"
      >
        <rect x="0" y="2.5" width={width(outcome)} height="5" fill="var(--ink)" />
        <rect
          x="0.5"
          y="0.5"
          width={width(before)}
          height="9"
          fill="none"
          stroke="var(--edge)"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {outcome.lost >= 0.01 && measure !== 'lost' ? (
        <span>✕ {sayMeasure('lost', outcome)} find no pod</span>
      ) : null}
    </>
  );
}

interface TrapsProps extends Pick<SceneProps, 'dispatch'> {
  readonly answer: FixesAnswer;
  readonly request: FixesRequest;
}

/** What changes no rule, and so helps nobody here. */
function Traps({ answer, request, dispatch }: TrapsProps) {
  const traps = trapRows(answer);
  if (traps.length === 0) return null;
  return (
    <DataTable
      name="what does not help"
      mark="traps"
      columns={[words('What does not help'), words('Try it', 'text-right')]}
    >
      {traps.map((trap) => {
        const { id, arg } = trap;
        const { label, says } = sayTrap(trap, request.world);
        return (
          <tr key={id}>
            <th scope="row" data-result={`trap-${id}`} data-value={trap.outcome.requests}>
              <span className="font-semibold">{label}</span>
              <br />
              <span className="text-soft">{says}</span>
            </th>
            <td className="w-[8.5em] text-right">
              <button
                type="button"
                className="tool no-print min-h-11"
                aria-label={`Try it: ${label}`}
                onClick={() =>
                  dispatch({ type: 'happen', what: id, ...(id === 'rollout' ? {} : { arg }) })
                }
              >
                Try it
              </button>
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
