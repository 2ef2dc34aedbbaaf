import { panel } from '@/components/simulator/more-panels';
import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/simulator';

export interface PanelProps {
  readonly summary: ReplicasSummary;
  /** Takes over an availability and a number of replicas. */
  readonly choose: (a: string, n: number) => void;
}

/** The parts under the results, in the order of their buttons. */
export const PANELS = [
  panel<PanelProps>('formulas', 'The formulas, with your numbers', () =>
    import('./formulas').then((module) => module.Formulas),
  ),
  panel<PanelProps>('three-ways', 'Three ways agree', () =>
    import('./three-ways').then((module) => module.ThreeWays),
  ),
  panel<PanelProps>('heat', 'Every n against every availability', () =>
    import('./heat-table').then((module) => module.HeatTable),
  ),
];
