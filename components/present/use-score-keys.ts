'use client';
import { useEffect, useRef } from 'react';
import { deskStore } from './desk';
import { type ScoreAct, scoreActOf } from './score-keys';

/** Does what scoring keys ask for, unless a dialog is open. An act that `run` answers with false was none of its own. */
export function useScoreKeys(run: (act: ScoreAct) => boolean): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = scoreActOf(event, deskStore.getState().pointing);
      if (!act || document.querySelector('dialog[open]')) return;
      if (latest.current(act)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
