'use client';
import type { ReactNode } from 'react';
import { TIER_MARK, type Tier } from '@/components/ui/tier';
import type { ReviewPoint } from '@/lib/review/guide';
import type { QuestionReview } from '@/lib/review/kept';

interface TierPointsProps {
  readonly tier: Tier;
  readonly points: readonly ReviewPoint[];
  readonly said: QuestionReview;
  readonly isOpen: boolean;
  readonly turn: (open: boolean) => void;
  readonly children: (point: ReviewPoint) => ReactNode;
}

/** The points of one tier, folded but for the musts, with how many are scored. */
export function TierPoints({ tier, points, said, isOpen, turn, children }: TierPointsProps) {
  if (points.length === 0) return null;
  const scored = points.filter(({ id }) => said.points[id]?.mark !== undefined).length;
  const head = (
    <>
      <span aria-hidden="true">{TIER_MARK[tier]}</span> {tier}: {scored} of {points.length} scored
    </>
  );
  const list = <ol>{points.map(children)}</ol>;
  return tier === 'must' ? (
    <>
      <h3 className="rubric-tier">{head}</h3>
      {list}
    </>
  ) : (
    <details open={isOpen} onToggle={({ currentTarget }) => turn(currentTarget.open)}>
      <summary className="rubric-tier">{head}</summary>
      {isOpen ? list : null}
    </details>
  );
}
