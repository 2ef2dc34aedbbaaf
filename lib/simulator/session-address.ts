import type { Address } from './address';
import type { OwnEvent } from './declaration';
import { splitLink } from './link-parts';
import type { Params } from './params';
import type { Session } from './session';

/**
 * Ties a session to its part of a page's address: opens what the address holds, writes what
 * changes, and opens anew only when somebody else changed this part. While a link has faults it
 * stays as it is, so that it can be mended. Returns how to untie them.
 * @param prefix begins the names of this session's part; empty for the first on a page
 */
export function connectAddress<P extends Params, State, Event extends OwnEvent, Summary>(
  session: Session<P, State, Event, Summary>,
  address: Address,
  prefix = '',
): () => void {
  let known = address.part(prefix);
  const leads = () => address.anchor() !== '';
  session.load(known, leads());
  const forget = address.listen(() => {
    const part = address.part(prefix);
    if (isSame(part, known)) return;
    known = part;
    session.load(part, leads());
  });
  const unsubscribe = session.store.subscribe(({ notes, moving }) => {
    if (notes.length > 0 || moving) return;
    const { link } = session.link();
    if (isSame(link, known)) return;
    known = link;
    address.write(prefix, link);
  });
  return () => {
    forget();
    unsubscribe();
  };
}

/** Whether two links mean the same; browsers spell some signs their own way. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((link) => {
    const { query, texts } = splitLink(link);
    const names = new URLSearchParams(query);
    names.sort();
    return `${names} ${texts.toSorted()}`;
  });
  return a === b;
}
