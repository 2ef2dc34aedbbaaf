'use client';
import { useEffect, useState } from 'react';
import { hear, type StageWindow, UNHEARD } from '@/lib/review/stage-window';
import { openLine, type StageLine } from './stage-line';

/** How long a presenter may take to answer before the stage says that it waits. */
const PATIENCE_MS = 1500;

interface OpenStage extends StageWindow {
  /** Undefined before the browser has taken over. */
  readonly line: StageLine | undefined;
  /** Whether nobody has answered. */
  readonly waits: boolean;
}

/** This window as a stage: it says that it is there, and follows what it is told. */
export function useStage(): OpenStage {
  const [now, setNow] = useState(UNHEARD);
  const [line, setLine] = useState<StageLine>();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const opened = openLine((data, role) => setNow((before) => hear(before, data, role)));
    setLine(opened);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      opened.close();
    };
  }, []);
  useEffect(() => line?.drawn(now.state?.revision ?? -1), [line, now.state]);
  return { ...now, line, waits: isLate && !now.heard && !now.other };
}
