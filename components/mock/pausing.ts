'use client';
import { pause, resume } from '@/lib/study/mock';
import { act } from './mock-act';
import { live } from './mock-state';
import { saveField } from './mock-text';

/** Stops the clock; what was typed is written. */
export function standStill(): void {
  saveField();
  act(pause);
}

/** Lets the clock run on, with the focus in the field. */
export function goOn(): void {
  live.focus = true;
  act(resume);
}
