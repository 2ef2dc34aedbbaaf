'use client';
import { useId } from 'react';
import type { Review } from '@/lib/review/kept';
import { type SetUpPlace, seedOf, setSeed, shareWords, toggleQuestion } from './set-up-acts';
import { drawSeed, editSetUp } from './set-up-store';
import { TypedNumber } from './typed-number';

interface SetUpQuestionsProps {
  readonly review: Review;
  readonly places: readonly SetUpPlace[];
}

/** Which questions are covered, and which with fresh numbers. */
export function SetUpQuestions({ review, places }: SetUpQuestionsProps) {
  const id = useId();
  const { questions, minutes, variants } = review;
  return (
    <section aria-labelledby={id}>
      <header className="set-up-head">
        <h2 id={id}>Questions</h2>
        <span className="label">{shareWords(minutes, questions.length)}</span>
      </header>
      <ul className="set-up-questions">
        {places.map(({ slug, number, short, fresh }) => {
          const isIn = questions.includes(slug);
          const seed = variants[slug];
          return (
            <li key={slug}>
              <label className="set-up-tick">
                <input
                  type="checkbox"
                  checked={isIn}
                  disabled={isIn && questions.length === 1}
                  onChange={() => editSetUp((now) => toggleQuestion(now, slug))}
                />
                <span className="num">{number}</span>
                <span>{short}</span>
              </label>
              {fresh && isIn ? (
                <div className="set-up-fresh">
                  <label className="set-up-tick">
                    <input
                      type="checkbox"
                      checked={seed !== undefined}
                      onChange={() =>
                        editSetUp((now) =>
                          setSeed(now, slug, seed === undefined ? drawSeed() : undefined),
                        )
                      }
                    />
                    <span>with fresh numbers, for who knows the guide by heart</span>
                  </label>
                  {seed === undefined ? null : <Seed slug={slug} number={number} seed={seed} />}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SeedProps {
  readonly slug: string;
  readonly number: number;
  readonly seed: number;
}

/** The same seed gives the same numbers on any machine. */
function Seed({ slug, number, seed }: SeedProps) {
  return (
    <span className="set-up-seed">
      <TypedNumber
        label={
          <>
            Seed<span className="sr-only"> of question {number}</span>
          </>
        }
        value={seed}
        read={seedOf}
        set={(next) => editSetUp((now) => setSeed(now, slug, next))}
        expected={`A whole number from 0 to ${2 ** 32 - 1}`}
      />
    </span>
  );
}
