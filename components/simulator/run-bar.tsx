'use client';
import type { Params } from '@/lib/simulator/params';
import type { Simulator } from './use-simulator';

/** Undo, redo and reset. */
export function RunBar<P extends Params, State, Event, Summary>({
  simulator,
}: {
  readonly simulator: Simulator<P, State, Event, Summary>;
}) {
  const { run, goTo } = simulator;
  return (
    <>
      <button
        type="button"
        className="tool no-print"
        aria-label="Undo"
        title="Undo (Ctrl-Z)"
        disabled={run.at === 0}
        onClick={() => goTo(run.at - 1)}
      >
        ↶
      </button>
      <button
        type="button"
        className="tool no-print"
        aria-label="Redo"
        title="Redo (Ctrl-Shift-Z)"
        disabled={run.at === run.events.length}
        onClick={() => goTo(run.at + 1)}
      >
        ↷
      </button>
      <button
        type="button"
        className="tool no-print"
        onClick={() => simulator.dispatch({ type: 'reset' })}
      >
        Reset
      </button>
    </>
  );
}
