import { hasColumns, ownPieces } from '@/lib/review/own-pieces';
import type { OwnText, Size } from '@/lib/review/stage';

interface OwnShownProps {
  readonly own: OwnText;
  readonly size: Size;
  /** Beside it stands something else, so that it has one column. */
  readonly narrow?: boolean;
}

/** The candidate's answer as it was typed; where words are marked, the others stand back. */
export function OwnShown({ own, size, narrow = false }: OwnShownProps) {
  return (
    <section
      className="shared-own"
      aria-label="Your answer"
      data-columns={!narrow && hasColumns(own, size) ? '' : undefined}
      data-marked={own.marked.length > 0 ? '' : undefined}
    >
      <h2 className="shared-label">Your answer</h2>
      <p>
        {ownPieces(own).map(({ from, text, marked }) =>
          marked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
        )}
      </p>
    </section>
  );
}
