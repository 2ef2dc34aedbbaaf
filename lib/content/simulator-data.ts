import 'server-only';
import type { Slug } from '../kernel/slugs';
import { type AnyDeclaration, declarationOf, SIMULATED } from '../simulators';
import { oncePerBuild } from './loaded';

/** What the content holds for a simulator, by slug; most need nothing. Read only when asked for. */
const LOADERS: Partial<Readonly<Record<Slug, () => Promise<unknown>>>> = {
  'dockerfile-review': () =>
    import('./dockerfile-review/review').then(({ loadReview }) => loadReview()),
};

/** What a simulator's declaration and its view need from the content, as plain data. */
export const loadSimulatorData = oncePerBuild(
  async (slug: Slug): Promise<unknown> => LOADERS[slug]?.(),
);

/** The declaration of a question's simulator, with its content. Throws as `declarationOf`. */
export async function loadDeclaration(slug: Slug): Promise<AnyDeclaration> {
  return declarationOf(slug, await loadSimulatorData(slug));
}

/** The same for any question; undefined where it has no simulator. */
export async function findDeclaration(slug: Slug): Promise<AnyDeclaration | undefined> {
  return SIMULATED.includes(slug) ? loadDeclaration(slug) : undefined;
}

/** The declarations of all simulators, in the order of their questions. */
export async function loadDeclarations(): Promise<readonly AnyDeclaration[]> {
  return Promise.all(SIMULATED.map(loadDeclaration));
}
