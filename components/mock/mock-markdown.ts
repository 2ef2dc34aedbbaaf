'use client';
import { download } from '@/components/ui/download';
import { answersMarkdown } from '@/lib/study/answers-markdown';
import type { Mock } from '@/lib/study/kept';
import type { MockReport } from '@/lib/study/mock-report';
import { wordCount } from '@/lib/study/standing';
import { askedMarkdown } from './mock-asked';
import { fileName } from './mock-file';
import { type MockPlace, mockStore } from './mock-state';
import { STANDING_WORDS } from './mock-words';
import { fileWords } from './report-words';

/** Hands out all questions and answers of a mock as one Markdown file. */
export function mockMarkdown(mock: Mock, report: MockReport, places: readonly MockPlace[]): void {
  const { attempts } = mockStore.getState();
  const entries = places.map(({ slug, number, short }) => {
    const about = report.questions.find((one) => one.slug === slug);
    return {
      number,
      short,
      attempt: attempts[slug],
      asked: askedMarkdown(slug),
      ...(about ? { about: aboutWords(about) } : {}),
    };
  });
  const begun = new Date(mock.startedAt).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const text = answersMarkdown(entries, 'Mock take-home', fileWords(report, mock, begun));
  download(fileName(mock, 'md'), 'text/markdown', text);
}

function aboutWords({ seconds, words, standing }: MockReport['questions'][number]): string {
  const marked = standing === 'flagged' ? [STANDING_WORDS.flagged] : [];
  return `${[`${Math.floor(seconds / 60)} min`, wordCount(words), ...marked].join(', ')}.`;
}
