import type { Saving } from './study-state';

/**
 * Whether what is typed is kept, and since when, in words.
 * @param savedAt when something was last written; undefined before the first time on this page
 * @param hasText whether something was kept before
 */
export function savedWords(saving: Saving, savedAt: string | undefined, hasText: boolean): string {
  if (saving === 'saving') return 'Saving …';
  if (saving !== 'saved' && saving !== 'nothing') return 'Not saved';
  if (savedAt) return `Saved ${new Date(savedAt).toLocaleTimeString('en-GB')}, in this browser`;
  return hasText ? 'Saved in this browser' : 'Saved as you type, in this browser only';
}
