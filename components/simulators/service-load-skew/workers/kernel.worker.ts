import type { Fit } from '@/lib/models/service-load-skew/chance/goodness-of-fit';
import { type EvidenceSummary, summarizeEvidence } from '@/lib/models/service-load-skew/evidence';
import { fitRecording } from '@/lib/models/service-load-skew/evidence-fit';
import { recordedRuns } from '@/lib/models/service-load-skew/recording';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface KernelAnswer {
  readonly fits: readonly Fit[];
  readonly evidence: EvidenceSummary;
}

answerTasks<'fit', KernelAnswer>(self, function* () {
  const answer = { fits: fitRecording(recordedRuns()), evidence: summarizeEvidence() };
  yield { share: 1, result: () => answer };
});
