'use client';
import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import type { Place } from '@/components/simulator/use-simulator';

interface ViewProps {
  readonly place: Place;
  /** What the view needs from the content; most need nothing. */
  readonly data?: unknown;
}

/** The views by slug. Each is a chunk of its own, so a page loads only the one that it shows. */
const VIEWS: Readonly<Record<string, ComponentType<ViewProps>>> = {
  'az-quorum': dynamic(() => import('./az-quorum/view').then((module) => module.AzQuorumView)),
  'dockerfile-review': dynamic(() =>
    import('./dockerfile-review/view').then(
      (module) => module.DockerfileReviewView as ComponentType<ViewProps>,
    ),
  ),
  'replicas-for-availability': dynamic(() =>
    import('./replicas-for-availability/view').then((module) => module.ReplicasView),
  ),
};

/** The simulator of a question; nothing for a question that has none. */
export function SimulatorSlot({ slug, place, data }: ViewProps & { readonly slug: string }) {
  const View = VIEWS[slug];
  return View ? <View place={place} data={data} /> : null;
}
