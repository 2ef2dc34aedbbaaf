'use client';
import { speedsOf } from '@/lib/simulator/motion';
import type { AnySimulator } from './use-simulator';

type Session = AnySimulator['session'];

interface TimelineProps
  extends Pick<AnySimulator, 'run' | 'state' | 'playing' | 'speed' | 'moving' | 'list'> {
  readonly session: Pick<Session, 'play' | 'step' | 'goTo' | 'goToTime' | 'fork' | 'setSpeed'> & {
    readonly declaration: Pick<Session['declaration'], 'clock'>;
  };
}

/**
 * Goes along a run: play, hold, step, or scrub to any point of it. It counts model time where time
 * goes on by itself, else events.
 */
export function Timeline({ session, run, state, playing, speed, moving, list }: TimelineProps) {
  const { clock } = session.declaration;
  const last = clock ? clock.end(state) : run.events.length;
  const at = clock ? run.time : run.done;
  const words = clock ? clock.print(run.time) : `step ${run.done} of ${last}`;
  return (
    <div className="sim-run">
      <button
        type="button"
        className="tool"
        disabled={last === 0}
        onClick={() => session.play(!playing)}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      {clock ? (
        <button type="button" className="tool" onClick={session.step} disabled={at >= last}>
          Step
        </button>
      ) : null}
      <input
        type="range"
        className="min-w-16 flex-1"
        aria-label={clock ? 'Time of the run' : 'Step of the run'}
        disabled={last === 0}
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
      <span
        className="num whitespace-nowrap text-right"
        style={clock ? undefined : { minWidth: `${2 * `${last}`.length + 4}ch` }}
      >
        {clock ? words : `${at} of ${last}`}
      </span>
      {clock ? (
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
      ) : list.length > 0 ? null : (
        <button type="button" className="tool" onClick={session.fork} disabled={at === 0}>
          Start here
        </button>
      )}
    </div>
  );
}
