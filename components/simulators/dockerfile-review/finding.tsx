import { RichText } from '@/components/mdx/rich-text';
import type { ReviewState, ReviewSummary } from '@/lib/models/dockerfile-review/parameters';
import type { FileDiff, Review, ReviewFinding } from '@/lib/models/dockerfile-review/review';

/** What every part of the viewer shows something of. */
export interface Shown {
  readonly review: Review;
  readonly diff: FileDiff;
  readonly state: ReviewState;
  readonly summary: ReviewSummary;
  readonly chooseFinding: (id: string) => void;
}

/** How far a finding is: open, fixed by the file that is shown, or answered beside it. */
const STANDINGS = {
  open: { words: 'open', short: '✕', className: 'text-red' },
  fixed: {
    words: 'fixed',
    short: '✓ fixed',
    className: 'rounded border border-current bg-green-wash px-[0.35em] py-[0.05em] text-green',
  },
  beside: {
    words: 'answered beside the file',
    short: '→ beside',
    className: 'rounded border border-dashed border-current px-[0.35em] py-[0.05em] text-soft',
  },
} as const;

/** Undefined in the whole difference, which shows the fault and its fix at once. */
function standingOf(id: string, { whole, open, beside }: ReviewSummary) {
  if (whole) return undefined;
  if (open.includes(id)) return STANDINGS.open;
  return beside.includes(id) ? STANDINGS.beside : STANDINGS.fixed;
}

interface FindingButtonProps extends Pick<Shown, 'state' | 'summary' | 'chooseFinding'> {
  readonly finding: ReviewFinding;
  readonly className?: string;
  /** Lets go of a finding that is chosen already, instead of leading to it again. */
  readonly toggles?: boolean;
}

/**
 * A fault in words, to be chosen. One that the file has no more says so and is struck through; one
 * that is answered beside the file says that and stands, since the file alone does not mend it.
 */
export function FindingButton(props: FindingButtonProps) {
  const { finding, className = '', toggles = false, state, summary, chooseFinding } = props;
  const standing = standingOf(finding.id, summary);
  const pressed = state.finding === finding.id;
  const title = <RichText text={finding.title} />;
  return (
    <button
      type="button"
      className={`rv-link ${className}`}
      aria-pressed={pressed}
      onClick={() => chooseFinding(toggles && pressed ? '' : finding.id)}
    >
      {standing ? (
        <>
          <span
            className={`flex-none font-sans text-[0.85em]/[normal] font-semibold ${standing.className}`}
            aria-hidden="true"
          >
            {standing.short}
          </span>
          <span className="sr-only">{standing.words}: </span>
        </>
      ) : null}
      {standing === STANDINGS.fixed ? (
        <s className="text-soft decoration-soft/60 decoration-1">{title}</s>
      ) : (
        <span>{title}</span>
      )}
    </button>
  );
}

/** Why it is a fault, and how to mend it. */
export function Reason({ finding }: { readonly finding: ReviewFinding }) {
  return (
    <>
      <p>
        <RichText text={finding.mechanism} />
      </p>
      <p>
        <strong>Fix:</strong> <RichText text={finding.fix} />
      </p>
    </>
  );
}
