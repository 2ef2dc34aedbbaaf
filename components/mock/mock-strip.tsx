'use client';
import type { ReactNode } from 'react';
import { now } from '@/components/study/moment';
import { attemptPath } from '@/lib/study/attempt-path';
import type { Mock } from '@/lib/study/kept';
import { evenShare, nextQuestion, type Share } from '@/lib/study/mock';
import { isChecked } from '@/lib/study/mock-attempts';
import { capital } from '@/lib/study/tally';
import { HandIn } from './hand-in';
import { type MockPlace, type MockState, writtenOf } from './mock-state';
import { openWords, shareWords } from './mock-words';
import { goOn } from './pausing';
import { QuestionLink } from './question-link';
import { useLeft, useMock } from './use-mock';

/** The strip at the foot of the window: how much time there is for what is left, and the one next action. */
export function MockStrip({ places }: { readonly places: readonly MockPlace[] }) {
  const { phase, mock, state } = useMock();
  if (phase === 'going' && mock) return <Going mock={mock} state={state} places={places} />;
  return phase === 'ended' ? <Ended state={state} places={places} /> : null;
}

interface PartProps {
  readonly state: MockState;
  readonly places: readonly MockPlace[];
}

function Strip({ says, children }: { readonly says: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="turn mock-turn no-print" aria-label="What to do next">
      <div className="wrap">
        <p className="says-state text-soft">{says}</p>
        {children}
      </div>
    </section>
  );
}

/** What had the focus is gone, with the question. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

function Going({ mock, state, places }: PartProps & { readonly mock: Mock }) {
  useLeft(mock);
  if (mock.pausedAt !== undefined)
    return (
      <Strip says="The clock is stopped.">
        <button ref={takeFocus} type="button" className="button main" onClick={goOn}>
          Go on
        </button>
      </Strip>
    );
  const written = writtenOf(state);
  const share = evenShare(mock, now(), written);
  const next = nextQuestion(mock, written);
  const place = places.find(({ slug }) => slug === next?.slug);
  return (
    <Strip says={share ? <Left {...share} /> : 'All seven are written.'}>
      {next && place && !next.again ? (
        <QuestionLink className="button main" slug={next.slug} pass={next.pass} once>
          {next.pass === 2 ? 'Second pass' : 'Next'}:{' '}
          <span className="max-sm:sr-only">question </span>
          {place.number}
        </QuestionLink>
      ) : (
        <span className="again">
          {next ? (
            <QuestionLink className="quiet" slug={next.slug} pass={next.pass}>
              or go through the open ones again
            </QuestionLink>
          ) : null}
          <HandIn className="button main" mock={mock} written={written} places={places}>
            Hand in
          </HandIn>
        </span>
      )}
    </Strip>
  );
}

function Left(share: Share) {
  const open = openWords(share);
  const each = shareWords(share);
  if (!each) return <>{capital(open)}.</>;
  return (
    <>
      <b className="text-ink">{each}</b> <span className="max-sm:hidden">for the {open}.</span>
    </>
  );
}

function Ended({ state, places }: PartProps) {
  const written = writtenOf(state);
  const wrote = places.filter(({ slug }) => written.has(slug));
  const open = wrote.filter(({ slug }) => !isChecked(state.attempts[slug]));
  const [first] = open;
  const attempt = first && state.attempts[first.slug];
  if (first && attempt)
    return (
      <Strip says={`${wrote.length - open.length} of ${wrote.length} checked.`}>
        <a className="button main" href={attemptPath(first.slug, attempt.id)}>
          Check question {first.number}
        </a>
      </Strip>
    );
  return (
    <Strip says={wrote.length === 0 ? 'Nothing was written.' : 'All that you wrote is checked.'}>
      <a className="button main" href="/progress">
        Where you stand
      </a>
    </Strip>
  );
}
