import { expect, test } from 'vitest';
import type { Action } from '@/lib/study/advice';
import type { Mock } from '@/lib/study/kept';
import type { NextThing } from '@/lib/study/next-thing';
import { nextWords } from './next-words';

const PLACES = [
  { slug: 'q1', number: 1, title: 'A first title', short: 'The first', minutes: 45 },
  { slug: 'q2', number: 2, title: 'A second title', short: 'The second', minutes: 20 },
];
const reason = { point: 'p', claim: 'C', tier: 'must', lack: 'absent', href: '/h' } as const;
const read: Action = { ...reason, kind: 'read', minutes: 1, title: 'T', points: ['p'] };
const see: Action = { ...reason, kind: 'see', minutes: 2 };
const judge: Action = { ...reason, kind: 'judge', minutes: 1, words: 'W', said: 'never' };
const mend = (absent: number, partly: number, actions: readonly Action[] = [read]): NextThing => ({
  kind: 'mend',
  slug: 'q2',
  absent,
  partly,
  actions,
});

const NOW = '2026-11-30T12:00:00.000Z';
const mock = (own: Partial<Mock>): NextThing => ({
  kind: 'mock',
  mock: {
    id: 'm',
    startedAt: '2026-11-30T11:12:00.000Z',
    limitMinutes: 120,
    pausedSeconds: 0,
    pass: 1,
    open: 'q1',
    questions: {},
    ...own,
  },
});

test.each<[next: NextThing, headline: string, button: string, href: string]>([
  [
    { kind: 'go on', slug: 'q2', words: 96 },
    'Question 2: you have begun to answer.',
    'Go on with question 2',
    '/questions/q2',
  ],
  [
    { kind: 'check', slug: 'q1', attempt: 'a+b', words: 96 },
    'Question 1: check what you had.',
    'Check question 1',
    '/questions/q1/check?attempt=a%2Bb',
  ],
  [
    { kind: 'try', slug: 'q1', minutes: 45 },
    'Question 1: A first title.',
    'Try question 1',
    '/questions/q1',
  ],
  [
    { kind: 'afresh', slug: 'q2', judgedAt: '' },
    'All seven are done, question 2 the longest ago.',
    'Try question 2 afresh',
    '/questions/q2',
  ],
  [mend(1, 0), 'Question 2: one essential is missing.', 'Go on with question 2', '/h'],
])('%j leads on', (next, headline, button, href) => {
  expect(nextWords(next, PLACES, NOW)).toMatchObject({ headline, button, href });
});

test.each([
  [2, 0, 'Question 2: two essentials are missing.'],
  [1, 2, 'Question 2: one essential is missing, two there in part.'],
  [0, 1, 'Question 2: one essential is there in part.'],
  [0, 3, 'Question 2: three essentials are there in part.'],
  [0, 0, 'Question 2: a statement to judge again.'],
])('%d absent and %d partly', (absent, partly, headline) => {
  expect(nextWords(mend(absent, partly), PLACES, NOW).headline).toBe(headline);
});

const RUNS = 'Its clock runs on while the page is closed.';
const GO_ON = 'Go on with the mock take-home';

test.each<[own: Partial<Mock>, headline: string, says: string, button: string]>([
  [{}, 'Your mock take-home is running, 1 h 12 min left.', RUNS, GO_ON],
  [
    { startedAt: '2026-11-30T10:00:00.001Z' },
    'Your mock take-home is running, less than a minute left.',
    RUNS,
    GO_ON,
  ],
  [
    { startedAt: '2026-11-30T10:00:00.000Z' },
    'Your mock take-home ran out of time.',
    'What you wrote is kept.',
    'See the report',
  ],
  [
    { limitMinutes: 150, pausedAt: '2026-11-30T11:32:00.000Z' },
    'Your mock take-home is paused, with 2 h 10 min left.',
    'Its clock is stopped.',
    GO_ON,
  ],
])('a mock with %j', (own, headline, says, button) => {
  expect(nextWords(mock(own), PLACES, NOW)).toEqual({
    label: 'Next',
    headline,
    says,
    button,
    href: '/mock',
  });
});

test('what is to be done is told by kind and with its minutes', () => {
  expect(nextWords(mend(1, 0, [read, see, judge]), PLACES, NOW)).toMatchObject({
    label: 'Next, about four minutes',
    says: 'Something to read, something to see in the simulator, a statement to judge.',
  });
  expect(nextWords(mend(2, 0, [read]), PLACES, NOW)).toMatchObject({
    label: 'Next, about a minute',
    says: 'Something to read.',
  });
});

test('words are counted as one speaks of them', () => {
  const says = (words: number, kind: 'go on' | 'check') =>
    nextWords({ kind, slug: 'q1', attempt: 'a', words }, PLACES, NOW).says;
  expect(says(1, 'go on')).toBe('One word so far, and the answer not looked at.');
  expect(says(2, 'check')).toBe('2 words to lay beside the essentials.');
  expect(says(0, 'check')).toBe('Some essentials are not judged yet.');
});
