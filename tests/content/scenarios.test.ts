import { expect, test } from 'vitest';
import { loadReview } from '@/lib/content/dockerfile-review/review';
import { ContentFiles } from '@/lib/content/files';
import { loadQuestion } from '@/lib/content/question';
import { azQuorumSimulator } from '@/lib/models/az-quorum/simulator';
import { declareReview } from '@/lib/models/dockerfile-review/simulator';
import { replicasSimulator } from '@/lib/models/replicas-for-availability/simulator';

const review = declareReview(await loadReview());

test.each([
  ['dockerfile-review', review.scenarios],
  ['az-quorum', azQuorumSimulator.scenarios],
  ['replicas-for-availability', replicasSimulator.scenarios],
] as const)('every scenario of %s shows points or traps that its guide has', (slug, scenarios) => {
  const question = loadQuestion(slug, new ContentFiles());
  const known = new Set([...question.points, ...question.traps].map(({ id }) => id));
  for (const scenario of scenarios) {
    expect(scenario.shows, scenario.id).not.toEqual([]);
    for (const id of scenario.shows) expect(known, scenario.id).toContain(id);
  }
});
