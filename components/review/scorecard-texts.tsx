'use client';
import { useId } from 'react';
import { setText, type TextField } from '@/lib/review/marks';
import type { CardQuestion } from '@/lib/review/scorecard';
import { change } from './review-store';
import { thoughtsOf } from './scorecard-words';

const FIELDS: readonly (readonly [field: TextField, head: string])[] = [
  ['strengths', 'Strengths'],
  ['gaps', 'Gaps'],
  ['takeAways', 'Take-aways'],
];

interface ScorecardTextsProps {
  readonly question: CardQuestion;
  readonly isOpen: boolean;
}

/** What was good, what is missing, what the candidate may take away; written here until it is locked. */
export function ScorecardTexts({ question, isOpen }: ScorecardTextsProps) {
  const { slug, number } = question;
  return (
    <div className="card-texts">
      {FIELDS.map(([field, head]) => (
        <WrittenText
          key={field}
          head={head}
          of={`of question ${number}`}
          text={question[field]}
          isOpen={isOpen}
          write={(text) => change((review) => setText(review, slug, field, text))}
        />
      ))}
    </div>
  );
}

interface WrittenTextProps {
  readonly head: string;
  /** What it is about, for those who hear the head alone. */
  readonly of: string;
  readonly text: string;
  readonly isOpen: boolean;
  readonly write: (text: string) => void;
}

/** A text of a thought a line: a field while it can be written, and a list on paper. */
export function WrittenText({ head, of, text, isOpen, write }: WrittenTextProps) {
  const id = useId();
  const thoughts = thoughtsOf(text);
  if (!isOpen && thoughts.length === 0) return null;
  return (
    <section className={thoughts.length === 0 ? 'no-print' : undefined}>
      <h3>
        {isOpen ? (
          <label htmlFor={id}>
            {head} <span className="sr-only">{of}</span>
          </label>
        ) : (
          head
        )}
      </h3>
      {isOpen ? (
        <textarea
          id={id}
          className="card-field no-print"
          rows={3}
          autoComplete="off"
          maxLength={100_000}
          placeholder="A thought a line"
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      ) : null}
      <ul className={isOpen ? 'card-thoughts only-print' : 'card-thoughts'}>
        {thoughts.map((thought, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thought may stand twice
          <li key={at}>{thought}</li>
        ))}
      </ul>
    </section>
  );
}
