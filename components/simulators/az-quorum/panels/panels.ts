import { panel } from '@/components/simulator/more-panels';

/** The panels under the chart, in the order of their buttons. */
export const PANELS = [
  panel('states', 'State space', () => import('./states').then(({ StatesPanel }) => StatesPanel)),
  panel('partition', 'Partition', () =>
    import('./partition').then(({ PartitionPanel }) => PartitionPanel),
  ),
  panel('survival', 'How survival is made', () =>
    import('./survival').then(({ SurvivalPanel }) => SurvivalPanel),
  ),
  panel('three-ways', 'Three ways agree', () =>
    import('./three-ways').then(({ ThreeWaysPanel }) => ThreeWaysPanel),
  ),
  panel('over-time', 'Over time', () =>
    import('./over-time').then(({ OverTimePanel }) => OverTimePanel),
  ),
  panel('latency', 'Commit latency', () =>
    import('./latency').then(({ LatencyPanel }) => LatencyPanel),
  ),
  panel('designs', 'Designs and cost', () =>
    import('./designs').then(({ DesignsPanel }) => DesignsPanel),
  ),
  panel('find', 'Find a layout', () =>
    import('./find-layout').then(({ FindLayoutPanel }) => FindLayoutPanel),
  ),
];
