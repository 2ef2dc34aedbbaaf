'use client';
import { now } from '@/components/study/moment';
import { download } from '@/components/ui/download';
import type { Review } from '@/lib/review/kept';
import type { Scorecard } from '@/lib/review/scorecard';
import { loadGuides } from './load-guide';
import { putReview } from './review-database';
import { scorecardFileName } from './review-list-words';
import { reviewStore } from './review-store';

/** Hands a scorecard to the reader as a file. @throws Error where a part of the site could not be loaded */
export async function downloadCard(card: Scorecard, ending: 'json' | 'md'): Promise<void> {
  const name = scorecardFileName(card, ending);
  if (ending === 'md') {
    const { scorecardMarkdown } = await import('@/lib/review/scorecard-markdown');
    download(name, 'text/markdown', scorecardMarkdown(card));
    return;
  }
  const { writeScorecard } = await import('@/lib/review/scorecard-file');
  download(name, 'application/json', writeScorecard(card));
}

/** The same of a review that is not open. @throws Error where a part of the site could not be loaded */
export async function downloadScorecard(review: Review, ending: 'json' | 'md'): Promise<void> {
  await downloadCard(await cardOf(review), ending);
}

/** As it was locked, or as it is now. */
async function cardOf(review: Review): Promise<Scorecard> {
  if (review.lockedCard !== undefined) {
    const { readScorecard } = await import('@/lib/review/scorecard-file');
    const read = readScorecard(review.lockedCard);
    if ('card' in read) return read.card;
  }
  const [guides, { makeScorecard }] = await Promise.all([
    loadGuides(review.questions, review.variants),
    import('@/lib/review/scorecard'),
  ]);
  return makeScorecard(review, guides);
}

/**
 * Remembers that a copy of the open review lies elsewhere. It is no change of the review, so a locked
 * one takes it too; while another window writes, that one knows better what is new.
 */
export async function noteExport(): Promise<void> {
  const { review, pen } = reviewStore.getState();
  if (!review || !(pen || review.lockedAt !== undefined)) return;
  const exported = { ...review, exportedAt: now() };
  reviewStore.setState({ review: exported });
  // Where it cannot be kept, the reader is asked about a copy once more than needed.
  await putReview(exported).catch(() => undefined);
}
