'use client';
import { useEffect, useRef } from 'react';
import type { Study, StudyStore } from './study-state';
import { useStudy } from './study-store';

/** What connects inputs of a page's plain HTML with what is kept. */
interface Marks {
  /** Selects the inputs. */
  readonly inputs: string;
  /** Whether an input is on by what is kept. */
  readonly isOn: (input: HTMLInputElement, study: Study) => boolean;
  /** Keeps that an input was pressed. */
  readonly press: (input: HTMLInputElement, store: StudyStore) => void;
}

/**
 * Sets the inputs of still HTML from what is kept, and keeps what is pressed, also what was pressed
 * before the scripts were there. O(inputs).
 */
export function useMarks(slug: string, { inputs, isOn, press }: Marks) {
  const { store, study } = useStudy(slug);
  const wasRead = useRef(false);
  useEffect(() => {
    if (!study.read) return;
    const all = [...document.querySelectorAll<HTMLInputElement>(inputs)];
    const early = wasRead.current ? [] : all.filter(({ checked }) => checked);
    wasRead.current = true;
    for (const input of early) press(input, store);
    // What was just pressed comes back as a change of what is kept.
    if (early.length === 0) for (const input of all) input.checked = isOn(input, study);
  }, [store, study, inputs, isOn, press]);
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.matches(inputs)) press(target, store);
    };
    addEventListener('change', note);
    return () => removeEventListener('change', note);
  }, [store, inputs, press]);
  return { store, study };
}
