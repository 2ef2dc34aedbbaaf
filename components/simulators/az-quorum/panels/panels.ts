import { panel } from '@/components/simulator/more-panels';
import type { PanelProps } from './panel-props';

/** The panels under the chart, in the order of their buttons. */
export const PANELS = [
  panel<PanelProps>('states', 'State space', () =>
    import('./states').then((module) => module.StatesPanel),
  ),
  panel<PanelProps>('partition', 'Partition', () =>
    import('./partition').then((module) => module.PartitionPanel),
  ),
  panel<PanelProps>('survival', 'How survival is made', () =>
    import('./survival').then((module) => module.SurvivalPanel),
  ),
  panel<PanelProps>('three-ways', 'Three ways agree', () =>
    import('./three-ways').then((module) => module.ThreeWaysPanel),
  ),
  panel<PanelProps>('over-time', 'Over time', () =>
    import('./over-time').then((module) => module.OverTimePanel),
  ),
  panel<PanelProps>('latency', 'Commit latency', () =>
    import('./latency').then((module) => module.LatencyPanel),
  ),
  panel<PanelProps>('designs', 'Designs and cost', () =>
    import('./designs').then((module) => module.DesignsPanel),
  ),
  panel<PanelProps>('find', 'Find a layout', () =>
    import('./find-layout').then((module) => module.FindLayoutPanel),
  ),
];
