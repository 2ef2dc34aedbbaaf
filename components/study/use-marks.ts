'use client';
import { useEffect } from 'react';
import type { StudyStore } from './study-state';
import { useStudy } from './study-store';

/** What connects inputs of a page's plain HTML with what is kept. */
interface Marks {
  /** Selects the inputs. */
  readonly inputs: string;
  /** Whether an input is on by what is kept. */
  readonly isOn: (input: HTMLInputElement, store: StudyStore) => boolean;
  /** Keeps that an input was pressed. */
  readonly press: (input: HTMLInputElement, store: StudyStore) => void;
}

/**
 * Sets the inputs of still HTML from what is kept, and keeps what is pressed. What was pressed
 * before the scripts were there is kept as well. O(inputs).
 */
export function useMarks(slug: string, { inputs, isOn, press }: Marks) {
  const { store, study } = useStudy(slug);
  const { read } = study;
  useEffect(() => {
    if (!read) return undefined;
    for (const input of document.querySelectorAll<HTMLInputElement>(inputs)) {
      if (input.checked) press(input, store);
      else input.checked = isOn(input, store);
    }
    const note = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.matches(inputs)) press(target, store);
    };
    addEventListener('change', note);
    return () => removeEventListener('change', note);
  }, [store, read, inputs, isOn, press]);
  return { ...study, store };
}
