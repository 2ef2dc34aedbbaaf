'use client';
import { useEffect, useState } from 'react';
import { clockWords } from '@/lib/study/standing';
import { useStudy } from './study-store';
import { setSeconds } from './study-writes';

/** Between, it is kept with the text. */
const KEPT_EVERY_S = 5;

interface ClockProps {
  readonly slug: string;
  readonly minutes: number;
  /** Whether something was written in this visit: the clock starts, or goes on, with a word. */
  readonly runs: boolean;
}

/** How long the attempt has taken. It counts while the page is seen, and can be paused or hidden. */
export function Clock({ slug, minutes, runs }: ClockProps) {
  const { store, study } = useStudy(slug);
  const [paused, setPaused] = useState(false);
  const [hidden, setHidden] = useState(false);
  const ticks = runs && !paused;
  const seconds = study.attempt?.seconds ?? 0;
  useEffect(() => {
    if (!ticks) return undefined;
    const timer = setInterval(() => {
      const { attempt } = store.getState();
      if (!attempt || document.visibilityState !== 'visible') return;
      const next = attempt.seconds + 1;
      if (next % KEPT_EVERY_S === 0) setSeconds(store, next);
      else store.setState({ attempt: { ...attempt, seconds: next } });
    }, 1000);
    return () => clearInterval(timer);
  }, [store, ticks]);
  if (!runs && seconds === 0)
    return <p className="label">About {minutes} min; a clock starts as you type</p>;
  return (
    <p className="clock">
      {hidden ? null : (
        <span>
          <span className="num">{clockWords(seconds)}</span>{' '}
          <span className="text-soft">of about {minutes} min</span>
        </span>
      )}
      {runs ? (
        <button type="button" className="quiet" onClick={() => setPaused(!paused)}>
          {paused ? 'Go on' : 'Pause'}
        </button>
      ) : null}
      <button type="button" className="quiet" onClick={() => setHidden(!hidden)}>
        {hidden ? 'Show the clock' : 'Hide'}
      </button>
    </p>
  );
}
