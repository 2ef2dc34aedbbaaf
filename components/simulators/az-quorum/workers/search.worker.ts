import {
  advanceSearch,
  type SearchGoal,
  type SearchState,
  startSearch,
} from '@/lib/models/az-quorum/search/search';
import { answerTasks } from '@/lib/simulator/worker-task';

/** What is shown of a search; the goal is known to the one who asked. */
export type SearchAnswer = Omit<SearchState, 'goal'>;

/** Some ten milliseconds of work. */
const LAYOUTS_PER_STEP = 60;

answerTasks<SearchGoal, SearchAnswer>(self, function* (goal) {
  let state = startSearch(goal);
  do {
    state = advanceSearch(state, LAYOUTS_PER_STEP);
    const { goal: _, ...answer } = state;
    yield { share: state.looked / Math.max(1, state.total), result: () => answer };
  } while (state.looked < state.total);
});
