import { joinLink, type LinkParts, splitLink, splitPiece } from './link-parts';

/**
 * Milliseconds from one write of the address to the next. Safari refuses more than 100 in 10 s, and
 * before version 17 in 30 s; other browsers take 200 in 10 s. The kept-up libraries wait 120 to
 * 320 ms in Safari; one slow pace for all browsers is simpler, and nobody reads along.
 * https://github.com/47ng/nuqs/blob/next/packages/nuqs/src/lib/queues/rate-limiting.ts
 * https://github.com/joliss/history-throttled, https://github.com/WebKit/WebKit/pull/14301
 */
export const WRITE_EVERY_MS = 320;

/** How long a write that the browser refused waits until it is tried again. */
export const RETRY_AFTER_MS = 3000;

/** The page parameter that drops a lab's chrome; it belongs to the page, not to a simulator. */
const PAGE_PARAM = 'embed';

/** What the address needs of a window. */
export interface AddressHost {
  /** Path, query and fragment of the page, as they stand. */
  read(): { readonly pathname: string; readonly search: string; readonly hash: string };
  /** Replaces the address; may throw when the browser is asked too often. */
  replace(address: string): void;
  /** Milliseconds from any start. */
  now(): number;
  later(milliseconds: number, run: () => void): void;
  /** Tells when somebody else moves the address: the back button, or a link into this page. */
  onMove(listener: () => void): () => void;
}

/** The one reader and writer of a page's address. */
export type Address = ReturnType<typeof createAddress>;

/**
 * Owns the address of a page. Each part has one owner, told by the prefix of its names: the first
 * simulator has none, another `b.` or so. Writes are gathered and spaced; one that the browser
 * refuses is kept and tried again. O(length of the address) for each call.
 */
export function createAddress(host: AddressHost) {
  const prefixes = new Set<string>();
  const parts = new Map<string, string>();
  let pendingAnchor: string | undefined;
  let pathname = '';
  let due: 'no' | 'soon' | 'retry' = 'no';
  let writtenAt = Number.NEGATIVE_INFINITY;

  const ownerOf = (name: string) =>
    [...prefixes].find((prefix) => prefix !== '' && name.startsWith(prefix)) ?? '';

  /** The link of this page, with what is still to be written. */
  function link(): string {
    const { search, hash } = host.read();
    const here = splitLink(search + hash);
    const pieces = piecesOf(here);
    const stays = (name: string) => name === PAGE_PARAM || !parts.has(ownerOf(name));
    const written = [...parts].map(([prefix, part]) => piecesOf(splitLink(part), prefix));
    return joinLink({
      query: [
        ...written.flatMap(({ query }) => query),
        ...pieces.query.filter((piece) => stays(nameOf(piece))),
      ].join('&'),
      anchor: pendingAnchor ?? here.anchor,
      texts: [
        ...written.flatMap(({ texts }) => texts),
        ...pieces.texts.filter((piece) => stays(nameOf(piece))),
      ],
    });
  }

  /** Writes at once what is still to be written. */
  function flush(): void {
    const { pathname: path, search, hash } = host.read();
    const next = link();
    const hasWork = parts.size > 0 || pendingAnchor !== undefined;
    try {
      // What was meant for a page that is left has no place in the next one.
      if (hasWork && path === pathname && next !== search + hash) host.replace(path + next);
    } catch {
      schedule('retry', RETRY_AFTER_MS);
      return;
    }
    parts.clear();
    pendingAnchor = undefined;
    writtenAt = host.now();
  }

  function schedule(how: 'soon' | 'retry', milliseconds: number): void {
    if (due !== 'no' && how === 'soon') return;
    due = how;
    host.later(milliseconds, () => {
      due = 'no';
      flush();
    });
  }

  function change(): void {
    pathname = host.read().pathname;
    schedule('soon', Math.max(0, writtenAt + WRITE_EVERY_MS - host.now()));
  }

  return {
    link,
    /** The part of the link that belongs to a prefix, its names without it. */
    part(prefix: string): string {
      prefixes.add(prefix);
      const { query, texts } = piecesOf(splitLink(link()));
      const own = (pieces: readonly string[]) =>
        pieces
          .filter((piece) => nameOf(piece) !== PAGE_PARAM && ownerOf(nameOf(piece)) === prefix)
          .map((piece) => piece.slice(prefix.length));
      return joinLink({ query: own(query).join('&'), anchor: '', texts: own(texts) });
    },
    /** Puts a link in place of the part of a prefix, soon. */
    write(prefix: string, part: string): void {
      prefixes.add(prefix);
      parts.set(prefix, part);
      change();
    },
    /** The id of a place in the page, without #. */
    anchor: () => pendingAnchor ?? splitLink(host.read().hash).anchor,
    setAnchor(id: string): void {
      pendingAnchor = id;
      change();
    },
    flush,
    listen: host.onMove,
  };
}

/** A link's pieces `name=value`, with a prefix before each. */
function piecesOf({ query, texts }: LinkParts, prefix = '') {
  return {
    query: query.split('&').flatMap((piece) => (piece ? [prefix + piece] : [])),
    texts: texts.map((piece) => prefix + piece),
  };
}

function nameOf(piece: string): string {
  return splitPiece(piece)[0];
}
