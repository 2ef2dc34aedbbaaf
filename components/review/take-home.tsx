'use client';
import { type ChangeEvent, type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { Review, TakeHomePiece } from '@/lib/review/kept';
import { AskDialog } from './ask-dialog';
import { reviewStore } from './review-store';
import type { SetUpPlace } from './set-up-acts';
import { editSetUp } from './set-up-store';
import { addPieces, isText } from './take-home-acts';
import { TakeHomePieces } from './take-home-pieces';

interface TakeHomeProps {
  readonly review: Review;
  readonly places: readonly SetUpPlace[];
}

/** It knows every file of ours, so it comes when somebody turns to the field. */
const loadSplit = () => import('@/lib/review/take-home');
const NOT_LOADED = 'A part of the site could not be loaded: nothing was split. Try again.';

const NOTHING: Pick<Review, 'pieces' | 'source'> = { pieces: [], source: '' };

/**
 * The take-home as it was pasted or opened, split by question. What stands in the field is split
 * again with each change, until a piece is changed by hand.
 */
export function TakeHome({ review, places }: TakeHomeProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  /** What was there before the field was typed in. */
  const before = useRef(NOTHING);
  useEffect(() => {
    // Another tab may have erased what was typed here.
    if (review.id !== '') return;
    setTyped('');
    setFaults([]);
  }, [review.id]);

  const keptNow = () => reviewStore.getState().review ?? NOTHING;
  const type = async (text: string) => {
    if (typed === '') before.current = keptNow();
    setTyped(text);
    const base = before.current;
    try {
      const { splitTakeHome } = await loadSplit();
      const { pieces, faults: found } = splitTakeHome(text, 'pasted', places);
      setFaults(found);
      editSetUp((now) => addPieces(now, base, pieces, 'pasted'));
    } catch {
      setFaults([NOT_LOADED]);
    }
  };
  const open = async (files: readonly File[]) => {
    const found: string[] = [];
    setTyped('');
    const split = await loadSplit().catch(() => undefined);
    if (!split) return setFaults([NOT_LOADED]);
    for (const file of files) {
      const text = await file.text();
      if (!isText(text)) {
        found.push(`${file.name} is no text: save it as text or Markdown, or paste what it says.`);
        continue;
      }
      const read = split.splitTakeHome(text, file.name, places);
      found.push(...read.faults.map((fault) => `${file.name}: ${fault}`));
      editSetUp((now) => addPieces(now, now, read.pieces, file.name));
    }
    setFaults(found);
  };
  const editPieces = (how: (pieces: readonly TakeHomePiece[]) => readonly TakeHomePiece[]) => {
    setTyped('');
    editSetUp((now) => ({ ...now, pieces: how(now.pieces) }));
  };
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    open(files);
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    await open([...(target.files ?? [])]);
    // The same file may be chosen again.
    target.value = '';
  };
  const isThere = review.pieces.length > 0;
  return (
    <section
      aria-labelledby={`${id}-head`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <header className="set-up-head">
        <h2 id={`${id}-head`}>The take-home</h2>
        {isThere ? <span className="label">{review.source}</span> : null}
      </header>
      <label htmlFor={`${id}-text`} className="mt-2 block">
        {isThere && typed === '' ? 'Paste more of it here' : 'Paste it here'}, or open or drop a
        file: Markdown, text, or what <a href="/mock">the mock</a> and{' '}
        <a href="/progress">Progress</a> download
      </label>
      <textarea
        id={`${id}-text`}
        className="sheet-field take-home-text"
        data-short={isThere && typed === '' ? '' : undefined}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onFocus={() => loadSplit().catch(() => undefined)}
        onChange={({ target }) => type(target.value)}
      />
      <p className="mt-2 flex flex-wrap gap-2">
        <label className="tool file-tool">
          <input
            type="file"
            multiple
            accept=".md,.txt,.json,text/markdown,text/plain,application/json"
            onChange={choose}
          />
          <span>Open a file</span>
        </label>
        {isThere ? (
          <AskDialog
            label="Take all of it away"
            className="tool"
            title="Take the whole take-home away?"
            acts={[
              {
                label: 'Take it away',
                run: () => {
                  setFaults([]);
                  editPieces(() => []);
                  editSetUp((now) => ({ ...now, source: '' }));
                },
              },
            ]}
          >
            What you placed by hand goes with it.
          </AskDialog>
        ) : null}
      </p>
      <div role="alert">
        {faults.map((fault) => (
          <p key={fault} className="note mt-3">
            {fault}
          </p>
        ))}
      </div>
      {isThere ? <TakeHomePieces review={review} places={places} edit={editPieces} /> : null}
    </section>
  );
}
