'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { TakeHomePiece } from '@/lib/review/kept';
import type { SetUpPlace } from './set-up-acts';
import { firstLines, isLoose, splitPiece } from './take-home-acts';

/** Of a folded piece. */
const LINES = 3;
/** Of a field; a longer text scrolls in it. */
const MOST_ROWS = 18;
const NOWHERE = '';

interface TakeHomePieceProps {
  readonly piece: TakeHomePiece;
  /** Its place in the take-home, from 0, and how many pieces there are. */
  readonly at: number;
  readonly of: number;
  readonly places: readonly SetUpPlace[];
  /** Whether the review covers the question that it is placed at. */
  readonly isCovered: boolean;
  readonly place: (slug: string | undefined) => void;
  readonly split: (from: number) => void;
  readonly join: () => void;
}

/** One piece: where it belongs and why, its first lines, and unfolded all of it, to be cut or joined. */
export function TakeHomePieceView(props: TakeHomePieceProps) {
  const { piece, at, of, places, isCovered, place, join } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { lines, more } = firstLines(piece.text, LINES);
  return (
    <li data-piece={at} data-loose={isLoose(piece) ? '' : undefined}>
      <div className="take-home-piece-head">
        <label htmlFor={id}>
          Piece {at + 1} <span className="text-soft">of {of}</span>
        </label>
        <select
          id={id}
          className="tool"
          value={piece.slug ?? NOWHERE}
          onChange={({ target }) => place(target.value === NOWHERE ? undefined : target.value)}
        >
          <option value={NOWHERE}>not placed</option>
          {places.map(({ slug, number, short }) => (
            <option key={slug} value={slug}>
              Question {number}: {short}
            </option>
          ))}
        </select>
        <span className="label">{piece.why}</span>
      </div>
      {isCovered ? null : (
        <p className="text-soft">This review does not cover that question; the piece is kept.</p>
      )}
      {isOpen ? (
        <Whole {...props} />
      ) : (
        <p className="take-home-lines">
          {lines}
          {more > 0 ? ' …' : ''}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4">
        <button
          type="button"
          className="quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Fold' : more > 0 ? `All ${LINES + more} lines` : 'Unfold'}
          <span className="sr-only"> of piece {at + 1}</span>
        </button>
        {at > 0 ? (
          <button type="button" className="quiet" onClick={join}>
            Join with piece {at}
            <span className="sr-only">: piece {at + 1}</span>
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** The whole text with a caret to cut it at; what a candidate wrote cannot be changed. */
function Whole({ piece, at, split }: TakeHomePieceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [says, setSays] = useState('');
  // A field that is read-only would show no caret.
  useEffect(() => field.current?.addEventListener('beforeinput', refuse), []);
  const cut = () => {
    const from = field.current?.selectionStart ?? 0;
    if (splitPiece([piece], 0, from).length > 1) return split(from);
    setSays('Put the cursor where the second part begins first.');
    field.current?.focus();
  };
  return (
    <>
      <textarea
        ref={field}
        className="take-home-whole"
        aria-label={`Text of piece ${at + 1}; it cannot be changed`}
        aria-readonly
        spellCheck={false}
        autoComplete="off"
        rows={Math.min(MOST_ROWS, piece.text.split('\n').length + 1)}
        defaultValue={piece.text}
      />
      <p className="mb-2 flex flex-wrap items-center gap-x-4">
        <button type="button" className="tool" onClick={cut}>
          Split at the cursor
        </button>
        <span role="status">{says}</span>
      </p>
    </>
  );
}

function refuse(event: Event) {
  event.preventDefault();
}
