import { expect, test } from 'vitest';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import { beginAttempt } from '@/lib/study/kept';
import { beginMock, endMock, type MockStanding } from '@/lib/study/mock';
import { type LostEssential, mockReport } from '@/lib/study/mock-report';
import { endWords, essentialsWords, fileWords, lossWords, verdictWords } from './report-words';

test('a report is told by what was written, how long it took and how it ended', () => {
  const ids = Object.fromEntries(SLUGS.map((slug) => [slug, slug])) as Record<Slug, string>;
  const mock = beginMock('m', '2026-11-30T09:00:00.000Z', 60, ids);
  const early = endMock(mock, '2026-11-30T09:41:00.000Z');
  expect(verdictWords(mockReport(early, [], {}))).toBe('You wrote none of seven in 41 min.');
  expect(endWords(mockReport(early, [], {}), early)).toBe('You handed it in with 19 min left.');
  const written = { ...beginAttempt('az-quorum', 'az-quorum', early.startedAt, 'm'), text: 'x' };
  expect(verdictWords(mockReport(early, [written], {}))).toBe('You wrote one of seven in 41 min.');
  const late = endMock(mock, '2026-11-30T12:00:00.000Z');
  expect(endWords(mockReport(late, [], {}), late)).toBe('Time is up.');
  expect(fileWords(mockReport(early, [], {}), early, '30 November 2026, 09:00')).toBe(
    'Begun 30 November 2026, 09:00. Limit 1 hour, used 41 min. You handed it in with 19 min left.',
  );
});

test('essentials are told by how many are there, in part and not judged', () => {
  expect(essentialsWords({ present: 4, partly: 0, absent: 2, open: 0 })).toBe('4 of 6');
  expect(essentialsWords({ present: 3, partly: 1, absent: 1, open: 2 })).toBe(
    '3 of 7, one in part, two not judged',
  );
});

test.each<[whys: readonly LostEssential['why'][], standing: MockStanding, words: string]>([
  [['empty', 'empty'], 'empty', 'left empty, two essentials'],
  [['absent', 'partly', 'absent'], 'written', 'two missing, one there in part'],
  [['partly'], 'flagged', 'marked to come back to, one there in part'],
  [['absent'], 'written', 'one missing'],
])('%j in a question that is %s', (whys, standing, words) => {
  const lost = whys.map((why, at) => ({ slug: 'az-quorum' as const, point: `${at}`, why }));
  expect(lossWords(lost, standing)).toBe(words);
});
