'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { isSilenced, isTyping } from '@/components/ui/letter-keys';
import type { ReaderMarks } from '@/lib/review/calibration';

type Said = ReaderMarks['points'][string];

const SAYS: Readonly<Record<string, Said>> = { '1': 'present', '3': 'absent' };
const MOVES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Marks by keys: 1 and 3 the point that has the focus, or else the first that is open, and go on to
 * the next; up and down move from point to point, and scroll the page as ever outside of them.
 */
export function useMarkKeys(
  list: RefObject<HTMLElement | null>,
  mark: (id: string, said: Said) => void,
): void {
  const latest = useRef(mark);
  useEffect(() => {
    latest.current = mark;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey) return;
      if (isTyping(event) || isSilenced(event) || document.querySelector('dialog[open]')) return;
      const points = pointsIn(list.current);
      const focused = points.findIndex((point) => point.contains(document.activeElement));
      const move = MOVES[key];
      const said = SAYS[key];
      if (move !== undefined && focused >= 0 && !shiftKey) {
        event.preventDefault();
        focusIn(points[focused + move]);
      } else if (said) {
        const at = focused >= 0 ? focused : points.findIndex(isOpen);
        const id = points[at]?.dataset.point;
        if (id === undefined) return;
        event.preventDefault();
        latest.current(id, said);
        focusIn(points[at + 1] ?? points[at]);
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [list]);
}

/** Puts the focus on a point of the list. */
export function focusPoint(list: HTMLElement | null, id: string): void {
  focusIn(pointsIn(list).find((point) => point.dataset.point === id));
}

/** The points that are in sight, which those in a closed fold are not. */
function pointsIn(list: HTMLElement | null): readonly HTMLElement[] {
  const all = list?.querySelectorAll<HTMLElement>('[data-point]') ?? [];
  return [...all].filter((point) => point.checkVisibility());
}

function isOpen(point: HTMLElement): boolean {
  return point.querySelector('input:checked') === null;
}

function focusIn(point: HTMLElement | undefined): void {
  const chosen = point?.querySelector<HTMLElement>('input:checked');
  (chosen ?? point?.querySelector<HTMLElement>('input'))?.focus();
}
