'use client';
import { useLayoutEffect, useMemo } from 'react';
import type { StageView } from '@/lib/review/stage';
import { Pointer } from './pointer';
import { Shown } from './shown';
import { useStage } from './use-stage';

const BLANK: StageView = { kind: 'blank' };

/** From this size on, in percent, everything stands in one column. */
const LARGE = 150;

/** The shared window: all that it shows was said by the presenter's window, and nothing moves by itself. */
export function Stage() {
  const { state, own, other, waits, line } = useStage();
  const view = state?.view ?? BLANK;
  const size = state?.size ?? 100;
  const place = useMemo(() => placeOf(view), [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its top
  useLayoutEffect(() => {
    // In braces: a browser may return a promise of the scroll's end, which is no cleanup.
    scrollTo({ top: 0, behavior: 'instant' });
  }, [place]);
  // As large as it is meant to be, a simulator fits one screen as in a lab; larger it is a page.
  const fits = view.kind === 'simulator' && size === 100;
  return (
    <>
      <div
        className={fits ? 'shared stage' : 'shared'}
        data-view={view.kind}
        data-size={size}
        data-large={size >= LARGE ? '' : undefined}
      >
        {'title' in view ? (
          <header className="shared-head">
            <span className="shared-number">{view.number}</span>
            <h1>{view.title}</h1>
          </header>
        ) : (
          <header className="sr-only">
            <h1>Stage</h1>
          </header>
        )}
        {/* It is always there, so that what comes into it is read out. */}
        <div role="status">
          {view.kind === 'points' ? <p className="shared-claim">{view.points.at(-1)}</p> : null}
        </div>
        <main id="main">
          <Shown view={view} size={size} own={own} line={line} />
        </main>
      </div>
      {waits ? (
        <footer className="shared-foot">
          Waiting for the presenter’s window. Open /review there to begin.
        </footer>
      ) : null}
      {other ? (
        <p className="shared-foot note" role="alert">
          The presenter’s window runs another version of Dry Run: reload both windows.
        </p>
      ) : null}
      <Pointer line={line} />
    </>
  );
}

/** What the reader has before them: while it stays the same, the window stays where it was scrolled. */
function placeOf(view: StageView): string {
  if (view.kind === 'simulator') return view.slug;
  return JSON.stringify(view, (name, part) => (name === 'marked' ? undefined : part));
}
