import { lateScene, type SceneViews } from '@/components/simulator/scenes';
import { CompareScene } from './compare';
import { EditScene } from './layout-editor';
import type { SceneProps } from './scene-props';
import { SurvivalChart } from './survival-chart';

/** What each scene draws. */
export const SCENES: SceneViews<SceneProps> = {
  chart: SurvivalChart,
  compare: CompareScene,
  edit: EditScene,
  states: lateScene(() => import('./states').then(({ StatesScene }) => StatesScene)),
  partition: lateScene(() => import('./partition').then(({ PartitionScene }) => PartitionScene)),
  survival: lateScene(() => import('./survival').then(({ SurvivalScene }) => SurvivalScene)),
  'three-ways': lateScene(() =>
    import('./three-ways').then(({ ThreeWaysScene }) => ThreeWaysScene),
  ),
  'over-time': lateScene(() => import('./over-time').then(({ OverTimeScene }) => OverTimeScene)),
  latency: lateScene(() => import('./latency').then(({ LatencyScene }) => LatencyScene)),
  designs: lateScene(() => import('./designs').then(({ DesignsScene }) => DesignsScene)),
  find: lateScene(() => import('./find-layout').then(({ FindLayoutScene }) => FindLayoutScene)),
};
