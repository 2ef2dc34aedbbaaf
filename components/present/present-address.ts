'use client';
import { presentPath } from '@/components/review/review-address';

/** What stands before a review's code in the fragment of `/present`, which no server sees. */
export const CODE_SIGN = 'r=';

/** The parameter that makes this window the one that is shared. */
export const SCREEN_PARAM = 'screen';

/** The address of a review where one window is all there is. */
export function oneScreenPath(id: string): string {
  return `${presentPath(id)}&${SCREEN_PARAM}=one`;
}

/** The address that a phone opens. */
export function phoneAddress(code: string): string {
  return `${location.origin}/present#${CODE_SIGN}${code}`;
}
