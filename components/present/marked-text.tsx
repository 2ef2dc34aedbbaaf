'use client';
import { memo } from 'react';
import type { Quote } from '@/lib/study/kept';
import { piecesOf } from '@/lib/study/quotes';

interface MarkedTextProps {
  readonly text: string;
  /** By id of point or trap. */
  readonly evidence: Readonly<Record<string, readonly Quote[]>>;
  /** What stands before the words of each: the number of a point, or of a trap after a T. */
  readonly labels: ReadonlyMap<string, string>;
  /** Id of the point or trap whose words are emphasised. */
  readonly emphasised?: string | undefined;
}

/** A text as it was typed, with the words that are evidence marked. Its characters are the text's. */
export const MarkedText = memo(function MarkedText(props: MarkedTextProps) {
  const { text, evidence, labels, emphasised } = props;
  const judged = Object.fromEntries(
    Object.entries(evidence).map(([id, quotes]) => [id, { evidence: quotes, at: '' }]),
  );
  return piecesOf(text, judged).map(({ text: words, points, begins }, at) =>
    points.length > 0 ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity
        key={at}
        data-numbers={begins.map((id) => labels.get(id)).join(' ') || undefined}
        data-here={(emphasised !== undefined && points.includes(emphasised)) || undefined}
      >
        {words}
      </mark>
    ) : (
      words
    ),
  );
});

/** The labels of everything that words can be evidence for. */
export function labelsOf(
  points: readonly { readonly id: string }[],
  traps: readonly { readonly id: string }[],
): ReadonlyMap<string, string> {
  return new Map([
    ...points.map(({ id }, at) => [id, String(at + 1)] as const),
    ...traps.map(({ id }, at) => [id, `T${at + 1}`] as const),
  ]);
}
