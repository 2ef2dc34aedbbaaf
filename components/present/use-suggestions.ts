'use client';
import { useCallback, useMemo, useState } from 'react';
import type { ReviewGuide } from '@/lib/review/guide';
import type { QuestionReview } from '@/lib/review/kept';
import { evidenceOf, isSameQuote } from '@/lib/review/marks';
import { type Suggestion, suggest, termsOf } from '@/lib/review/suggest';

interface Suggestions {
  /** By the id of the point; undefined until they were asked for at this question. */
  readonly shown: ReadonlyMap<string, Suggestion> | undefined;
  readonly ask: () => void;
  readonly hide: () => void;
  readonly ignore: (id: string) => void;
}

/** Where points may be made in an answer, once somebody asks; without what is attached already or was ignored. */
export function useSuggestions(
  guide: ReviewGuide,
  text: string,
  said: QuestionReview,
): Suggestions {
  const [asked, setAsked] = useState<string>();
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  const isAsked = asked === guide.slug;
  const found = useMemo(
    () => (isAsked ? suggest(text, termsOf(guide.points)) : []),
    [isAsked, text, guide],
  );
  const left = found.filter(({ id, quote }) => {
    const evidence = evidenceOf(said, { kind: 'point', id });
    return !ignored.includes(id) && !evidence.some((one) => isSameQuote(one, quote));
  });
  const ignore = useCallback((id: string) => setIgnored((before) => [...before, id]), []);
  return {
    shown: isAsked ? new Map(left.map((one) => [one.id, one])) : undefined,
    ask: () => {
      setIgnored([]);
      setAsked(guide.slug);
    },
    hide: () => setAsked(undefined),
    ignore,
  };
}
