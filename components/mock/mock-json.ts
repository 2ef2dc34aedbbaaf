'use client';
import { now } from '@/components/study/moment';
import { download } from '@/components/ui/download';
import { type Mock, NOTHING } from '@/lib/study/kept';
import { writeStudyFile } from '@/lib/study/study-file';
import { attemptsOf, mockStore } from './mock-state';

/** Hands out a mock with its attempts as a file that can be imported. */
export function mockJson(mock: Mock): void {
  const data = { ...NOTHING, mocks: [mock], attempts: attemptsOf(mockStore.getState()) };
  const day = mock.startedAt.slice(0, 10);
  download(`mock-take-home-${day}.json`, 'application/json', writeStudyFile(data, now()));
}
