'use client';
import { type ComponentType, lazy } from 'react';
import { Guard } from '@/components/simulator/guard';
import type { Place } from '@/components/simulator/use-simulator';
import { stillNamed } from '@/components/ui/still-store';
import { dataName, dataPath } from './data';
import { Late } from './late';

interface ViewProps {
  readonly place: Place;
  /** What the view needs from the content; most need nothing. */
  readonly data?: unknown;
}

type Load = () => Promise<ComponentType<ViewProps>>;

/** Where each view is. Each is a chunk of its own, so a page loads only the one that it shows. */
const LOAD = {
  'az-quorum': () => import('./az-quorum/view').then((module) => module.AzQuorumView),
  'dockerfile-review': () =>
    import('./dockerfile-review/view').then(
      (module) => module.DockerfileReviewView as ComponentType<ViewProps>,
    ),
  'replicas-for-availability': () =>
    import('./replicas-for-availability/view').then((module) => module.ReplicasView),
  'service-load-skew': () =>
    import('./service-load-skew/view').then((module) => module.ServiceLoadSkewView),
} satisfies Readonly<Record<string, Load>>;

/** Views that need something from the content. */
const WITH_DATA: readonly string[] = ['dockerfile-review'];

/** What came for them, by slug. */
const arrived = new Map<string, unknown>();

/** Of each view: its code, and how the server writes it. */
const VIEWS = Object.fromEntries(
  Object.entries<Load>(LOAD).map(([slug, loadView]) => {
    const load: Load = async () => {
      const [View] = await Promise.all([loadView(), fetchData(slug)]);
      return View;
    };
    return [slug, { load, OnServer: lazy(() => loadView().then((View) => ({ default: View }))) }];
  }),
);

/** In the browser the data is a file of its own, so that no page carries it. */
async function fetchData(slug: string): Promise<void> {
  if (!WITH_DATA.includes(slug)) return;
  const response = await fetch(dataPath(slug));
  arrived.set(slug, await response.json());
}

function dataOf(slug: string): unknown {
  if (typeof window !== 'undefined') return arrived.get(slug);
  return WITH_DATA.includes(slug) ? JSON.parse(stillNamed(dataName(slug))) : undefined;
}

/** The simulator of a question; nothing for a question that has none. In a guide its code comes late. */
export function SimulatorSlot({ slug, place }: { readonly slug: string; readonly place: Place }) {
  const view = VIEWS[slug];
  if (!view) return null;
  return (
    <Guard>
      <Late {...view} given={() => ({ place, data: dataOf(slug) })} atOnce={place !== 'guide'} />
    </Guard>
  );
}
