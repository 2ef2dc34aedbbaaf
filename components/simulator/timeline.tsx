'use client';
import { useEffect, useState } from 'react';
import type { Params } from '@/lib/simulator/params';
import type { Simulator } from './use-simulator';

const SPEEDS = [
  { label: 'Slow', milliseconds: 1600 },
  { label: 'Normal', milliseconds: 800 },
  { label: 'Fast', milliseconds: 300 },
] as const;

/**
 * The time line of a run, once there is one: scrub it or let it play. It stands below everything
 * and sticks to the window's edge, so that nothing moves under the reader when it appears.
 */
export function Timeline<P extends Params, State, Event, Summary>({
  simulator,
}: {
  readonly simulator: Simulator<P, State, Event, Summary>;
}) {
  const { run, goTo } = simulator;
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(SPEEDS[1].milliseconds);
  const last = run.events.length;
  useEffect(() => {
    if (!playing) return;
    if (run.at >= last) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => goTo(run.at + 1), speed);
    return () => clearTimeout(timer);
  }, [playing, run.at, last, speed, goTo]);
  if (last === 0) return null;
  return (
    <div className="sim-run no-print">
      <button
        type="button"
        className="tool"
        onClick={() => {
          if (run.at >= last) goTo(0);
          setPlaying(!playing);
        }}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        className="min-w-24 flex-1"
        aria-label="Step of the run"
        min={0}
        max={last}
        value={run.at}
        aria-valuetext={`step ${run.at} of ${last}`}
        onChange={(event) => goTo(Number(event.target.value))}
      />
      <span className="num whitespace-nowrap">
        {run.at} of {last}
      </span>
      <button type="button" className="tool" onClick={simulator.fork} disabled={run.at === 0}>
        Start here
      </button>
      <select
        className="tool"
        aria-label="Speed"
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((item) => (
          <option key={item.label} value={item.milliseconds}>
            {item.label}
          </option>
        ))}
      </select>
    </div>
  );
}
