'use client';
import type { OwnEvent } from '@/lib/simulator/declaration';
import type { Params } from '@/lib/simulator/params';
import type { SimulatorProps } from './use-simulator';

/** Undo, redo and reset. */
export function RunBar<P extends Params, State, Event extends OwnEvent, Summary>({
  simulator: { run, session },
}: SimulatorProps<P, State, Event, Summary>) {
  return (
    <>
      <button
        type="button"
        className="tool no-print"
        aria-label="Undo"
        title="Undo (Ctrl-Z)"
        disabled={run.done === 0}
        onClick={() => session.goTo(run.done - 1)}
      >
        ↶
      </button>
      <button
        type="button"
        className="tool no-print"
        aria-label="Redo"
        title="Redo (Ctrl-Shift-Z)"
        disabled={run.done === run.events.length}
        onClick={() => session.goTo(run.done + 1)}
      >
        ↷
      </button>
      <button
        type="button"
        className="tool no-print"
        onClick={() => session.dispatch({ type: 'reset' })}
      >
        Reset
      </button>
    </>
  );
}
