'use client';
import { Timeline } from './timeline';
import type { AnySimulator } from './use-simulator';

const TURNS = [
  { name: 'Undo', keys: 'Ctrl-Z', sign: '↶', by: -1 },
  { name: 'Redo', keys: 'Ctrl-Shift-Z', sign: '↷', by: 1 },
] as const;

/** Undo, redo, reset, the run, and the way back to a run that was left for another. */
export function RunBar(simulator: AnySimulator) {
  const { run, session, aside } = simulator;
  return (
    <>
      {TURNS.map(({ name, keys, sign, by }) => (
        <button
          key={name}
          type="button"
          className="tool"
          aria-label={name}
          title={`${name} (${keys})`}
          disabled={run.done === (by < 0 ? 0 : run.events.length)}
          onClick={() => session.goTo(run.done + by)}
        >
          {sign}
        </button>
      ))}
      <button type="button" className="tool" onClick={() => session.dispatch({ type: 'reset' })}>
        Reset
      </button>
      <Timeline {...simulator} />
      {aside ? (
        <button
          type="button"
          className="tool"
          title={`The run that was left, of ${aside.events.length} steps; this one is kept for it`}
          onClick={session.bringBack}
        >
          Other run
        </button>
      ) : null}
    </>
  );
}
