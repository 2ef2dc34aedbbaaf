'use client';
import { type ComponentType, lazy } from 'react';
import { Guard } from '@/components/simulator/guard';
import type { Place } from '@/components/simulator/use-simulator';
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
} satisfies Readonly<Record<string, Load>>;

/** Of each view: its code, and how the server writes it. */
const VIEWS = Object.fromEntries(
  Object.entries<Load>(LOAD).map(([slug, load]) => [
    slug,
    { load, OnServer: lazy(() => load().then((View) => ({ default: View }))) },
  ]),
);

/** The simulator of a question; nothing for a question that has none. In a guide its code comes late. */
export function SimulatorSlot({ slug, place, data }: ViewProps & { readonly slug: string }) {
  const view = VIEWS[slug];
  if (!view) return null;
  return (
    <Guard>
      <Late {...view} given={{ place, data }} atOnce={place !== 'guide'} />
    </Guard>
  );
}
