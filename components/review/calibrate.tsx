'use client';
import { useEffect, useState } from 'react';
import { pageParam, setPageParam } from '@/components/ui/page-address';
import type { ReviewGuide } from '@/lib/review/guide';
import { CalibrateRound } from './calibrate-round';
import { loadGuide } from './load-guide';

/** The parameters that name the question and the draw, so that two interviewers can read the same. */
const QUESTION = 'q';
const SEED = 'seed';
/** Seeds that are drawn here are short enough to be told. */
const SEEDS = 10_000;

interface Place {
  readonly slug: string;
  readonly number: number;
  /** The question's short name, which answers nothing. */
  readonly short: string;
}

interface Asked {
  /** Undefined where none was asked for. */
  readonly slug: string | undefined;
  readonly seed: string;
}

/** Three sample answers of a question to be marked, and how the marks compare with the reference. */
export function Calibrate({ places }: { readonly places: readonly Place[] }) {
  const [asked, setAsked] = useState<Asked>();
  const [guide, setGuide] = useState<ReviewGuide | 'failed'>();
  const [turn, setTurn] = useState(0);
  const place = places.find(({ slug }) => slug === asked?.slug);
  useEffect(() => setAsked(readAddress()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is a try
  useEffect(() => {
    if (!place) return;
    setGuide(undefined);
    loadGuide(place.slug).then(setGuide, () => setGuide('failed'));
  }, [place, turn]);
  if (!asked) return null;
  if (!place) return <Questions places={places} unknown={asked.slug} />;
  if (guide && guide !== 'failed') return <CalibrateRound guide={guide} seed={asked.seed} />;
  return (
    <p role="status">
      {guide === 'failed' ? (
        <>
          The sample answers could not be loaded.{' '}
          <button type="button" className="quiet" onClick={() => setTurn(turn + 1)}>
            Try again
          </button>
        </>
      ) : (
        `Question ${place.number} is on its way.`
      )}
    </p>
  );
}

/** What the address asks for; a draw that it does not name is put there. */
function readAddress(): Asked {
  const slug = pageParam(QUESTION);
  const named = pageParam(SEED);
  if (slug === undefined || named) return { slug, seed: named ?? '' };
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const seed = String(drawn % SEEDS);
  setPageParam(SEED, seed);
  return { slug, seed };
}

interface QuestionsProps {
  readonly places: readonly Place[];
  /** What was asked for and is no question. */
  readonly unknown: string | undefined;
}

function Questions({ places, unknown }: QuestionsProps) {
  return (
    <section aria-labelledby="which">
      {unknown === undefined ? null : (
        <p className="note mb-6">No question is called “{unknown}”.</p>
      )}
      <h2 id="which">Which question?</h2>
      <ol className="calibrate-questions">
        {places.map(({ slug, number, short }) => (
          <li key={slug}>
            <span className="num">{number}</span>
            <a href={`/review/calibrate?${QUESTION}=${slug}`}>{short}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
