'use client';
import { useEffect, useRef, useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { LIMITS_MINUTES, type LimitMinutes } from '@/lib/study/mock';
import { numberWord } from '@/lib/study/standing';
import { REPORT } from './mock-address';
import { begin } from './mock-life';
import { live } from './mock-state';
import { MockTrouble } from './mock-trouble';
import { durationWords } from './mock-words';
import { useMock } from './use-mock';

const HOURS = LIMITS_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: `${minutes / 60} h`,
}));

/** What a mock take-home is, how long it shall be, and the start; below it those that have ended. */
export function MockBegin() {
  const { phase } = useMock();
  const [minutes, setMinutes] = useState('180');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (phase !== 'begin' || !live.focus) return;
    head.current?.focus();
    live.focus = false;
  }, [phase]);
  if (phase !== 'begin' && phase !== 'reading') return null;
  return (
    <section className="lede no-print">
      <h1 ref={head} tabIndex={-1}>
        Mock take-home
      </h1>
      <p>
        All seven questions in order, under one clock, with nothing of any answer in sight. At the
        end you have one file of what you wrote, and check it question by question.
      </p>
      <div className="mt-4 text-[1rem] text-soft">
        A real one gives no hints either. Use the documentation and the notes that you would use
        then.
      </div>
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Segmented
          className="feet mock-hours"
          legend="How long it shall be"
          options={HOURS}
          value={minutes}
          onChange={setMinutes}
        />
        <button
          type="button"
          className="button main"
          disabled={phase === 'reading'}
          onClick={() => begin(Number(minutes) as LimitMinutes)}
        >
          Start the clock
        </button>
      </div>
      <div className="mt-4 text-[1rem] text-soft">
        The clock runs on while this page is closed; it can be paused.
      </div>
      <MockTrouble />
      <Earlier />
    </section>
  );
}

/** The way back to each report. */
function Earlier() {
  const { earlier } = useMock();
  if (earlier.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="earlier">
      <h2 id="earlier">Earlier ones</h2>
      <ul className="mt-2">
        {earlier.map(({ id, startedAt, written, seconds }) => (
          <li key={id}>
            <a href={`#${REPORT}${id}`}>{momentWords(startedAt)}</a>: {numberWord(written)} of
            seven, {durationWords(seconds)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function momentWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}
