/**
 * The seven questions in the assignment's order. A question's slug names its folder in every layer:
 * content, models, simulators and browser tests.
 */
export const SLUGS = [
  'dockerfile-review',
  'ecr-cross-account-push',
  'az-quorum',
  'service-load-skew',
  'node-updates',
  'terraform-remote-state',
  'replicas-for-availability',
] as const;

/** A slug of one of the seven questions. */
export type Slug = (typeof SLUGS)[number];

/** Whether a text is one of the slugs. */
export function isSlug(text: string): text is Slug {
  return (SLUGS as readonly string[]).includes(text);
}
