'use client';
import { type ReviewGuide, reviewGuidePath } from '@/lib/review/guide';

/**
 * A question's guide for interviewers, with fresh numbers where a seed is given.
 * @throws Error where the site cannot be reached
 */
export async function loadGuide(slug: string, seed?: number): Promise<ReviewGuide> {
  const response = await fetch(reviewGuidePath(slug));
  if (!response.ok) throw new Error(`${reviewGuidePath(slug)}: ${response.status}`);
  const guide = (await response.json()) as ReviewGuide;
  if (seed === undefined) return guide;
  const { withFreshNumbers } = await import('@/lib/review/variant');
  return withFreshNumbers(guide, seed);
}

/** The guides of all questions of a review, by slug. */
export async function loadGuides(
  questions: readonly string[],
  variants: Readonly<Record<string, number>>,
): Promise<Readonly<Record<string, ReviewGuide>>> {
  const guides = await Promise.all(questions.map((slug) => loadGuide(slug, variants[slug])));
  return Object.fromEntries(guides.map((guide) => [guide.slug, guide]));
}
