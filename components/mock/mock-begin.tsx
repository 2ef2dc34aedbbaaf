'use client';
import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { LIMITS_MINUTES, type LimitMinutes } from '@/lib/study/mock';
import { begin } from './mock-life';
import { MockTrouble } from './mock-trouble';
import { useMock } from './use-mock';

const HOURS = LIMITS_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: `${minutes / 60} h`,
}));

/** What a mock take-home is, how long it shall be, and the start. */
export function MockBegin() {
  const { phase } = useMock();
  const [minutes, setMinutes] = useState('180');
  if (phase !== 'begin' && phase !== 'reading') return null;
  return (
    <section className="lede no-print">
      <h1>Mock take-home</h1>
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
          className="feet"
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
    </section>
  );
}
