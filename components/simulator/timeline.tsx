'use client';
import { speedsOf } from '@/lib/simulator/motion';
import type { AnySimulator, SimulatorProps } from './use-simulator';

type Session = AnySimulator['session'];

interface TimelineProps
  extends Pick<AnySimulator, 'run' | 'state' | 'playing' | 'speed' | 'moving'> {
  readonly session: Pick<Session, 'play' | 'step' | 'goTo' | 'goToTime' | 'fork' | 'setSpeed'> & {
    readonly declaration: Pick<Session['declaration'], 'clock'>;
  };
  readonly className?: string;
}

/** At the foot of a simulator, and in view where there is room. */
const BELOW =
  'sim-run border-t border-rule bg-sheet px-4 py-[0.6rem] text-[0.9em] sm:[@media(min-height:40rem)]:sticky sm:[@media(min-height:40rem)]:bottom-0 sm:[@media(min-height:40rem)]:z-2';

/**
 * Goes along a run: play, hold, step, or scrub to any point of it. It counts model time where time
 * goes on by itself, else events; there it is nothing before the first event.
 */
export function Timeline({
  session,
  run,
  state,
  playing,
  speed,
  moving,
  className = BELOW,
}: TimelineProps) {
  const { clock } = session.declaration;
  const last = clock ? clock.end(state) : run.events.length;
  if (last === 0) return null;
  const at = clock ? run.time : run.done;
  const words = clock ? clock.print(run.time) : `step ${run.done} of ${last}`;
  return (
    <div className={`no-print flex flex-wrap items-center gap-2 ${className}`}>
      <button type="button" className="tool" onClick={() => session.play(!playing)}>
        {playing ? 'Pause' : 'Play'}
      </button>
      {clock ? (
        <button type="button" className="tool" onClick={session.step} disabled={at >= last}>
          Step
        </button>
      ) : null}
      <input
        type="range"
        className="min-w-24 flex-1"
        aria-label={clock ? 'Time of the run' : 'Step of the run'}
        min={0}
        max={last}
        step={clock ? 'any' : 1}
        value={at}
        aria-valuetext={words}
        aria-busy={moving}
        onChange={({ target }) =>
          clock ? session.goToTime(Number(target.value)) : session.goTo(Number(target.value))
        }
      />
      <span className="num whitespace-nowrap">{clock ? words : `${at} of ${last}`}</span>
      {clock ? null : (
        <button type="button" className="tool" onClick={session.fork} disabled={at === 0}>
          Start here
        </button>
      )}
      <select
        className="tool"
        aria-label="Speed"
        value={speed}
        onChange={(event) => session.setSpeed(Number(event.target.value))}
      >
        {speedsOf(session.declaration).map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

const TURNS = [
  { name: 'Undo', keys: 'Ctrl-Z', sign: '↶', by: -1 },
  { name: 'Redo', keys: 'Ctrl-Shift-Z', sign: '↷', by: 1 },
] as const;

/** Undo, redo and reset. */
export function RunBar({ simulator: { run, session } }: SimulatorProps) {
  return (
    <>
      {TURNS.map(({ name, keys, sign, by }) => (
        <button
          key={name}
          type="button"
          className="tool no-print"
          aria-label={name}
          title={`${name} (${keys})`}
          disabled={run.done === (by < 0 ? 0 : run.events.length)}
          onClick={() => session.goTo(run.done + by)}
        >
          {sign}
        </button>
      ))}
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
