'use client';
import { type ComponentType, lazy, Suspense, useId } from 'react';
import { useStore } from 'zustand';
import type { PanelOwner } from './use-settings';

/** A secondary part of a simulator; its code is fetched when it is opened. */
export interface Panel<Props> {
  /** Also its name in `?view=`. */
  readonly id: string;
  readonly label: string;
  readonly View: ComponentType<Props>;
}

export function panel<Props extends object>(
  id: string,
  label: string,
  load: () => Promise<ComponentType<Props>>,
): Panel<Props> {
  const View = lazy(() => load().then((component) => ({ default: component })));
  return { id, label, View: View as unknown as ComponentType<Props> };
}

interface MorePanelsProps<Props> {
  readonly session: PanelOwner;
  readonly panels: readonly Panel<Props>[];
  /** What every panel is given. */
  readonly given: Props;
}

/** A row of buttons that opens one panel at a time; which one is open is in the link. */
export function MorePanels<Props extends object>({
  session,
  panels,
  given,
}: MorePanelsProps<Props>) {
  const id = useId();
  const open = useStore(session.store, ({ view }) => view);
  const View = panels.find((candidate) => candidate.id === open)?.View;
  return (
    <section aria-label="More">
      <div className="no-print flex flex-wrap items-center gap-2">
        <span className="font-semibold">More:</span>
        {panels.map(({ id: name, label }) => (
          <button
            key={name}
            type="button"
            className="tool"
            aria-expanded={open === name}
            aria-pressed={open === name}
            aria-controls={id}
            onClick={() => session.setView(open === name ? undefined : name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id={id} className={View ? 'mt-4' : ''}>
        {View ? (
          <Suspense fallback={<p className="text-soft">Loading …</p>}>
            <View {...given} />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}
