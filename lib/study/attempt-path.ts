import { roomPath } from './rooms';

/** The address of Check with one attempt, by its id; an imported id may hold any sign. */
export function attemptPath(slug: string, id: string): string {
  return `${roomPath(slug, 'check')}?attempt=${encodeURIComponent(id)}`;
}
