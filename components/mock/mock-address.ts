'use client';
import { goToPlace, pageAddress } from '@/components/ui/page-address';
import { isSlug, type Slug } from '@/lib/kernel/slugs';
import type { Mock } from '@/lib/study/kept';
import { openQuestion } from '@/lib/study/mock';
import { act } from './mock-act';
import { live, mockStore, phaseOf } from './mock-state';

/** What the address of a report begins with, before the id of its mock. */
export const REPORT = 'mock-';
/** The address of the start page where there are reports too. */
export const ANOTHER = 'another';

/** Names in the address what is shown, in the place of what was. */
export function setAddress(anchor: string): void {
  const address = pageAddress();
  address.setAnchor(anchor);
  address.flush();
}

function open(slug: Slug, pass?: Mock['pass']): void {
  const { field } = live;
  if (field?.slug === slug) field.area.focus();
  else live.focus = true;
  act((mock) => openQuestion(mock, slug, pass));
}

/** Opens a question, with the focus in its field; the back button leads back to the one before. */
export function goTo(slug: Slug, pass?: Mock['pass']): void {
  // First, since it takes the focus away.
  goToPlace(slug);
  open(slug, pass);
}

/** Opens the question that the address names. */
export function openNamed(): void {
  const state = mockStore.getState();
  const anchor = pageAddress().anchor();
  if (phaseOf(state) !== 'going' || !isSlug(anchor)) return;
  if (anchor !== state.mock?.open) open(anchor);
  // A browser may take the focus away only now that it has arrived.
  else if (document.activeElement === document.body)
    live.field?.area.focus({ preventScroll: true });
}

/** Opens the question that the address names; where it names none it is told which is open. */
export function settleAddress(): void {
  const state = mockStore.getState();
  if (phaseOf(state) === 'going' && state.mock && !isSlug(pageAddress().anchor()))
    setAddress(state.mock.open);
  openNamed();
}
