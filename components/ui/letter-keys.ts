import { keep, kept } from './storage';

const NAME = 'keys';
const OFF = 'off';

/** Fields that take what is typed; a slider or a box to tick takes no letters. */
const FIELDS =
  'textarea, select, input:not([type=range], [type=checkbox], [type=radio]), [contenteditable]';

/** What was chosen on this page, where the browser keeps nothing. */
let unkept: boolean | undefined;
const listeners = new Set<() => void>();

/**
 * Whether keys of a single letter, digit or sign do anything. They can be switched off, since who
 * speaks to a computer, or misses keys, presses them unmeant.
 * https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */
export function hasLetterKeys(): boolean {
  return unkept ?? kept(NAME) !== OFF;
}

/** Switches them on or off in this browser, at least until the page is left. */
export function setLetterKeys(on: boolean): void {
  unkept = keep(NAME, on ? undefined : OFF) === 'kept' ? undefined : on;
  for (const listener of listeners) listener();
}

/** Calls a listener after each change on this page; the returned function ends that. */
export function watchLetterKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether a key is text for a field, and no command. */
export function isTyping({ target }: { readonly target: EventTarget | null }): boolean {
  return (target as Partial<Element> | null)?.matches?.(FIELDS) ?? false;
}

/** Whether a key is a single letter, digit or sign, and these are switched off. */
export function isSilenced({ key }: { readonly key: string }): boolean {
  return key.length === 1 && !hasLetterKeys();
}
