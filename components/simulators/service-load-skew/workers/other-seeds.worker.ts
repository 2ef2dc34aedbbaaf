import {
  otherSeeds,
  SEED_LIMITS,
  type SeedOutcome,
} from '@/lib/models/service-load-skew/other-seeds';
import type { World } from '@/lib/models/service-load-skew/world';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface OtherSeedsRequest {
  readonly world: World;
  /** Seconds of the model. */
  readonly at: number;
}

answerTasks<OtherSeedsRequest, readonly SeedOutcome[]>(self, function* ({ world, at }) {
  const outcomes: SeedOutcome[] = [];
  for (const outcome of otherSeeds(world, at)) {
    outcomes.push(outcome);
    yield { share: outcomes.length / SEED_LIMITS.seeds, result: () => [...outcomes] };
  }
  yield { share: 1, result: () => outcomes };
});
