'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import type { Scorecard } from '@/lib/review/scorecard';
import { ScorecardOverall } from './scorecard-overall';
import { ScorecardQuestion } from './scorecard-question';

interface ScorecardSheetsProps {
  readonly card: Scorecard;
  /** By slug; without those that could not be loaded. */
  readonly guides: Readonly<Record<string, ReviewGuide>>;
  /** Whether its texts can be written. */
  readonly isOpen: boolean;
}

/** All of a scorecard: overall, then a sheet a question. */
export function ScorecardSheets({ card, guides, isOpen }: ScorecardSheetsProps) {
  const lock = lockWords(card);
  return (
    <div className="card-sheets">
      <ScorecardOverall
        card={card}
        isOpen={isOpen}
        lock={lock}
        day={localWords(card.startedAt ?? card.createdAt, 'short')}
      />
      {card.questions.map((question) => (
        <ScorecardQuestion
          key={question.slug}
          card={card}
          question={question}
          guide={guides[question.slug]}
          isOpen={isOpen}
          lock={lock}
        />
      ))}
    </div>
  );
}

function lockWords({ lockedAt, interviewer }: Scorecard): string {
  if (lockedAt === undefined) return 'Not locked: it can still change.';
  const by = interviewer ? ` by ${interviewer}` : '';
  return `Locked ${localWords(lockedAt, 'medium')}${by}.`;
}

/** A moment by the reader’s clock, to the minute or to the second. */
function localWords(at: string, timeStyle: 'short' | 'medium'): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle });
}
