import { SLUGS, type Slug } from './kernel/slugs';
import { azQuorumSimulator } from './models/az-quorum/simulator';
import { declareReview, REVIEW_TITLE } from './models/dockerfile-review/simulator';
import { replicasSimulator } from './models/replicas-for-availability/simulator';
import { skewSimulator } from './models/service-load-skew/simulator';
import type { Declaration, OwnEvent } from './simulator/declaration';
import type { Params } from './simulator/params';

/** A declaration whose own types are not known where it is used. */
export type AnyDeclaration = Declaration<Params, unknown, OwnEvent, unknown>;

interface Registered {
  readonly title: string;
  /** @param data what the content holds for it; most need nothing */
  readonly declare: (data: never) => unknown;
}

/** Every simulator, by the slug of its question: one line each. Its view is in `slot.tsx`. */
const REGISTRY: Partial<Readonly<Record<Slug, Registered>>> = {
  'dockerfile-review': { title: REVIEW_TITLE, declare: declareReview },
  'az-quorum': { title: azQuorumSimulator.title, declare: () => azQuorumSimulator },
  'service-load-skew': {
    title: skewSimulator.title,
    declare: () => skewSimulator,
  },
  'replicas-for-availability': { title: replicasSimulator.title, declare: () => replicasSimulator },
};

/** Slugs of the questions that have a simulator, in their order. */
export const SIMULATED: readonly Slug[] = SLUGS.filter((slug) => REGISTRY[slug]);

/** The title of a question’s simulator; undefined where there is none. */
export function simulatorTitle(slug: Slug): string | undefined {
  return REGISTRY[slug]?.title;
}

/**
 * The declaration of a question's simulator.
 * @param data what the content holds for it, from `loadSimulatorData`
 * @throws RangeError for a question that has none
 */
export function declarationOf(slug: Slug, data: unknown): AnyDeclaration {
  const registered = REGISTRY[slug];
  if (!registered) throw new RangeError(`${slug} has no simulator.`);
  return registered.declare(data as never) as AnyDeclaration;
}
