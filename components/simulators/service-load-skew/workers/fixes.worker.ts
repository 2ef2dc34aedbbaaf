import type { FixId } from '@/lib/models/service-load-skew/fixes';
import { summarize } from '@/lib/models/service-load-skew/summary';
import {
  isMended,
  measureFor,
  outcomeOf,
  tryFixes,
  tryTraps,
  worldAt,
} from '@/lib/models/service-load-skew/try-fixes';
import type { World } from '@/lib/models/service-load-skew/world';
import { answerTasks, type TaskStep } from '@/lib/simulator/worker-task';
import type { FixesAnswer } from '../scenes/fixes-words';

export interface FixesRequest {
  readonly world: World;
  /** Seconds of the model. */
  readonly at: number;
  readonly ids: readonly FixId[];
}

/** Answers that are kept: whoever goes back and forth waits once. */
const MOST_KEPT = 50;
const kept = new Map<string, FixesAnswer>();

answerTasks<FixesRequest, FixesAnswer>(self, function* (request) {
  const key = JSON.stringify(request);
  const known = kept.get(key);
  if (known) {
    yield { share: 1, result: () => known };
    return;
  }
  const tries = request.ids.length + 4;
  let tried = 1;
  const state = worldAt(request.world, request.at);
  const measure = measureFor(summarize(state).reasons[0]);
  let answer: FixesAnswer = {
    measure,
    before: outcomeOf(state),
    fixes: [],
    traps: [],
    complete: false,
  };
  const step = (): TaskStep<FixesAnswer> => {
    const soFar = answer;
    tried += 1;
    return { share: Math.min(1, tried / tries), result: () => soFar };
  };
  for (const fix of tryFixes(request.world, request.at, request.ids)) {
    answer = { ...answer, fixes: [...answer.fixes, fix] };
    yield step();
  }
  if (measure === 'requests' && !isMended(measure, answer.before))
    for (const trap of tryTraps(state)) {
      answer = { ...answer, traps: [...answer.traps, trap] };
      yield step();
    }
  answer = { ...answer, complete: true };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, answer);
  yield { share: 1, result: () => answer };
});
