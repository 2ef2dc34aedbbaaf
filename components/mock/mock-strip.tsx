'use client';
import type { ReactNode } from 'react';
import { now } from '@/components/study/moment';
import type { Mock } from '@/lib/study/kept';
import { evenShare, nextQuestion } from '@/lib/study/mock';
import { isChecked } from '@/lib/study/mock-attempts';
import { roomPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { HandIn } from './hand-in';
import { type MockPlace, type MockState, writtenOf } from './mock-state';
import { countOf } from './mock-words';
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
    <section className="turn no-print" aria-label="What to do next">
      <div className="wrap">
        <p className="says-state text-soft">{says}</p>
        {children}
      </div>
    </section>
  );
}

function Going({ mock, state, places }: PartProps & { readonly mock: Mock }) {
  useLeft(mock);
  if (mock.pausedAt !== undefined)
    return (
      <Strip says="The clock stands.">
        <button type="button" className="button main" onClick={goOn}>
          Go on
        </button>
      </Strip>
    );
  const written = writtenOf(state);
  const share = evenShare(mock, now(), written);
  const next = nextQuestion(mock, written);
  const place = places.find(({ slug }) => slug === next?.slug);
  const begins = mock.pass === 1 && next?.pass === 2;
  return (
    <Strip says={share ? <Share {...share} /> : 'All seven are written.'}>
      {next && place ? (
        <QuestionLink className="button main" slug={next.slug} pass={next.pass}>
          {begins ? 'Second pass' : 'Next'}: question {place.number}
        </QuestionLink>
      ) : (
        <HandIn className="button main" mock={mock} written={written}>
          Hand in
        </HandIn>
      )}
    </Strip>
  );
}

function Share({ minutes, questions }: { readonly minutes: number; readonly questions: number }) {
  const time = minutes === 0 ? 'Less than a minute' : `About ${countOf(minutes, 'minute')}`;
  return (
    <>
      <b className="text-ink">{questions === 1 ? time : `${time} each`}</b> for the{' '}
      {numberWord(questions)} still to write.
    </>
  );
}

function Ended({ state, places }: PartProps) {
  const open = places.filter(({ slug }) => !isChecked(state.attempts[slug]));
  const [first] = open;
  return (
    <Strip says={first ? `${7 - open.length} of 7 checked.` : 'All seven are checked.'}>
      {first ? (
        <a className="button main" href={roomPath(first.slug, 'check')}>
          Check question {first.number}
        </a>
      ) : (
        <a className="button main" href="/progress">
          Where you stand
        </a>
      )}
    </Strip>
  );
}
