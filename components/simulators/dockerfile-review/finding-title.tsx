import { RichText } from '@/components/mdx/rich-text';
import type { ReviewSummary } from '@/lib/models/dockerfile-review/parameters';
import type { ReviewFinding } from '@/lib/models/dockerfile-review/review';

/** How far a finding is: open, fixed by the file that is shown, or answered beside it. */
export type Standing = 'open' | 'fixed' | 'beside';

/** Undefined in the whole difference, which shows the fault and its fix at once. */
export function standingOf(
  id: string,
  { whole, open, beside }: ReviewSummary,
): Standing | undefined {
  if (whole) return undefined;
  if (open.includes(id)) return 'open';
  return beside.includes(id) ? 'beside' : 'fixed';
}

const WORDS = { open: 'open', fixed: 'fixed', beside: 'answered beside the file' } as const;
const SHORT = { open: '✕', fixed: '✓ fixed', beside: '→ beside' } as const;

interface FindingTitleProps {
  readonly finding: ReviewFinding;
  readonly standing: Standing | undefined;
}

/**
 * A fault in words. One that the file has no more says so and is struck through; one that is
 * answered beside the file says that and stands, since the file alone does not mend it.
 */
export function FindingTitle({ finding, standing }: FindingTitleProps) {
  const title = <RichText text={finding.title} />;
  if (!standing) return <span>{title}</span>;
  return (
    <>
      <span className="rv-standing" data-standing={standing} aria-hidden="true">
        {SHORT[standing]}
      </span>
      <span className="sr-only">{WORDS[standing]}: </span>
      {standing === 'fixed' ? <s>{title}</s> : <span>{title}</span>}
    </>
  );
}
