'use client';
import { ChooseSentences } from '@/components/study/choose-sentences';
import type { ReviewGuide } from '@/lib/review/guide';
import { evidenceOf, type Judged, setEvidence } from '@/lib/review/marks';
import { say } from './score-acts';
import { Sheet } from './sheet';
import { useSaid } from './use-said';

interface SentencesProps {
  readonly guide: ReviewGuide;
  readonly judged: Judged;
  readonly closed: () => void;
}

/** The sentences of the answer to tick for a point: what a selection does, for keyboards and fingers. */
export function Sentences({ guide, judged, closed }: SentencesProps) {
  const { said, text } = useSaid(guide.slug);
  const evidence = evidenceOf(said, judged);
  return (
    <Sheet label="Which sentences say this?" closed={closed}>
      <ChooseSentences
        claim={saysOf(guide, judged) ?? ''}
        asks="Which sentences of their answer say this?"
        text={text}
        evidence={evidence}
        attach={(chosen) => say((review) => setEvidence(review, guide.slug, judged, chosen))}
      />
    </Sheet>
  );
}

function saysOf({ points, traps }: ReviewGuide, { kind, id }: Judged): string | undefined {
  return kind === 'point'
    ? points.find((point) => point.id === id)?.claim
    : traps.find((trap) => trap.id === id)?.statement;
}
