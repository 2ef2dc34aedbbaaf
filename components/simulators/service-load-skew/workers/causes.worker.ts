import { answerTasks } from '@/lib/simulator/worker-task';
import { worldOfScenario } from '../scenes/causes-words';
import { type Thumbnail, thumbnailOf } from '../scenes/thumbnails';

/** The picture of each scenario that was asked for, by its id. */
export type CausesAnswer = Readonly<Record<string, Thumbnail>>;

answerTasks<readonly string[], CausesAnswer>(self, function* (scenarios) {
  let pictures: CausesAnswer = {};
  for (const [at, id] of scenarios.entries()) {
    pictures = { ...pictures, [id]: thumbnailOf(worldOfScenario(id)) };
    const soFar = pictures;
    yield { share: (at + 1) / scenarios.length, result: () => soFar };
  }
});
