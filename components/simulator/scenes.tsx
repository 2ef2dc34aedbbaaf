'use client';
import {
  type ComponentType,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useId,
} from 'react';
import { scenesOf } from '@/lib/simulator/declaration';
import type { SimulatorProps } from './use-simulator';

/** What draws a scene, by its id. */
export type SceneViews<Props> = Readonly<Record<string, ComponentType<Props>>>;

/** A scene whose code is fetched when it is opened. */
export function lateScene<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const View = lazy(() =>
    load().then((component) => ({ default: component })),
  ) as unknown as ComponentType<Props>;
  return (props) => (
    <Suspense fallback={<p className="text-soft">Loading …</p>}>
      <View {...props} />
    </Suspense>
  );
}

const TURNS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

interface ScenesProps<Props> extends SimulatorProps {
  readonly views: SceneViews<Props>;
  /** What every scene is given. */
  readonly given: Props;
  /** Scenes that every simulator has, by their ids. */
  readonly others: Readonly<Record<string, ReactNode>>;
}

/** The views behind the drawing, one at a time in the same place; which one is open is in the link. */
export function Scenes<Props extends object>({
  simulator,
  views,
  given,
  others,
}: ScenesProps<Props>) {
  const { declaration, session, view } = simulator;
  const id = useId();
  const all = scenesOf(declaration);
  const open = all.find((scene) => scene.id === view) ?? all[0];
  const View = open && views[open.id];
  const tabs = all.filter(({ more }) => !more);
  const rest = all.filter(({ more }) => more);
  const turn = (event: KeyboardEvent<HTMLElement>) => {
    const by = TURNS[event.key];
    const next = by && session.turnTab(by);
    if (!next) return;
    event.preventDefault();
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <>
      <div className="scene-tabs no-print">
        <div role="tablist" aria-label="Scenes" className="contents" onKeyDown={turn}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`${id}-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab === open}
              aria-controls={`${id}-scene`}
              tabIndex={tab === (tabs.includes(open as never) ? open : tabs[0]) ? 0 : -1}
              onClick={() => session.setView(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        <select
          aria-label="More scenes"
          data-open={open?.more}
          value={open?.more ? open.id : ''}
          onChange={(event) => session.setView(event.target.value)}
        >
          <option value="" disabled>
            More
          </option>
          {rest.map((scene) => (
            <option key={scene.id} value={scene.id}>
              {scene.label}
            </option>
          ))}
        </select>
      </div>
      <div
        id={`${id}-scene`}
        role="tabpanel"
        aria-label={open?.label}
        className="scene"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keys
        tabIndex={0}
      >
        {View ? <View {...given} /> : open && others[open.id]}
      </div>
    </>
  );
}
