'use client';
import { newId, now } from '@/components/study/moment';
import { update } from '@/components/study/study-database';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import { beginMock, endMock, type LimitMinutes } from '@/lib/study/mock';
import { act, countFromNow, fail } from './mock-act';
import { REPORT, setAddress } from './mock-address';
import { show, showAnswers } from './mock-look';
import { stealPen } from './mock-pen';
import { attemptsOf, live, mockStore } from './mock-state';
import { saveField } from './mock-text';
import { isSecondPress } from './second-press';

/** Starts the clock. Nothing was written before, so all seven have attempts of their own. */
export async function begin(limitMinutes: LimitMinutes): Promise<void> {
  if (isSecondPress()) return;
  const ids = Object.fromEntries(SLUGS.map((slug) => [slug, newId()])) as Record<Slug, string>;
  const mock = beginMock(newId(), now(), limitMinutes, ids);
  countFromNow();
  // On a phone a keyboard would hide the question.
  live.focus = matchMedia('(hover: hover)').matches;
  const { pen } = mockStore.getState();
  mockStore.setState({
    another: false,
    pen: true,
    saving: 'nothing',
    savedAt: undefined,
  });
  show(mock, []);
  setAddress(mock.open);
  scrollTo({ top: 0, behavior: 'instant' });
  if (!pen) await stealPen();
  try {
    await update('mocks', mock.id, (kept) => kept ?? mock);
    for (const attempt of attemptsOf(mockStore.getState()))
      await update('attempts', attempt.id, (kept) => kept ?? attempt);
  } catch (error) {
    fail(error);
  }
}

let isEnding = false;

/** Ends the mock with all that was typed: handed in, or out of time where the clock has run out. */
export async function handIn(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  live.focus = true;
  await saveField();
  await act(endMock);
  const { mock } = mockStore.getState();
  if (mock?.ended) setAddress(REPORT + mock.id);
  await showAnswers();
  isEnding = false;
}
