'use client';
import { useId, useRef } from 'react';
import { countOf } from '@/components/mock/mock-words';
import type { Review, TakeHomePiece } from '@/lib/review/kept';
import { capital } from '@/lib/study/tally';
import type { SetUpPlace } from './set-up-acts';
import { isLoose, joinPiece, placePiece, shownOrder, splitPiece } from './take-home-acts';
import { TakeHomePieceView } from './take-home-piece';

interface TakeHomePiecesProps {
  readonly review: Review;
  readonly places: readonly SetUpPlace[];
  readonly edit: (how: (pieces: readonly TakeHomePiece[]) => readonly TakeHomePiece[]) => void;
}

/** Every piece of the take-home with the question that it answers; those that want one first. */
export function TakeHomePieces({ review, places, edit }: TakeHomePiecesProps) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const { pieces, questions } = review;
  const loose = pieces.filter(isLoose).length;
  const focusPiece = (at: number) =>
    // Once the pieces are drawn anew.
    setTimeout(() =>
      list.current?.querySelector<HTMLElement>(`[data-piece="${at}"] select`)?.focus(),
    );
  return (
    <div className="take-home-pieces">
      <h3 id={id}>{capital(countOf(pieces.length, 'piece'))}, by question</h3>
      <p role="status" className={loose > 0 ? 'take-home-loose' : 'text-soft'}>
        {loose === 0
          ? 'Every piece is placed.'
          : `${capital(countOf(loose, 'piece is', 'pieces are'))} not placed.`}
      </p>
      <ol ref={list} aria-labelledby={id}>
        {shownOrder(pieces).map((at) => {
          const piece = pieces[at];
          return piece ? (
            <TakeHomePieceView
              // Pieces have no name; one that was cut or joined is another.
              key={`${at} ${piece.text.length}`}
              piece={piece}
              at={at}
              of={pieces.length}
              places={places}
              isCovered={piece.slug === undefined || questions.includes(piece.slug)}
              place={(slug) => {
                edit((now) => placePiece(now, at, slug));
                focusPiece(at);
              }}
              split={(from) => {
                edit((now) => splitPiece(now, at, from));
                focusPiece(at + 1);
              }}
              join={() => {
                edit((now) => joinPiece(now, at));
                focusPiece(at - 1);
              }}
            />
          ) : null;
        })}
      </ol>
    </div>
  );
}
