'use client';
import type { Mock } from '@/lib/study/kept';

/** The name of a file of a mock, with the moment at which it began by the reader's clock. */
export function fileName({ startedAt }: Mock, ending: 'md' | 'json'): string {
  // The Swedish way to write a moment is 2026-11-30 17:41.
  const moment = new Date(startedAt).toLocaleString('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `mock-take-home-${moment.replace(' ', '-').replace(':', '')}.${ending}`;
}
