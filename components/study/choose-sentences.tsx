'use client';
import type { Quote } from '@/lib/study/kept';
import { sentencesOf } from '@/lib/study/quotes';

interface ChooseSentencesProps {
  /** What they are to be evidence for. */
  readonly claim: string;
  readonly asks: string;
  readonly text: string;
  readonly evidence: readonly Quote[];
  /** Called with all the evidence there is then: what was attached and is no whole sentence stays. */
  readonly attach: (chosen: readonly Quote[]) => void;
}

/** The sentences of a text to choose from, in a dialog: what a selection does, for keyboards and fingers. */
export function ChooseSentences({ claim, asks, text, evidence, attach }: ChooseSentencesProps) {
  const sentences = sentencesOf(text);
  const isIn = (all: readonly Quote[]) => (one: Quote) =>
    all.some(({ words, from }) => words === one.words && from === one.from);
  return (
    <form
      method="dialog"
      onSubmit={({ currentTarget }) => {
        const ticked = new FormData(currentTarget).getAll('sentence').map(Number);
        const whole = sentences.filter((_, at) => ticked.includes(at));
        attach([...evidence.filter((one) => !isIn(sentences)(one)), ...whole]);
      }}
    >
      <p className="font-semibold">{claim}</p>
      <p className="text-soft">{asks}</p>
      <ul className="sentences">
        {sentences.map((one, at) => (
          <li key={one.from}>
            <label className="claim">
              <input
                type="checkbox"
                name="sentence"
                value={at}
                defaultChecked={isIn(evidence)(one)}
              />
              <span>{one.words}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="dialog-foot">
        <button type="submit" className="button main">
          Attach
        </button>
        <button
          type="button"
          className="quiet"
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
