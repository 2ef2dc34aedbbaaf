'use client';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A shared window that has said that it is there; a picture of it in this window is none. */
interface OpenStage {
  readonly id: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** When it was last heard, in milliseconds of this page. */
  readonly heardAt: number;
}

interface Stages {
  readonly stages: readonly OpenStage[];
  /** Whether something on the channel runs another version of the site. */
  readonly foreign: boolean;
  /** Whether the stages follow this window, and not one that presents another review. */
  readonly mine: boolean;
}

export const stageStore = createStore<Stages>(() => ({ stages: [], foreign: false, mine: true }));

export function useStages(): Stages {
  return useStore(stageStore);
}

/** Whether a stage is open, and whether it can be told anything, in words. */
export function stageWords({ stages, foreign, mine }: Stages): string {
  if (!mine) return 'Stage: shows another review';
  if (foreign) return 'Stage: another version, reload it';
  if (stages.length > 1) return `${stages.length} stages, same version`;
  return stages.length === 1 ? 'Stage: open, same version' : 'Stage: not open';
}
