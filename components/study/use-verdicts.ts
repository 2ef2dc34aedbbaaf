'use client';
import { useEffect, useRef } from 'react';
import type { Verdict } from '@/lib/study/kept';
import { useStudy } from './study-store';
import { judge } from './study-writes';

const INPUTS = 'input[data-point]';

/**
 * Sets the verdicts of the page's plain HTML from the attempt that is looked at, and keeps what is
 * pressed, also what was pressed before the scripts were there. O(points).
 */
export function useVerdicts(slug: string) {
  const { store, study } = useStudy(slug);
  const { read, attempt } = study;
  const wasRead = useRef(false);
  useEffect(() => {
    if (!read) return;
    const inputs = [...document.querySelectorAll<HTMLInputElement>(INPUTS)];
    if (!wasRead.current) {
      wasRead.current = true;
      const early = inputs.filter(({ checked }) => checked);
      for (const input of early) keepVerdict(input);
      // What was just kept comes back as a new attempt.
      if (early.length > 0) return;
    }
    for (const input of inputs)
      input.checked = attempt?.judged[pointOf(input)]?.verdict === input.value;
    function keepVerdict(input: HTMLInputElement) {
      judge(store, pointOf(input), { verdict: input.value as Verdict });
    }
  }, [store, read, attempt]);
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.matches(INPUTS))
        judge(store, pointOf(target), { verdict: target.value as Verdict });
    };
    addEventListener('change', note);
    return () => removeEventListener('change', note);
  }, [store]);
  return { store, study };
}

function pointOf(input: HTMLInputElement): string {
  return input.dataset.point ?? '';
}
