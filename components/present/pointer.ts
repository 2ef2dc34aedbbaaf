'use client';
import { deskStore } from './desk';
import { pointAt } from './stage-host';

/** How far an arrow key moves the pointer, in parts of the stage. */
const STEP = 0.02;
const MIDDLE = { x: 0.5, y: 0.5 };

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

let at = MIDDLE;

/** Points at a place on the stage, in parts of its width and height from 0 to 1. */
export function pointTo(x: number, y: number): void {
  const within = (part: number) => Math.min(1, Math.max(0, part));
  at = { x: within(x), y: within(y) };
  pointAt(at);
}

/** Shows the pointer in the middle of the stage, or takes it away. */
export function turnPointer(): void {
  const pointing = !deskStore.getState().pointing;
  deskStore.setState({ pointing });
  if (pointing) pointTo(MIDDLE.x, MIDDLE.y);
  else pointAt(undefined);
}

/** Whether a key was an arrow that moved the pointer. */
export function movePointer(key: string): boolean {
  const by = deskStore.getState().pointing ? ARROWS[key] : undefined;
  if (!by) return false;
  pointTo(at.x + by[0], at.y + by[1]);
  return true;
}
