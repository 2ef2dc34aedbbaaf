import { useMemo } from 'react';
import { useLiveTask, type WorkerTask } from '@/components/simulator/use-worker-task';
import { type RankRange, sortedEnvelope } from '@/lib/models/service-load-skew/chance/sorted';
import type { DrawRequest } from '../workers/envelope.worker';
import type { TwoChoicesAnswer } from '../workers/two-choices.worker';

const newEnvelope = () =>
  new Worker(new URL('../workers/envelope.worker.ts', import.meta.url), { type: 'module' });
const newTwoChoices = () =>
  new Worker(new URL('../workers/two-choices.worker.ts', import.meta.url), { type: 'module' });

/** Up to so many connections the envelope is exact and takes a few milliseconds. */
const AT_ONCE = 60;

/** What the worker answered to just this request; undefined before. */
function answerTo<Result>(
  { answer }: Pick<WorkerTask<DrawRequest, Result>, 'answer'>,
  { connections, pods }: DrawRequest,
): Result | undefined {
  const same = answer?.request.connections === connections && answer.request.pods === pods;
  return same ? answer.result : undefined;
}

/** The range of each rank in fair draws; undefined while a worker is at it. */
export function useEnvelope(request: DrawRequest): readonly RankRange[] | undefined {
  const { connections, pods } = request;
  const small = connections <= AT_ONCE;
  const atOnce = useMemo(
    () => (small ? sortedEnvelope(connections, pods) : undefined),
    [small, connections, pods],
  );
  const task = useLiveTask<DrawRequest, readonly RankRange[]>(
    newEnvelope,
    small ? undefined : request,
  );
  return atOnce ?? answerTo(task, request);
}

/** The figures of two choices, null where there are none so exact; and how the work goes. */
export function useTwoChoices(request: DrawRequest): {
  readonly task: WorkerTask<DrawRequest, TwoChoicesAnswer>;
  readonly chances: TwoChoicesAnswer | undefined;
} {
  const task = useLiveTask<DrawRequest, TwoChoicesAnswer>(newTwoChoices, request);
  return { task, chances: answerTo(task, request) };
}
