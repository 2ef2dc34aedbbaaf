import { expect, test } from 'vitest';
import type { Action } from '@/lib/study/advice';
import type { NextThing } from '@/lib/study/next-thing';
import { nextWords } from './next-words';

const PLACES = [
  { slug: 'q1', number: 1, title: 'A first title', short: 'The first', minutes: 45 },
  { slug: 'q2', number: 2, title: 'A second title', short: 'The second', minutes: 20 },
];
const reason = { point: 'p', claim: 'C', tier: 'must', lack: 'absent', href: '/h' } as const;
const read: Action = { ...reason, kind: 'read', minutes: 1, title: 'T' };
const see: Action = { ...reason, kind: 'see', minutes: 2 };
const judge: Action = { ...reason, kind: 'judge', minutes: 1, words: 'W', said: 'never' };
const mend = (absent: number, partly: number, actions: readonly Action[] = [read]): NextThing => ({
  kind: 'mend',
  slug: 'q2',
  absent,
  partly,
  actions,
});

test.each<[next: NextThing, headline: string, button: string, href: string]>([
  [{ kind: 'mock' }, 'Your mock take-home is going on.', 'Go on with the mock take-home', '/mock'],
  [
    { kind: 'go on', slug: 'q2', words: 96 },
    'Question 2: you have begun to answer.',
    'Go on with question 2',
    '/questions/q2',
  ],
  [
    { kind: 'check', slug: 'q1', words: 96 },
    'Question 1: check what you had.',
    'Check question 1',
    '/questions/q1/check',
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
  [
    mend(1, 0),
    'Question 2: one essential is missing.',
    'Go on with question 2',
    '/questions/q2/check',
  ],
])('%j leads on', (next, headline, button, href) => {
  expect(nextWords(next, PLACES)).toMatchObject({ headline, button, href });
});

test.each([
  [2, 0, 'Question 2: two essentials are missing.'],
  [1, 2, 'Question 2: one essential is missing, two there in part.'],
  [0, 1, 'Question 2: one essential is there in part.'],
  [0, 3, 'Question 2: three essentials are there in part.'],
])('%d absent and %d partly', (absent, partly, headline) => {
  expect(nextWords(mend(absent, partly), PLACES).headline).toBe(headline);
});

test('what is to be done is told by kind and with its minutes', () => {
  expect(nextWords(mend(1, 0, [read, see, judge]), PLACES)).toMatchObject({
    label: 'Next, about four minutes',
    says: 'Something to read, something to see in the simulator, a statement to judge.',
  });
  expect(nextWords(mend(2, 0, [read]), PLACES)).toMatchObject({
    label: 'Next, about a minute',
    says: 'Something to read.',
  });
});

test('words are counted as one speaks of them', () => {
  const says = (words: number, kind: 'go on' | 'check') =>
    nextWords({ kind, slug: 'q1', words }, PLACES).says;
  expect(says(1, 'go on')).toBe('One word so far, and the answer not looked at.');
  expect(says(2, 'check')).toBe('2 words to lay beside the essentials.');
  expect(says(0, 'check')).toBe('Some essentials are not judged yet.');
});
