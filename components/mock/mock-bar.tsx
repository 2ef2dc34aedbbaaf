'use client';
import { useState } from 'react';
import { remember, remembered } from '@/components/ui/storage';
import type { Mock } from '@/lib/study/kept';
import { mockStanding } from '@/lib/study/mock';
import { type MockPlace, writtenOf } from './mock-state';
import { clockTime, hoursWords, STANDING_WORDS, warningWords } from './mock-words';
import { standStill } from './pausing';
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
        <p className="mock-brand">
          <a href="/">
            Home
            {mock.pausedAt === undefined ? (
              <span className="sr-only">; the clock runs on</span>
            ) : null}
          </a>
          <b className="max-lg:hidden">Mock take-home</b>
        </p>
        <nav aria-label="Questions of the take-home">
          <ol>
            {places.map(({ slug, number }) => {
              const standing = mockStanding(mock, slug, written);
              const name = `Question ${number}, ${STANDING_WORDS[standing]}`;
              return (
                <li key={slug}>
                  {mock.pausedAt === undefined ? (
                    <QuestionLink
                      slug={slug}
                      className="square"
                      data-standing={standing}
                      aria-label={name}
                      aria-current={slug === mock.open ? 'true' : undefined}
                    >
                      {number}
                    </QuestionLink>
                  ) : (
                    <span className="square" data-standing={standing}>
                      <span aria-hidden="true">{number}</span>
                      <span className="sr-only">{name}</span>
                    </span>
                  )}
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

const CLOCK = 'mock-clock';

/** What is left of the time; it can be hidden, and only its last minutes are announced. */
function Clock({ mock }: { readonly mock: Mock }) {
  const left = useLeft(mock);
  const [hidden, setHidden] = useState(() => remembered(CLOCK) === 'hidden');
  const warning = warningWords(left);
  const turn = () => {
    remember(CLOCK, hidden ? 'shown' : 'hidden');
    setHidden(!hidden);
  };
  return (
    <div className="mock-time">
      {hidden ? null : (
        <span role="timer" className="num">
          {clockTime(left)}
        </span>
      )}
      {hidden || warning ? null : (
        <span className="of text-soft">left of {hoursWords(mock.limitMinutes)}</span>
      )}
      <span role="status" className="text-soft">
        {warning}
      </span>
      <button type="button" className="quiet" onClick={turn}>
        {hidden ? 'Show the clock' : 'Hide'}
      </button>
      {mock.pausedAt === undefined ? (
        <button type="button" className="quiet" onClick={standStill}>
          Pause
        </button>
      ) : null}
    </div>
  );
}
