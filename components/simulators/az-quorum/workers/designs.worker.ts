import {
  type Assumptions,
  type DesignResult,
  evaluateDesign,
} from '@/lib/models/az-quorum/designs/design-comparison';
import { DESIGNS } from '@/lib/models/az-quorum/designs/design-list';
import { type Design, designProblems } from '@/lib/models/az-quorum/designs/designs';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface DesignsRequest {
  readonly assumptions: Assumptions;
  /** The simulator's own layout, when it is none of the list. */
  readonly own: Design | undefined;
}

answerTasks<DesignsRequest, readonly DesignResult[]>(self, function* ({ assumptions, own }) {
  const designs = own && designProblems(own).length === 0 ? [own, ...DESIGNS] : DESIGNS;
  let results: readonly DesignResult[] = [];
  for (const design of designs) {
    results = [...results, evaluateDesign(design, assumptions)];
    yield { share: results.length / designs.length, result: () => results };
  }
});
