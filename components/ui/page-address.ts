'use client';
import { type Address, createAddress } from '@/lib/simulator/address';

let address: Address | undefined;

/** The one reader and writer of this page's address; only in the browser. */
export function pageAddress(): Address {
  if (address) return address;
  const made = createAddress({
    read: () => location,
    // Not through `history`: Next follows what is written there with a state of its own, a moment later,
    // and would undo what the reader did meanwhile. Every page is loaded, so it has nothing to follow.
    replace: (next) => History.prototype.replaceState.call(history, null, '', next),
    now: () => performance.now(),
    later: (milliseconds, run) => void setTimeout(run, milliseconds),
    onMove(listener) {
      addEventListener('popstate', listener);
      addEventListener('hashchange', listener);
      return () => {
        removeEventListener('popstate', listener);
        removeEventListener('hashchange', listener);
      };
    },
  });
  // A reload, or a way back to this page, finds what was last shown.
  addEventListener('pagehide', made.flush);
  address = made;
  return made;
}

/** Sends the reader on: what the address names is on another page now. */
export function moveTo(path: string): void {
  location.replace(path);
}

/** Follows a link, once what had to be kept before is kept. */
export function followTo(path: string): void {
  location.assign(path);
}

/** What the address says of a page as it is opened, such as which attempt; not a simulator's part. */
export function pageParam(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Sets the same, so that a reload or a copied link finds it again. */
export function setPageParam(name: string, value: string): void {
  const { pathname, search, hash } = location;
  const params = new URLSearchParams(search);
  params.set(name, value);
  History.prototype.replaceState.call(history, null, '', `${pathname}?${params}${hash}`);
}

/** Goes to a place in this page, as a link to it does: the back button leads back. */
export function goToPlace(id: string): void {
  location.hash = id;
}

/** The path of this page. */
export function pagePath(): string {
  return location.pathname;
}
