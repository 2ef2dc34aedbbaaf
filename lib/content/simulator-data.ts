import 'server-only';
import type { Slug } from '../kernel/slugs';
import { type AnyDeclaration, declarationOf, SIMULATED } from '../simulators';
import { loadReview } from './dockerfile-review';

/** What the content holds for a simulator, by slug; most need nothing. */
const LOADERS: Partial<Readonly<Record<Slug, () => Promise<unknown>>>> = {
  'dockerfile-review': loadReview,
};

/** What a simulator's declaration and its view need from the content, as plain data. */
export async function loadSimulatorData(slug: Slug): Promise<unknown> {
  return LOADERS[slug]?.();
}

/** The declarations of all simulators, in the order of their questions, with their content. */
export async function loadDeclarations(): Promise<readonly AnyDeclaration[]> {
  return Promise.all(
    SIMULATED.map(async (slug) => declarationOf(slug, await loadSimulatorData(slug))),
  );
}
