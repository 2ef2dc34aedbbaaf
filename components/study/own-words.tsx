'use client';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { StudyPoint } from '@/lib/study/advice';
import { isWritten, wholeText } from '@/lib/study/kept';
import { ChooseSentences } from './choose-sentences';
import { useStudy } from './study-store';
import { judge, setNote } from './study-writes';

interface OwnWordsProps {
  readonly slug: string;
  readonly points: readonly StudyPoint[];
}

/** At each point of the page's plain HTML: the words that were attached to it, and a note. */
export function OwnWords({ slug, points }: OwnWordsProps) {
  const [places, setPlaces] = useState<readonly (readonly [point: StudyPoint, place: Element])[]>(
    [],
  );
  const { study } = useStudy(slug);
  useEffect(() => {
    setPlaces(
      points.flatMap((point) => {
        const place = document.querySelector(`[data-own="${point.id}"]`);
        return place ? [[point, place] as const] : [];
      }),
    );
  }, [points]);
  if (!study.read) return null;
  return places.map(([{ id, claim }, place]) =>
    createPortal(<AtPoint slug={slug} id={id} claim={claim} />, place, id),
  );
}

interface AtPointProps {
  readonly slug: string;
  readonly id: string;
  readonly claim: string;
}

function AtPoint({ slug, id, claim }: AtPointProps) {
  const { store, study } = useStudy(slug);
  const dialog = useRef<HTMLDialogElement>(null);
  const [opens, setOpens] = useState(false);
  const { attempt, question } = study;
  const evidence = attempt?.judged[id]?.evidence ?? [];
  const { text: note = '', at: noted } = question.notes[id] ?? {};
  const day =
    noted && new Date(noted).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  const [writes, setWrites] = useState(false);
  useEffect(() => {
    if (opens) dialog.current?.showModal();
  }, [opens]);
  return (
    <>
      {evidence.map(({ words, from }) => (
        <p key={`${from} ${words}`} className="had">
          “{words}”{' '}
          <button
            type="button"
            className="quiet"
            aria-label={`Take away “${words}”`}
            onClick={() =>
              judge(store, id, {
                evidence: evidence.filter((one) => one.words !== words || one.from !== from),
              })
            }
          >
            take away
          </button>
        </p>
      ))}
      {writes || note !== '' ? (
        <label className="own-note">
          <span className="label">Your note{day ? `, ${day}` : ''}</span>
          <textarea
            rows={2}
            // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
            autoFocus={writes}
            defaultValue={note}
            onChange={({ target }) => setNote(store, id, target.value)}
          />
        </label>
      ) : null}
      <p className="label own-ways no-print">
        {attempt && isWritten(attempt) ? (
          <button type="button" className="quiet" onClick={() => setOpens(true)}>
            Quote my text
          </button>
        ) : null}
        {writes || note !== '' ? null : (
          <button type="button" className="quiet" onClick={() => setWrites(true)}>
            Note
          </button>
        )}
      </p>
      {opens ? (
        <dialog
          ref={dialog}
          className="sheet-dialog"
          closedby="any"
          aria-label="Which of your sentences make this point?"
          onClose={() => setOpens(false)}
        >
          <ChooseSentences
            claim={claim}
            asks="Which of your sentences make this point?"
            text={attempt ? wholeText(attempt) : ''}
            evidence={evidence}
            attach={(chosen) => judge(store, id, { evidence: chosen })}
          />
        </dialog>
      ) : null}
    </>
  );
}
