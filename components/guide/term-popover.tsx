'use client';
import { type ToggleEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { placeBeside } from './place-beside';

type Terms = Readonly<Record<string, readonly [name: string, sentence: string]>>;

let loaded: Promise<Terms> | undefined;

/** All terms with their sentences, fetched once; after a failure anew. */
function loadTerms(): Promise<Terms> {
  loaded ??= fetch('/glossary/terms.json')
    .then((response) => response.json() as Promise<Terms>)
    .catch((error) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}

interface Shown {
  readonly link: HTMLAnchorElement;
  readonly name: string;
  readonly sentence: string;
}

/** Shows what a term means beside it. While that is not there, the term’s link leads to the glossary. */
export function TermPopover() {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => listenForTerms(setShown), []);
  useLayoutEffect(() => {
    if (box.current && shown) showBeside(box.current, shown.link);
  }, [shown]);
  const goBack = (event: ToggleEvent) => {
    // Who has pressed something else meanwhile stays there.
    if (event.newState === 'closed' && document.activeElement === document.body)
      shown?.link.focus({ preventScroll: true });
  };
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className="term-box no-print"
      onToggle={goBack}
    >
      <p id={id} className="font-semibold">
        {shown?.name}
      </p>
      <p>{shown?.sentence}</p>
      <p>
        <a href={shown?.link.href}>In the glossary</a>
      </p>
    </div>
  );
}

/** Calls back for each term that is pressed, once its sentence is there; the returned function ends that. */
function listenForTerms(show: (shown: Shown) => void): () => void {
  let awaited: HTMLAnchorElement | undefined;
  const press = async (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a.term');
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || link === awaited || !isPlain || !('popover' in link)) return;
    event.preventDefault();
    awaited = link;
    const id = link.hash.slice(1);
    const term = await loadTerms().then(
      (terms) => terms[id],
      () => undefined,
    );
    // Another term has been pressed meanwhile.
    if (awaited !== link) return;
    if (term) show({ link, name: term[0], sentence: term[1] });
    // While it is awaited, its own click is let through.
    else link.click();
    awaited = undefined;
  };
  document.addEventListener('click', press);
  return () => document.removeEventListener('click', press);
}

function showBeside(box: HTMLElement, link: HTMLElement): void {
  box.showPopover({ source: link });
  // A term may be broken over two lines.
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const { left, top } = placeBeside(at, size, { width: clientWidth, height: clientHeight });
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
  box.focus({ preventScroll: true });
}
