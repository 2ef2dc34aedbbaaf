'use client';
import { now } from '@/components/study/moment';
import { download } from '@/components/ui/download';
import { type Mock, NOTHING } from '@/lib/study/kept';
import { writeStudyFile } from '@/lib/study/study-file';
import { fileName } from './mock-file';
import { attemptsOf, mockStore } from './mock-state';

/** Hands out a mock with its attempts as a file that can be imported. */
export function mockJson(mock: Mock): void {
  const data = { ...NOTHING, mocks: [mock], attempts: attemptsOf(mockStore.getState()) };
  download(fileName(mock, 'json'), 'application/json', writeStudyFile(data, now()));
}
