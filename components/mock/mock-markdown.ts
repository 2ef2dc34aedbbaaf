'use client';
import { download } from '@/components/ui/download';
import { answersMarkdown } from '@/lib/study/answers-markdown';
import type { Mock } from '@/lib/study/kept';
import { type MockPlace, mockStore } from './mock-state';

/** Hands out all answers of a mock as one Markdown file. */
export function mockMarkdown(mock: Mock, places: readonly MockPlace[]): void {
  const { attempts } = mockStore.getState();
  const day = mock.startedAt.slice(0, 10);
  const entries = places.map(({ slug, number, short }) => ({
    number,
    short,
    attempt: attempts[slug],
  }));
  const text = answersMarkdown(entries, `Mock take-home, ${day}`);
  download(`mock-take-home-${day}.md`, 'text/markdown', text);
}
