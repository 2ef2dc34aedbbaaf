/** Version of what this site keeps in a browser: the names and what stands under them. */
const VERSION = 1;
const PREFIX = 'dry-run:';

/** Whether a text was kept, and if not, why: no room is left, the browser refuses, or a newer version of the site has taken over. */
export type Kept = 'kept' | 'full' | 'blocked' | 'newer';

/** What a reader is told when a text could not be kept; empty when it was. */
export const KEPT_WORDS: Readonly<Record<Kept, string>> = {
  kept: '',
  full: 'There is no room left in this browser’s storage: copy your text before you leave.',
  blocked: 'This browser keeps nothing: copy your text before you leave.',
  newer: 'A newer version of this page keeps its data here: reload, and copy your text first.',
};

/** The name under which the storage itself has a text. */
export function storageName(name: string): string {
  return PREFIX + name;
}

/** Reads what this browser keeps under a name; undefined where nothing is kept or may be read. */
export function kept(name: string): string | undefined {
  try {
    return isNewer() ? undefined : (localStorage.getItem(storageName(name)) ?? undefined);
  } catch {
    return undefined;
  }
}

/** What follows a prefix in the names under which something is kept. O(names). */
export function keptNames(prefix: string): readonly string[] {
  try {
    const whole = storageName(prefix);
    if (isNewer()) return [];
    return Object.keys(localStorage).flatMap((name) =>
      name.startsWith(whole) ? [name.slice(whole.length)] : [],
    );
  } catch {
    return [];
  }
}

/** Keeps a text in this browser, or forgets it when given undefined. Never throws. */
export function keep(name: string, text: string | undefined): Kept {
  try {
    if (isNewer()) return 'newer';
    localStorage.setItem(storageName('version'), String(VERSION));
    if (text === undefined) localStorage.removeItem(storageName(name));
    else localStorage.setItem(storageName(name), text);
    return 'kept';
  } catch (error) {
    // https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-setitem
    return error instanceof DOMException && error.name === 'QuotaExceededError'
      ? 'full'
      : 'blocked';
  }
}

function isNewer(): boolean {
  return Number(localStorage.getItem(storageName('version')) ?? VERSION) > VERSION;
}

/** Remembers a text until the tab is closed. Never throws: without room it is not remembered. */
export function remember(name: string, text: string): void {
  try {
    sessionStorage.setItem(storageName(name), text);
  } catch {
    // What was folded is folded again; nothing is lost.
  }
}

/** What this tab remembers under a name. */
export function remembered(name: string): string | undefined {
  try {
    return sessionStorage.getItem(storageName(name)) ?? undefined;
  } catch {
    return undefined;
  }
}
