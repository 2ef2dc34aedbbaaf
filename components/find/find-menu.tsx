'use client';
import type MiniSearch from 'minisearch';
import {
  type KeyboardEvent,
  type MouseEvent as ReactMouseEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { type Findable, find } from '@/lib/study/find-options';
import { FoundList, optionId } from './found-list';
import type { DialogProps } from './late-dialog';
import { loadIndex } from './load-index';
import { movedTo } from './moves';

/** The command menu: type, and go to what was found. It follows the combobox pattern of the APG. */
export function FindMenu({ close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { index, failed, retry } = useIndex();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const asked = words.trim();
  const groups = index && asked ? find(index, asked) : [];
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  const optionAt = (at: number) => document.getElementById(optionId(id, at));

  const goTo = (at: number) => {
    setActive(at);
    optionAt(at)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const to = movedTo(key, active, count);
    if (event.nativeEvent.isComposing || (shiftKey && key !== 'Enter')) return;
    if (key === 'Enter')
      optionAt(active)?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    else if (to !== undefined) goTo(to);
    else return;
    event.preventDefault();
  };
  /** What is outside closes the menu, and so does a link that is followed in this window. */
  const click = (event: ReactMouseEvent) => {
    const isLink = (event.target as Element).closest('a') !== null;
    const leaves = isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (leaves || event.target === dialog.current) dialog.current?.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and links answer to Enter
    <dialog ref={dialog} className="find" aria-label="Find" onClose={close} onClick={click}>
      <div className="find-box">
        <div className="find-field">
          <input
            type="text"
            role="combobox"
            aria-label="What to find"
            aria-expanded={count > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={count > 0 ? optionId(id, active) : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setActive(0);
            }}
            onKeyDown={press}
          />
          <CloseDialog className="" />
        </div>
        <p role="status" className="label">
          {says(asked, index, failed, count)}
        </p>
        {failed ? (
          <button type="button" className="tool" onClick={retry}>
            Try again
          </button>
        ) : null}
        {index && asked && count === 0 ? (
          <p>
            Every term that the guides use is in the <a href="/glossary">glossary</a>.
          </p>
        ) : null}
        {asked ? null : (
          <p className="text-soft">
            A page, a point, what people get wrong, a term, a part of an answer or a situation of a
            simulator: “quorum”, “PDB”, “state lock”.
          </p>
        )}
        <FoundList id={id} groups={groups} active={active} onPoint={setActive} />
      </div>
    </dialog>
  );
}

function says(asked: string, index: unknown, failed: boolean, count: number): string {
  if (failed) return 'What can be found could not be loaded.';
  if (!asked) return '';
  if (!index) return 'Loading…';
  if (count === 0) return `Nothing here is about “${asked}”.`;
  return count === 1 ? '1 result' : `${count} results`;
}

function useIndex() {
  const [index, setIndex] = useState<MiniSearch<Findable>>();
  const [failed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    loadIndex().then(setIndex, () => setFailed(true));
  };
  useEffect(retry, []);
  return { index, failed, retry };
}
