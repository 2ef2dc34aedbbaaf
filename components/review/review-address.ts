'use client';
import { pageParam } from '@/components/ui/page-address';

/** The parameter that names a review; it says nothing of its candidate. */
export const PARAM = 'review';

/** Id of the review that the address asks for. */
export function askedReview(): string | undefined {
  return pageParam(PARAM);
}

/** The private page that holds a review. */
export function presentPath(id: string): string {
  return `/present?${PARAM}=${id}`;
}

/** The form in which it was set up. */
export function setUpPath(id: string): string {
  return `/review?${PARAM}=${id}`;
}

/** Its scorecard. */
export function scorecardPath(id: string): string {
  return `/review/scorecard?${PARAM}=${id}`;
}
