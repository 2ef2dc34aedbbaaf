'use client';
import { useEffect, useState } from 'react';
import { loadGuides } from '@/components/review/load-guide';
import type { Review } from '@/lib/review/kept';
import { deskStore, useDesk } from './desk';

/** The guides of a review, loaded once; `trouble` where the site cannot be reached, until `again`. */
export function useGuides(review: Review | undefined) {
  const { guides } = useDesk();
  const [trouble, setTrouble] = useState(false);
  const [round, setRound] = useState(0);
  const id = review?.id;
  const questions = review?.questions;
  const variants = review?.variants;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round tries anew; the rest never changes within a review
  useEffect(() => {
    if (!questions || !variants) return;
    loadGuides(questions, variants).then(
      (loaded) => deskStore.setState({ guides: loaded }),
      () => setTrouble(true),
    );
  }, [id, round]);
  const again = () => {
    setTrouble(false);
    setRound((before) => before + 1);
  };
  return { guides, trouble, again };
}
