import { panel } from '@/components/simulator/more-panels';
import type { PanelProps } from './panel-props';

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
