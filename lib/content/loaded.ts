import 'server-only';
import type { Slug } from '../kernel/slugs';
import { loadQuestion, type Question } from './question';

const loaded = new Map<Slug, Question>();

/**
 * A question for a page: read once for all pages of a build, and anew for each request while content
 * is being written. Throws as `loadQuestion`.
 */
export function questionFor(slug: Slug): Question {
  const known = process.env.NODE_ENV === 'production' ? loaded.get(slug) : undefined;
  const question = known ?? loadQuestion(slug);
  loaded.set(slug, question);
  return question;
}
