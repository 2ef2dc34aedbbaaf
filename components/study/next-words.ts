import { durationWords } from '@/components/mock/mock-words';
import { attemptPath } from '@/lib/study/attempt-path';
import type { Mock } from '@/lib/study/kept';
import { leftSeconds } from '@/lib/study/mock';
import type { NextThing } from '@/lib/study/next-thing';
import { roomPath } from '@/lib/study/rooms';
import { numberWord } from '@/lib/study/standing';
import { capital } from '@/lib/study/tally';
import type { Place } from './use-points';

/** The next thing as a reader is told it. */
export interface NextWords {
  readonly label: string;
  readonly headline: string;
  readonly says: string;
  readonly button: string;
  readonly href: string;
}

/** Puts the next thing into words as of `now`; nothing in them answers a question. */
export function nextWords(next: NextThing, places: readonly Place[], now: string): NextWords {
  if (next.kind === 'mock') return { label: 'Next', href: '/mock', ...mockWords(next.mock, now) };
  const { slug } = next;
  const place = places.find((one) => one.slug === slug);
  const question = `question ${place?.number}`;
  const to = { href: roomPath(slug, 'try') };
  if (next.kind === 'go on')
    return {
      ...to,
      label: 'Next',
      headline: `${capital(question)}: you have begun to answer.`,
      says: `${words(next.words)} so far, and the answer not looked at.`,
      button: `Go on with ${question}`,
    };
  if (next.kind === 'check')
    return {
      label: 'Next',
      headline: `${capital(question)}: check what you had.`,
      says:
        next.words > 0
          ? `${words(next.words)} to lay beside the essentials.`
          : 'Some essentials are not judged yet.',
      button: `Check ${question}`,
      href: attemptPath(slug, next.attempt),
    };
  if (next.kind === 'mend') {
    const minutes = next.actions.reduce((sum, action) => sum + action.minutes, 0);
    const kinds = [...new Set(next.actions.map(({ kind }) => THINGS[kind]))];
    return {
      label: `Next, about ${minutes === 1 ? 'a minute' : `${numberWord(minutes)} minutes`}`,
      headline: `${capital(question)}: ${lacks(next.absent, next.partly)}.`,
      says: `${capital(kinds.join(', '))}.`,
      button: `Go on with ${question}`,
      href: next.actions[0]?.href ?? roomPath(slug, 'check'),
    };
  }
  if (next.kind === 'try')
    return {
      ...to,
      label: `Next, about ${next.minutes} minutes`,
      headline: `${capital(question)}: ${place?.title}.`,
      says: 'Not tried yet.',
      button: `Try ${question}`,
    };
  return {
    ...to,
    label: 'Next',
    headline: `All seven are done, ${question} the longest ago.`,
    says: 'Try it afresh, and see what has stayed.',
    button: `Try ${question} afresh`,
  };
}

function mockWords(mock: Mock, now: string) {
  const left = leftSeconds(mock, now);
  if (left === 0)
    return {
      headline: 'Your mock take-home ran out of time.',
      says: 'What you wrote is kept.',
      button: 'See the report',
    };
  const time = `${durationWords(left)} left`;
  const button = 'Go on with the mock take-home';
  if (mock.pausedAt === undefined)
    return {
      headline: `Your mock take-home is running, ${time}.`,
      says: 'Its clock runs on while the page is closed.',
      button,
    };
  return {
    headline: `Your mock take-home is paused, with ${time}.`,
    says: 'Its clock is stopped.',
    button,
  };
}

const THINGS = {
  read: 'something to read',
  see: 'something to see in the simulator',
  judge: 'a statement to judge',
} as const;

function words(count: number): string {
  return count === 1 ? 'One word' : `${count} words`;
}

function lacks(absent: number, partly: number): string {
  const count = absent || partly;
  if (count === 0) return 'a statement to judge again';
  const are = `${numberWord(count)} ${count === 1 ? 'essential is' : 'essentials are'}`;
  if (absent === 0) return `${are} there in part`;
  return `${are} missing${partly > 0 ? `, ${numberWord(partly)} there in part` : ''}`;
}
