import { type TwoChoices, twoChoices } from '@/lib/models/service-load-skew/chance/two-choices';
import { answerTasks } from '@/lib/simulator/worker-task';
import type { DrawRequest } from './envelope.worker';

/** The figures, or null where too much can happen for an exact answer. */
export type TwoChoicesAnswer = TwoChoices | null;

function figures({ connections, pods }: DrawRequest): TwoChoicesAnswer {
  try {
    return twoChoices(connections, pods, true);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

answerTasks<DrawRequest, TwoChoicesAnswer>(self, function* (request) {
  const answer = figures(request);
  yield { share: 1, result: () => answer };
});
