'use client';
import { takePen } from '@/components/ui/pen';
import { act, countFromNow } from './mock-act';
import { settleAddress } from './mock-address';
import { look } from './mock-look';
import { live, mockStore } from './mock-state';
import { saveField, takeAside } from './mock-text';

/** So long a tab that has lost the pen has for writing what is in its field. */
const LET_GO_MS = 300;

let isWaiting = false;

function isToWrite(): boolean {
  const { mock, pen } = mockStore.getState();
  return mock !== undefined && !mock.ended && !pen;
}

/** Reads what is kept, and writes here where a mock goes on and no other tab writes it. */
export async function readWithPen(): Promise<void> {
  await look();
  if (isToWrite() && (await takePen('mock', lose, { ifAvailable: true }))) return gain();
  mockStore.setState({ read: true });
  if (!isToWrite()) return takeAside();
  // Perhaps for long: the page need not wait with it.
  waitForPen();
}

/** Where a mock goes on: writes here as soon as no other tab does. */
export async function waitForPen(): Promise<void> {
  if (isWaiting || !isToWrite()) return;
  isWaiting = true;
  await takePen('mock', lose);
  isWaiting = false;
  await gain();
}

async function gain(): Promise<void> {
  await look();
  countFromNow();
  // Before anything is drawn, so that the field opens with it.
  const taken = takeAside();
  mockStore.setState({ read: true, pen: true });
  await taken;
  settleAddress();
}

function lose(): void {
  saveField();
  act((mock) => mock);
  mockStore.setState({ pen: false });
  waitForPen();
}

/** Takes the pen from the tab that has it. */
export async function stealPen(): Promise<void> {
  await takePen('mock', lose, { steal: true });
}

/** Goes on with the mock in this tab, with all that was written in the other. */
export async function writeHere(): Promise<void> {
  await stealPen();
  await new Promise((resolve) => setTimeout(resolve, LET_GO_MS));
  live.focus = true;
  await gain();
}
