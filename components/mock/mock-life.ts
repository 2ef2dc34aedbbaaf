'use client';
import { newId, now } from '@/components/study/moment';
import { onChange, readAll, update } from '@/components/study/study-database';
import { pageAddress } from '@/components/ui/page-address';
import { isSlug, SLUGS, type Slug } from '@/lib/kernel/slugs';
import { type Attempt, beginAttempt, type Mock } from '@/lib/study/kept';
import {
  beginMock,
  endMock,
  type LimitMinutes,
  leftSeconds,
  mockToShow,
  openQuestion,
} from '@/lib/study/mock';
import { handedIn } from '@/lib/study/mock-attempts';
import { act, changesSoFar, countFromNow, fail, showAttempt } from './mock-act';
import { attemptsOf, isUnsaved, live, mockStore, troubleIn } from './mock-state';
import { leaveField, saveField, takeAside } from './mock-text';

const LOOK_EVERY_MS = 500;
/** Between, time is kept with whatever else the reader does. */
const COUNT_EVERY_MS = 15_000;

/** Shows a mock and its attempts as they are kept; text that is not written yet stays. */
function show(mock: Mock | undefined, attempts: readonly Attempt[]): void {
  const before = mockStore.getState();
  if (mock?.id !== before.mock?.id) live.known.clear();
  const shown: Partial<Record<Slug, Attempt>> = {};
  for (const slug of SLUGS) {
    const id = mock?.questions[slug]?.attempt;
    if (!mock || id === undefined) continue;
    const mine = before.attempts[slug];
    if (mine && isUnsaved(slug)) {
      shown[slug] = mine;
      continue;
    }
    const kept = attempts.find((attempt) => attempt.id === id);
    const attempt = kept ?? beginAttempt(slug, id, mock.startedAt, mock.id);
    shown[slug] = attempt;
    live.known.set(slug, { id, text: attempt.text });
    const area = live.field?.slug === slug ? live.field.area : undefined;
    if (area && area.value !== attempt.text) area.value = attempt.text;
  }
  mockStore.setState({ mock, attempts: shown });
}

/** Reads what is kept, again where something was changed here meanwhile. */
async function look(): Promise<void> {
  const changes = changesSoFar();
  try {
    const { mocks, attempts } = await readAll();
    if (changes !== changesSoFar()) return look();
    show(mockToShow(mocks), attempts);
  } catch (error) {
    fail(error);
  }
  const state = mockStore.getState();
  // The page was closed between the end and this.
  if (state.mock?.ended && attemptsOf(state).some(({ shownAt }) => !shownAt)) await showAnswers();
}

/** Starts the clock. Nothing was written before, so all seven have attempts of their own. */
export async function begin(limitMinutes: LimitMinutes): Promise<void> {
  const ids = Object.fromEntries(SLUGS.map((slug) => [slug, newId()])) as Record<Slug, string>;
  const mock = beginMock(newId(), now(), limitMinutes, ids);
  countFromNow();
  live.focus = true;
  mockStore.setState({ another: false, forked: false, saving: 'nothing', savedAt: undefined });
  show(mock, []);
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
  await showAnswers();
  isEnding = false;
}

/** From now on the answers may be shown. */
async function showAnswers(): Promise<void> {
  const { mock } = mockStore.getState();
  if (!mock) return;
  for (const attempt of attemptsOf(mockStore.getState())) {
    const change = (one: Attempt) => handedIn(one, mock);
    showAttempt(change(attempt));
    await update('attempts', attempt.id, (kept) => change(kept ?? attempt)).catch(fail);
  }
}

/** Opens a question, with the focus in its field. */
export function goTo(slug: Slug, pass?: Mock['pass']): void {
  const { field } = live;
  if (field?.slug === slug) field.area.focus();
  else live.focus = true;
  act((mock) => openQuestion(mock, slug, pass));
  pageAddress().setAnchor(slug);
}

function openNamed(): void {
  const anchor = pageAddress().anchor();
  const { mock } = mockStore.getState();
  if (isSlug(anchor) && mock && !mock.ended && mock.open !== anchor) goTo(anchor);
}

let isWatched = false;

/** Reads what is kept once for a page, follows other tabs and the address, and lets the clock run out. */
export async function watch(): Promise<void> {
  if (isWatched) return;
  isWatched = true;
  await look();
  countFromNow();
  // Before anything is drawn, so that the field opens with it.
  const taken = takeAside();
  mockStore.setState({ read: true });
  await taken;
  openNamed();
  onChange((table, key, where) => {
    const isOwn = attemptsOf(mockStore.getState()).some(({ id }) => id === key);
    if (where !== 'here' && (table === 'mocks' || (table === 'attempts' && (isOwn || key === ''))))
      look();
  });
  pageAddress().listen(openNamed);
  addEventListener('pageshow', ({ persisted }) => persisted && look());
  addEventListener('pagehide', leaveField);
  addEventListener('visibilitychange', () => document.hidden && saveField());
  addEventListener('beforeunload', (event) => {
    const state = mockStore.getState();
    if (state.mock && troubleIn(state)) event.preventDefault();
  });
  const runOut = () => {
    const { mock } = mockStore.getState();
    if (mock && !mock.ended && leftSeconds(mock, now()) === 0) handIn();
  };
  runOut();
  setInterval(runOut, LOOK_EVERY_MS);
  setInterval(() => act((mock) => mock), COUNT_EVERY_MS);
}
