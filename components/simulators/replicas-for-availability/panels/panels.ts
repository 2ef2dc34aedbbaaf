import { panel } from '@/components/simulator/more-panels';

/** The parts under the results, in the order of their buttons. */
export const PANELS = [
  panel('formulas', 'The formulas, with your numbers', () =>
    import('./formulas').then(({ Formulas }) => Formulas),
  ),
  panel('three-ways', 'Three ways agree', () =>
    import('./three-ways').then(({ ThreeWays }) => ThreeWays),
  ),
  panel('heat', 'Every n against every availability', () =>
    import('./heat-table').then(({ HeatTable }) => HeatTable),
  ),
];
