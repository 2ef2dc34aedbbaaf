import { type RankRange, sortedEnvelope } from '@/lib/models/service-load-skew/chance/sorted';
import { answerTasks } from '@/lib/simulator/worker-task';

/** Fair draws of so many connections over so many pods. */
export interface DrawRequest {
  readonly connections: number;
  readonly pods: number;
}

answerTasks<DrawRequest, readonly RankRange[]>(self, function* ({ connections, pods }) {
  const ranges = sortedEnvelope(connections, pods);
  yield { share: 1, result: () => ranges };
});
