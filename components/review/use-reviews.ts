'use client';
import { useEffect, useState } from 'react';
import { type Trouble, troubleOf } from '@/components/study/study-database';
import type { Review } from '@/lib/review/kept';
import { listReviews, onReviewChange } from './review-database';
import { reviewStore } from './review-store';

interface Reviews {
  /** Undefined until the browser has answered. */
  readonly reviews: readonly Review[] | undefined;
  readonly trouble: Trouble | undefined;
  /** Takes one off that is erased, without a look: nothing may be left to look at. */
  readonly gone: (id: string) => void;
}

/** Every review that is kept here, as this tab and others leave them. */
export function useReviews(): Reviews {
  const [reviews, setReviews] = useState<readonly Review[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const again = () => {
    listReviews().then(
      (all) => {
        setReviews(all);
        setTrouble(undefined);
      },
      (error) => setTrouble(troubleOf(error)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it only sets states
  useEffect(() => {
    again();
    const ends = [
      onReviewChange(again),
      // The channel tells other tabs alone.
      reviewStore.subscribe((now, before) => {
        if (now.saving === 'saved' && before.saving === 'saving') again();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  const gone = (id: string) => setReviews((all) => all?.filter((review) => review.id !== id));
  return { reviews, trouble, gone };
}
