import { judgeCounts } from '@/lib/models/service-load-skew/your-counts/judge-counts';
import { readCounts } from '@/lib/models/service-load-skew/your-counts/read-counts';
import { answerTasks } from '@/lib/simulator/worker-task';
import type { CountsAnswer } from '../scenes/counts-rows';

answerTasks<string, CountsAnswer>(self, function* (text) {
  const read = readCounts(text);
  const judgment = judgeCounts(read);
  yield { share: 1, result: () => ({ read, judgment }) };
});
