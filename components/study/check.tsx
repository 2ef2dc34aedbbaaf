'use client';
import { roomPath } from '@/lib/study/rooms';
import { countWords, numberWord } from '@/lib/study/standing';
import { GoOn, Strip } from './strip';
import { type StudyStore, setHad, useStudy } from './study-store';
import { useMarks } from './use-marks';

/** What to do about an essential point that is missing. */
export interface Essential {
  readonly id: string;
  /** Where the answer gives its reason. */
  readonly place: { readonly title: string; readonly href: string };
  /** What is often said instead, to be judged in Practise. */
  readonly trap: { readonly words: string; readonly href: string } | undefined;
}

interface CheckProps {
  readonly slug: string;
  readonly essentials: readonly Essential[];
}

const POINTS = 'input[data-point]';
const pointOf = (input: HTMLInputElement) => input.dataset.point ?? '';
const isHad = (input: HTMLInputElement, store: StudyStore) =>
  store.getState().had.has(pointOf(input));
const pressPoint = (input: HTMLInputElement, store: StudyStore) =>
  setHad(store, pointOf(input), input.checked);
const MARKS = { inputs: POINTS, isOn: isHad, press: pressPoint };

/** How many of the essentials the reader's text has, in words, and what is worth doing about it. */
export function CheckResult({ slug, essentials }: CheckProps) {
  const study = useMarks(slug, MARKS);
  const missing = essentials.filter(({ id }) => !study.had.has(id));
  const count = essentials.length - missing.length;
  const all = numberWord(essentials.length);
  return (
    <div className="check-result">
      <div role="status">
        <h1>
          {count === 0
            ? `Which of the ${all} essentials does your text have?`
            : missing.length === 0
              ? `All ${all} essentials are there.`
              : `${capital(numberWord(count))} of the ${all} essentials ${count === 1 ? 'is' : 'are'} there.`}
        </h1>
      </div>
      <div className="worth">
        <p className="label">
          {count === 0 ? 'Read yours, then tick what it says' : 'Worth doing next'}
        </p>
        {count === 0 ? (
          <p className="text-soft">
            Another wording counts, half of a point does not. The essentials are what matters; each
            has its reason folded below it.
          </p>
        ) : (
          <ul>
            {missing.map(({ id, place, trap }) => (
              <li key={id}>
                <a href={place.href}>Read “{place.title}”</a>
                {trap ? (
                  <>
                    , then <a href={trap.href}>judge “{trap.words}”</a>
                  </>
                ) : null}
              </li>
            ))}
            {missing.length === 0 ? (
              <li>The points below the essentials, and the statements in Practise.</li>
            ) : null}
          </ul>
        )}
      </div>
    </div>
  );
}

function capital(words: string): string {
  return (words[0]?.toUpperCase() ?? '') + words.slice(1);
}

/** The reader's own text beside the points. */
export function YourText({ slug }: { readonly slug: string }) {
  const { study } = useStudy(slug);
  const words = countWords(study.attempt);
  return (
    <section className="your-text no-print" aria-label="Your text">
      <p className="label room-head">
        Your text{words > 0 ? `, ${words} words${study.sure ? `, ${study.sure}` : ''}` : ''}
      </p>
      {words > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        <p className="sheet-text" tabIndex={0}>
          {study.attempt}
        </p>
      ) : (
        <p className="sheet-text text-soft">
          No attempt is kept in this browser. <a href={roomPath(slug, 'try')}>Write one</a>, or
          check what you would have said.
        </p>
      )}
    </section>
  );
}

/** Check's strip. */
export function CheckStrip({ slug, essentials }: CheckProps) {
  const { study } = useStudy(slug);
  const missing = essentials.filter(({ id }) => !study.had.has(id));
  const [first] = missing;
  const begun = missing.length < essentials.length;
  return (
    <Strip
      says={
        !begun ? (
          <span>Tick what your text has.</span>
        ) : first ? (
          <span>
            {essentials.length - missing.length} of {essentials.length} there. Read{' '}
            <a href={first.place.href}>{first.place.title}</a>
          </span>
        ) : (
          <span>All essentials are there.</span>
        )
      }
      action={
        <GoOn
          slug={slug}
          from="check"
          href={
            (begun && missing.find(({ trap }) => trap)?.trap?.href) || roomPath(slug, 'practise')
          }
        >
          {begun && first ? 'Practise what is missing' : 'Practise'}
        </GoOn>
      }
    />
  );
}
