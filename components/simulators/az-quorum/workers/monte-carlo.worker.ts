import {
  type MonteCarloEstimate,
  monteCarloChunk,
  monteCarloEstimate,
  monteCarloStart,
} from '@/lib/models/az-quorum/survival/monte-carlo';
import { answerTasks } from '@/lib/simulator/worker-task';
import type { EnumerationRequest } from './enumeration.worker';

export interface TrialsRequest extends EnumerationRequest {
  readonly seed: number;
  readonly trials: number;
}

/** Random draws between two steps: some ten milliseconds of work. */
const DRAWS_PER_STEP = 500_000;

answerTasks<TrialsRequest, MonteCarloEstimate>(self, function* (request) {
  const { layout, probabilities, seed, trials } = request;
  const chunk = Math.max(1, Math.round(DRAWS_PER_STEP / (layout.nodes.length + 1)));
  let run = monteCarloStart(layout, probabilities, seed);
  while (run.trials < trials) {
    run = monteCarloChunk(run, Math.min(chunk, trials - run.trials));
    const now = run;
    yield { share: now.trials / trials, result: () => monteCarloEstimate(now) };
  }
});
