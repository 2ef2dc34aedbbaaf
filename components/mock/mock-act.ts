'use client';
import { now } from '@/components/study/moment';
import { troubleOf, update } from '@/components/study/study-database';
import type { Slug } from '@/lib/kernel/slugs';
import type { Attempt, Mock } from '@/lib/study/kept';
import { spend } from '@/lib/study/mock';
import { mockStore } from './mock-state';

let countedUntilMs = 0;
let changes = 0;
/** Whether the database lacks a change, so that there is nothing in it to go on from. */
let isBehind = false;

/** How many changes were made here; what was read before the last of them is out of date. */
export function changesSoFar(): number {
  return changes;
}

/** Notes that something was changed here. */
export function noteChange(): void {
  changes++;
}

/** Counts the open question's time from now on: a mock was begun, or this tab has come to write it. */
export function countFromNow(): void {
  noteChange();
  countedUntilMs = Date.parse(now());
}

/** Says that something could not be kept. */
export function fail(error: unknown): void {
  mockStore.setState({ saving: troubleOf(error) });
}

/** Shows an attempt as it now is. */
export function showAttempt(attempt: Attempt): void {
  const { attempts } = mockStore.getState();
  mockStore.setState({ attempts: { ...attempts, [attempt.slug as Slug]: attempt } });
}

/**
 * Changes the mock here at once, and what is kept of it by the same rule, whatever another tab did to
 * it. The open question first gets the time that has passed.
 */
export async function act(change: (mock: Mock, now: string) => Mock): Promise<void> {
  const { mock, pen } = mockStore.getState();
  if (!mock || !pen) return;
  const at = now();
  const seconds = Math.floor((Date.parse(at) - countedUntilMs) / 1000);
  countedUntilMs += seconds * 1000;
  const step = (one: Mock) => change(spend(one, seconds, at), at);
  const next = step(mock);
  if (next === mock) return;
  noteChange();
  mockStore.setState({ mock: next });
  await update('mocks', mock.id, (kept) => (kept && !isBehind ? step(kept) : next)).then(
    () => {
      isBehind = false;
    },
    (error) => {
      isBehind = true;
      fail(error);
    },
  );
}
