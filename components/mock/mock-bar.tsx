'use client';
import { useState } from 'react';
import type { Mock } from '@/lib/study/kept';
import { mockStanding } from '@/lib/study/mock';
import { type MockPlace, writtenOf } from './mock-state';
import { clockTime, hoursWords, STANDING_WORDS } from './mock-words';
import { goOn, standStill } from './pausing';
import { QuestionLink } from './question-link';
import { useLeft, useMock } from './use-mock';

interface MockBarProps {
  readonly places: readonly MockPlace[];
}

/** While the clock runs, this stands for the head of the site: the seven, and the time. */
export function MockBar({ places }: MockBarProps) {
  const { phase, mock, state } = useMock();
  if (phase !== 'going' || !mock)
    return (
      <div className="wrap no-print">
        <div className="border-b border-rule" />
      </div>
    );
  const written = writtenOf(state);
  return (
    <header className="mock-bar no-print">
      <div className="wrap">
        <a className="mock-brand" href="/" aria-label="Dry Run, home; the clock runs on">
          <span className="max-sm:hidden">Mock take-home</span>
          <span className="sm:hidden">Home</span>
        </a>
        <nav aria-label="Questions of the take-home">
          <ol>
            {places.map(({ slug, number }) => {
              const standing = mockStanding(mock, slug, written);
              return (
                <li key={slug}>
                  <QuestionLink
                    slug={slug}
                    className="square"
                    data-standing={standing}
                    aria-label={`Question ${number}, ${STANDING_WORDS[standing]}`}
                    aria-current={slug === mock.open ? 'true' : undefined}
                  >
                    {number}
                  </QuestionLink>
                </li>
              );
            })}
          </ol>
        </nav>
        <Clock mock={mock} />
      </div>
    </header>
  );
}

/** What is left of the time; it can be hidden, and is not announced as it runs. */
function Clock({ mock }: { readonly mock: Mock }) {
  const left = useLeft(mock);
  const [hidden, setHidden] = useState(false);
  const isPaused = mock.pausedAt !== undefined;
  return (
    <p className="mock-time">
      {hidden ? null : (
        <>
          <span role="timer" className="num">
            {clockTime(left)}
          </span>
          <span className="of text-soft">left of {hoursWords(mock.limitMinutes)}</span>
        </>
      )}
      <button type="button" className="quiet" onClick={() => setHidden(!hidden)}>
        {hidden ? 'Show the clock' : 'Hide'}
      </button>
      <button type="button" className="quiet" onClick={isPaused ? goOn : standStill}>
        {isPaused ? 'Go on' : 'Pause'}
      </button>
    </p>
  );
}
