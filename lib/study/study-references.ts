import type * as z from 'zod/mini';
import type { StudyData } from './kept';

/**
 * Checks what no field can say alone: ids are there once, and what refers to one finds it. It notes
 * each fault with its path. O(n).
 */
export function checkStudyReferences({ value, issues }: z.core.ParsePayload<StudyData>): void {
  const note = (path: readonly (string | number)[], found: string, message: string) =>
    issues.push({ code: 'custom', path: [...path], input: found, message });

  const idsOf = (table: string, field: string, ids: readonly string[], message: string) => {
    const seen = new Set<string>();
    for (const [at, id] of ids.entries()) {
      if (seen.has(id)) note([table, at, field], id, message);
      seen.add(id);
    }
    return seen;
  };
  const { attempts, questions, mocks } = value;
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const known = idsOf('attempts', 'id', ids(attempts), 'an id that no other attempt has');
  const knownMocks = idsOf('mocks', 'id', ids(mocks), 'an id that no other mock take-home has');
  const slugs = questions.map(({ slug }) => slug);
  idsOf('questions', 'slug', slugs, 'each question once');

  for (const [at, { mock }] of attempts.entries())
    if (mock !== undefined && !knownMocks.has(mock))
      note(['attempts', at, 'mock'], mock, 'the id of a mock take-home of this file');
  for (const [at, mock] of mocks.entries())
    for (const [slug, { attempt }] of Object.entries(mock.questions))
      if (!known.has(attempt))
        note(
          ['mocks', at, 'questions', slug, 'attempt'],
          attempt,
          'the id of an attempt of this file',
        );
}
