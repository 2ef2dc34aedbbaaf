import { readFileSync } from 'node:fs';

/** Ids of the points of one tier of a question, in the rubric’s order. O(length). */
export function loadQuestionIds(slug: string, tier: string): readonly string[] {
  const rubric = readFileSync(
    new URL(`../../content/questions/${slug}/rubric.yaml`, import.meta.url),
    'utf8',
  );
  return [...rubric.matchAll(/^- id: (\S+)\n {2}tier: (\S+)$/gm)].flatMap(([, id = '', of]) =>
    of === tier ? [id] : [],
  );
}
