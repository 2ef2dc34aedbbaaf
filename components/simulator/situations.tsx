'use client';
import { useContext, useRef } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { CopyButton } from '@/components/ui/copy-button';
import { joinLink, splitLink } from '@/lib/simulator/link-parts';
import { defaultsOf } from '@/lib/simulator/params';
import { writeLink } from '@/lib/simulator/write-link';
import { SimulatorLink, type SimulatorLinks } from './simulator-link';
import type { SimulatorProps } from './use-simulator';

/** Which situation is shown: chosen, asked about, passed on, or one of a list. */
export function SituationBar({ simulator }: SimulatorProps) {
  const { declaration, place, session, scenario, asks, covered, list, at } = simulator;
  const { here } = useContext(SimulatorLink);
  return (
    <>
      {list.length > 0 ? (
        <span className="flex items-center gap-1">
          <button
            type="button"
            className="tool"
            aria-label="Previous situation"
            disabled={at === 0}
            onClick={() => session.turn(-1)}
          >
            ←
          </button>
          <span className="num whitespace-nowrap">
            {at + 1} of {list.length}
          </span>
          <button
            type="button"
            className="tool"
            aria-label="Next situation"
            disabled={at === list.length - 1}
            onClick={() => session.turn(1)}
          >
            →
          </button>
        </span>
      ) : null}
      <select
        className="tool w-36 min-w-24 max-w-72 flex-auto"
        aria-label="Scenario"
        value={scenario?.id ?? ''}
        onChange={(event) => {
          const chosen = declaration.scenarios.find((item) => item.id === event.target.value);
          if (chosen) session.loadScenario(chosen);
        }}
      >
        <option value="">Scenarios</option>
        {declaration.scenarios.map((item) => (
          <option key={item.id} value={item.id}>
            {item.title}
          </option>
        ))}
      </select>
      <button type="button" className="tool" onClick={covered ? session.show : session.cover}>
        {covered ? 'Show' : 'Cover'}
      </button>
      <label className="flex min-h-9 items-center gap-1.5 whitespace-nowrap">
        <input
          type="checkbox"
          className="size-[1.1em]"
          checked={asks}
          onChange={(event) => session.setAsks(event.target.checked)}
        />
        Ask me first
      </label>
      <CopyButton
        text={() => linkTo(here(session), place === 'guide')}
        what="to this state"
        label="Copy link"
      />
      {place === 'guide' ? (
        <a className="tool" href={`/lab/${declaration.slug}${session.link(true).link}`}>
          Full window
        </a>
      ) : (
        <ListDialog simulator={simulator} />
      )}
    </>
  );
}

/** Puts together situations that are shown one after the other, as one link. */
function ListDialog({ simulator: { declaration, session, list, state, view } }: SimulatorProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  const links = useContext(SimulatorLink);
  /** The list when the sheet was opened; one that was changed begins when it is closed. */
  const before = useRef(list);
  const values = declaration.values(state);
  const here = writeLink(declaration, { values, view }).link.replace(/^\?|#.*$/g, '');
  const nameOf = (item: string): string =>
    declaration.scenarios.find(({ id }) => id === item)?.title ?? (item || 'The start');
  const move = (from: number, by: number) => {
    const next = [...list];
    next.splice(from + by, 0, ...next.splice(from, 1));
    session.setList(next);
  };
  return (
    <>
      <button
        type="button"
        className="tool"
        onClick={() => {
          before.current = list;
          sheet.current?.showModal();
        }}
      >
        List
      </button>
      <dialog
        ref={sheet}
        className="sheet"
        aria-label="Situations to show one after the other"
        onClose={() => (list === before.current ? undefined : session.showFirst())}
      >
        <h4>Situations to show one after the other</h4>
        <p className="mt-2">
          Put them in order, and copy the link: it opens the first one, covered. The keys n and p,
          or Page Down and Page Up, turn to the next and the previous one.
        </p>
        <ol className="my-4 grid list-decimal gap-1 pl-6">
          {list.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same situation may come twice
            <li key={`${at} ${item}`}>
              <span className="flex items-center gap-2">
                <span className="flex-1">{nameOf(item)}</span>
                <button
                  type="button"
                  className="tool"
                  aria-label={`Move ${nameOf(item)} up`}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="tool"
                  aria-label={`Remove ${nameOf(item)}`}
                  onClick={() => session.setList(list.filter((_, index) => index !== at))}
                >
                  ✕
                </button>
              </span>
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-2">
          <button type="button" className="tool" onClick={() => session.setList([...list, here])}>
            Add what is shown now
          </button>
          <select
            className="tool"
            aria-label="Add a scenario"
            value=""
            onChange={(event) => session.setList([...list, event.target.value])}
          >
            <option value="" disabled>
              Add a scenario
            </option>
            {declaration.scenarios.map((item) => (
              <option key={item.id} value={item.id}>
                {item.title}
              </option>
            ))}
          </select>
          <CopyButton
            text={() =>
              `${location.origin}${links.here(session).path}${
                writeLink(declaration, { values: defaultsOf(declaration.params), list }).link
              }`
            }
            what="to the list"
            label="Copy link"
          />
          <CloseDialog className="" />
        </div>
      </dialog>
    </>
  );
}

/** The address of a state; in a guide, of the simulator in it. */
function linkTo({ path, link }: ReturnType<SimulatorLinks['here']>, isInGuide: boolean): string {
  const parts = splitLink(link);
  return `${location.origin}${path}${joinLink(isInGuide ? { ...parts, anchor: 'play' } : parts)}`;
}
