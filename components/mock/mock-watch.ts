'use client';
import { now } from '@/components/study/moment';
import { onChange } from '@/components/study/study-database';
import { pageAddress } from '@/components/ui/page-address';
import { isSlug } from '@/lib/kernel/slugs';
import { leftSeconds } from '@/lib/study/mock';
import { act } from './mock-act';
import { ANOTHER, openNamed, REPORT } from './mock-address';
import { handIn } from './mock-life';
import { look } from './mock-look';
import { readWithPen, waitForPen } from './mock-pen';
import { attemptsOf, live, mockStore, phaseOf, troubleIn } from './mock-state';
import { leaveField, saveField } from './mock-text';

const LOOK_EVERY_MS = 500;
/** Between, time is kept with whatever else the reader does. */
const COUNT_EVERY_MS = 15_000;

/** Goes where the address leads: to a question, to a report, or to the start of another mock. */
async function follow(): Promise<void> {
  const anchor = pageAddress().anchor();
  const state = mockStore.getState();
  const isGoing = phaseOf(state) === 'going';
  if (isGoing && isSlug(anchor)) return openNamed();
  // A line of a given file has an address too.
  if (isGoing && !anchor.startsWith(REPORT)) return;
  // One move may be told twice.
  const shown = phaseOf(state) === 'ended' ? REPORT + state.mock?.id : ANOTHER;
  if (!isGoing && anchor === shown) return;
  saveField();
  live.focus = true;
  await lookAgain();
  openNamed();
}

async function lookAgain(): Promise<void> {
  await look();
  waitForPen();
}

let isWatched = false;

/** Reads what is kept once for a page, follows other tabs and the address, and lets the clock run out. */
export async function watch(): Promise<void> {
  if (isWatched) return;
  isWatched = true;
  await readWithPen();
  onChange((table, key, where) => {
    const isOwn = attemptsOf(mockStore.getState()).some(({ id }) => id === key);
    if (where === 'here' || !(table === 'mocks' || (table === 'attempts' && (isOwn || key === ''))))
      return;
    saveField();
    lookAgain();
  });
  pageAddress().listen(follow);
  addEventListener('pageshow', ({ persisted }) => persisted && lookAgain());
  addEventListener('pagehide', leaveField);
  addEventListener('visibilitychange', () => document.hidden && saveField());
  addEventListener('beforeunload', (event) => {
    const state = mockStore.getState();
    if (state.mock && troubleIn(state)) event.preventDefault();
  });
  const runOut = () => {
    const state = mockStore.getState();
    if (state.mock && phaseOf(state) === 'going' && leftSeconds(state.mock, now()) === 0) handIn();
  };
  runOut();
  setInterval(runOut, LOOK_EVERY_MS);
  setInterval(() => act((mock) => mock), COUNT_EVERY_MS);
}
