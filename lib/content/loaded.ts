import 'server-only';
import type { Slug } from '../kernel/slugs';
import { loadQuestion } from './question';

/** Loads once for all pages of a build, and anew for each request while content is being written. */
export function oncePerBuild<Key, Value>(load: (key: Key) => Value): (key: Key) => Value {
  const loaded = new Map<Key, Value>();
  return (key) => {
    const isBuild = process.env.NODE_ENV === 'production';
    if (!isBuild || !loaded.has(key)) loaded.set(key, load(key));
    return loaded.get(key) as Value;
  };
}

/** A question for a page. Throws as `loadQuestion`. */
export const questionFor = oncePerBuild((slug: Slug) => loadQuestion(slug));
