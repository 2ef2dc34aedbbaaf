'use client';
import type { Mock } from '@/lib/study/kept';
import { writeHere } from './mock-pen';
import { clockTime } from './mock-words';
import { useLeft } from './use-mock';

/** Another tab writes the mock take-home; one press and this one does. */
export function MockElsewhere({ mock }: { readonly mock: Mock }) {
  const left = useLeft(mock);
  return (
    <div className="lede no-print">
      <h1>Your mock take-home is open in another tab</h1>
      <p>
        <span role="timer" className="num">
          {clockTime(left)}
        </span>{' '}
        left{mock.pausedAt === undefined ? '' : '; the clock is stopped'}.
      </p>
      <button type="button" className="button main mt-6" onClick={writeHere}>
        Write here instead
      </button>
    </div>
  );
}
