'use client';
import { useEffect } from 'react';
import { isSilenced, isTyping } from '@/components/ui/letter-keys';
import { deskStore } from './desk';
import { movePointer, turnPointer } from './pointer';
import {
  back,
  blank,
  hold,
  next,
  resize,
  reveal,
  send,
  show,
  showSimulator,
  turnQuestion,
} from './present-acts';
import { scrollStage } from './stage-host';

type Act = () => void;

/** What moves the stage; they work in both forms of the page. */
const STAGE_KEYS: Readonly<Record<string, Act>> = {
  Enter: next,
  ArrowRight: next,
  ArrowLeft: back,
  q: () => show({ kind: 'question' }),
  a: () => show({ kind: 'own' }),
  m: () => showSimulator(),
  b: blank,
  s: send,
  p: turnPointer,
  '[': () => turnQuestion(-1),
  ']': () => turnQuestion(1),
  d: () => scrollStage(1),
  u: () => scrollStage(-1),
  '+': () => resize(1),
  '-': () => resize(-1),
};

const DESK_KEYS: Readonly<Record<string, Act>> = {
  ...STAGE_KEYS,
  // Where the shared window is the only one, nobody would see what is prepared.
  h: hold,
  r() {
    const { point } = deskStore.getState();
    if (point !== undefined) reveal(point);
  },
  v: () => deskStore.setState(({ left }) => ({ left: left === 'stage' ? 'answer' : 'stage' })),
  c: () => deskStore.setState(({ clockHidden }) => ({ clockHidden: !clockHidden })),
};

/** What takes Enter or the arrows for itself. */
const TAKES: Readonly<Record<string, string>> = {
  Enter: 'a, button, summary',
  ArrowLeft: 'input',
  ArrowRight: 'input',
};

/** Whether a press is a command at all: no text, nothing held down, nothing that a control takes. */
function isCommand(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented, key } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented) return false;
  if (isTyping(event) || isSilenced(event) || document.querySelector('dialog[open]')) return false;
  const takes = TAKES[key];
  return !(takes && (event.target as Partial<Element> | null)?.matches?.(takes));
}

function press(event: KeyboardEvent, keys: Readonly<Record<string, Act>>): void {
  if (!isCommand(event)) return;
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  const isPointing = movePointer(event.key);
  if (!act && !isPointing) return;
  event.preventDefault();
  // Arrows of the pointer move nothing else.
  event.stopImmediatePropagation();
  // A key that is held down would turn the pages of a whole question.
  if (act && !isPointing && !event.repeat) act();
}

/**
 * Follows the keys of the stage.
 * @param page the private page, or the one that is itself shared
 */
export function useStageKeys(page: 'desk' | 'shared'): void {
  useEffect(() => {
    const keys = page === 'desk' ? DESK_KEYS : STAGE_KEYS;
    const listener = (event: KeyboardEvent) => press(event, keys);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, [page]);
}

/**
 * Passes the keys pressed in a mirror on to this page, but for those of a simulator, which has its own;
 * there Escape leads back to the page.
 */
export function passKeys(mirror: Window, isSimulator: () => boolean): void {
  mirror.addEventListener('keydown', (event) => {
    if (!isSimulator()) press(event, STAGE_KEYS);
    else if (event.key === 'Escape') document.getElementById('main')?.focus();
  });
}
