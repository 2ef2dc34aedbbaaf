'use client';
import { useEffect, useState } from 'react';
import { loadGuides } from '@/components/review/load-guide';
import { presentPath } from '@/components/review/review-address';
import { putReview } from '@/components/review/review-database';
import { newId, now } from '@/components/study/moment';
import { moveTo } from '@/components/ui/page-address';
import { Said } from './said';

/** The id of a review of its own that is made out of a code, or what is wrong with it. */
async function takeIn(
  code: string,
): Promise<{ readonly id: string } | { readonly trouble: string }> {
  const { askedOf, readCode, reviewOf } = await import('@/lib/review/phone');
  const read = readCode(code);
  if ('refused' in read) return { trouble: `The code is ${read.refused}: scan a new one.` };
  const { questions, variants } = askedOf(read.state);
  const guides = await loadGuides(questions, variants);
  const review = reviewOf(read.state, guides, newId(), now());
  if (!review)
    return { trouble: 'The two devices have different versions of Dry Run: reload both.' };
  await putReview(review);
  return { id: review.id };
}

/** Where a scanned code leads: the review is made here, and opened. */
export function PhoneArrival({ code }: { readonly code: string }) {
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    let isLeft = false;
    takeIn(code).then(
      (taken) => {
        if (isLeft) return;
        if ('id' in taken) moveTo(presentPath(taken.id));
        else setTrouble(taken.trouble);
      },
      () => setTrouble('The site cannot be reached, or this browser keeps nothing.'),
    );
    return () => {
      isLeft = true;
    };
  }, [code]);
  return trouble === undefined ? (
    <main id="main" />
  ) : (
    <Said title="The review did not arrive">
      <p role="alert">{trouble}</p>
    </Said>
  );
}
