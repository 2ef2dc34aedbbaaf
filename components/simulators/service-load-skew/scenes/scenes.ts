import { lateScene, type SceneViews } from '@/components/simulator/scenes';
import { ChanceScene } from './chance';
import type { SceneProps } from './scene-props';

/** What each scene draws. */
export const SCENES: SceneViews<SceneProps> = {
  chance: ChanceScene,
  'over-time': lateScene(() => import('./over-time').then(({ OverTimeScene }) => OverTimeScene)),
  latency: lateScene(() => import('./latency').then(({ LatencyScene }) => LatencyScene)),
  fixes: lateScene(() => import('./fixes').then(({ FixesScene }) => FixesScene)),
  causes: lateScene(() => import('./causes').then(({ CausesScene }) => CausesScene)),
  diagnose: lateScene(() => import('./diagnose').then(({ DiagnoseScene }) => DiagnoseScene)),
  'your-counts': lateScene(() =>
    import('./your-counts').then(({ YourCountsScene }) => YourCountsScene),
  ),
  'other-seeds': lateScene(() =>
    import('./other-seeds').then(({ OtherSeedsScene }) => OtherSeedsScene),
  ),
  kernel: lateScene(() => import('./kernel').then(({ KernelScene }) => KernelScene)),
  world: lateScene(() => import('./world').then(({ WorldScene }) => WorldScene)),
};
