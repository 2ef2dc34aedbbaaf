import { lateScene, type SceneViews } from '@/components/simulator/scenes';
import { CurveScene } from './curve';
import { DowntimeScene } from './downtime';
import type { SceneProps } from './scene-props';

/** What each scene draws. */
export const SCENES: SceneViews<SceneProps> = {
  chart: CurveScene,
  table: DowntimeScene,
  formulas: lateScene(() => import('./formulas').then(({ Formulas }) => Formulas)),
  'three-ways': lateScene(() => import('./three-ways').then(({ ThreeWays }) => ThreeWays)),
  heat: lateScene(() => import('./heat-table').then(({ HeatTable }) => HeatTable)),
};
