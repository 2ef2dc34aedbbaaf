'use client';
import { readAll, update } from '@/components/study/study-database';
import { pageAddress } from '@/components/ui/page-address';
import { SLUGS, type Slug } from '@/lib/kernel/slugs';
import { type Attempt, beginAttempt, type Mock } from '@/lib/study/kept';
import { mockToShow } from '@/lib/study/mock';
import { earlierMocks, handedIn } from '@/lib/study/mock-attempts';
import { changesSoFar, fail, showAttempt } from './mock-act';
import { ANOTHER, REPORT } from './mock-address';
import { attemptsOf, live, mockStore } from './mock-state';

/** Shows a mock and its attempts as they are kept; text that is not written yet, or is being written, stays. */
export function show(mock: Mock | undefined, attempts: readonly Attempt[]): void {
  const before = mockStore.getState();
  const isSame = mock?.id === before.mock?.id;
  if (!isSame) live.unsaved.clear();
  const shown: Partial<Record<Slug, Attempt>> = {};
  for (const slug of SLUGS) {
    const id = mock?.questions[slug]?.attempt;
    if (!mock || id === undefined) continue;
    const area = live.field?.slug === slug ? live.field.area : undefined;
    const mine = before.attempts[slug];
    if (mine?.id === id && (live.unsaved.has(slug) || (area && area === document.activeElement))) {
      shown[slug] = mine;
      continue;
    }
    const kept = attempts.find((attempt) => attempt.id === id);
    shown[slug] = kept ?? beginAttempt(slug, id, mock.startedAt, mock.id);
    if (area && mine?.id === id) area.value = shown[slug].text;
  }
  const hasEnded = isSame && mock?.ended !== undefined && !before.mock?.ended;
  if (hasEnded) live.focus = true;
  const endedElsewhere = hasEnded || (isSame && before.endedElsewhere);
  mockStore.setState({ mock, attempts: shown, endedElsewhere });
}

/** Reads what is kept and shows what the address asks for, again where something was changed here meanwhile. */
export async function look(): Promise<void> {
  const changes = changesSoFar();
  const anchor = pageAddress().anchor();
  try {
    const { mocks, attempts } = await readAll();
    if (changes !== changesSoFar()) return look();
    const asked = anchor.startsWith(REPORT) ? anchor.slice(REPORT.length) : undefined;
    show(mockToShow(mocks, asked), attempts);
    mockStore.setState({ earlier: earlierMocks(mocks, attempts) });
  } catch (error) {
    fail(error);
  }
  mockStore.setState({ another: anchor === ANOTHER });
  const state = mockStore.getState();
  // The page was closed between the end and this.
  if (state.mock?.ended && attemptsOf(state).some(({ shownAt }) => !shownAt)) await showAnswers();
}

/** From now on the answers may be shown. */
export async function showAnswers(): Promise<void> {
  const { mock } = mockStore.getState();
  if (!mock?.ended) return;
  for (const attempt of attemptsOf(mockStore.getState())) {
    const change = (one: Attempt) => handedIn(one, mock);
    showAttempt(change(attempt));
    await update('attempts', attempt.id, (kept) => change(kept ?? attempt)).catch(fail);
  }
}
