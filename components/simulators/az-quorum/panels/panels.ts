import type { ComponentType } from 'react';
import type { AnyEvent, QuorumSummary } from '@/lib/models/az-quorum/simulator-summary';

export interface PanelProps {
  readonly summary: QuorumSummary;
  readonly dispatch: (event: AnyEvent) => void;
}

export interface Panel {
  /** Also its name in `?view=`. */
  readonly id: string;
  readonly label: string;
  readonly load: () => Promise<ComponentType<PanelProps>>;
}

/** The panels under the chart, in the order of their buttons. Each is a chunk, loaded when opened. */
export const PANELS: readonly Panel[] = [
  {
    id: 'states',
    label: 'State space',
    load: () => import('./states').then((module) => module.StatesPanel),
  },
  {
    id: 'partition',
    label: 'Partition',
    load: () => import('./partition').then((module) => module.PartitionPanel),
  },
  {
    id: 'survival',
    label: 'How survival is made',
    load: () => import('./survival').then((module) => module.SurvivalPanel),
  },
];
