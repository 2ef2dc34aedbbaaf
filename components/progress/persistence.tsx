import { useEffect, useState } from 'react';

type State = 'unknown' | 'promised' | 'not asked' | 'refused';

const SAYS: Readonly<Record<State, string>> = {
  unknown: 'this browser makes no such promise; a copy is the safe way',
  promised: 'promised: the browser keeps it until you erase it',
  'not asked':
    'not promised yet: a browser that is short of room, or sees no visit for weeks, may throw it away',
  refused: 'not promised: some browsers do it only for sites that are used often; keep a copy',
};

/** Asks the browser not to throw away what is kept, and says truly whether it promised. */
export function Persistence() {
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    // Where the page is not served securely there is none.
    const asked = navigator.storage?.persisted?.();
    asked?.then((is) => setState(is ? 'promised' : 'not asked')).catch(() => setState('unknown'));
  }, []);
  const ask = async () => {
    const is = await navigator.storage.persist().catch(() => false);
    setState(is ? 'promised' : 'refused');
  };
  return (
    <li>
      <button type="button" disabled={state === 'unknown' || state === 'promised'} onClick={ask}>
        Ask the browser to keep it
      </button>
      <span className="text-soft" role="status">
        {SAYS[state]}
      </span>
    </li>
  );
}
