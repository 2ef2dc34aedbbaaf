'use client';
import { lazy, type ReactNode, Suspense } from 'react';
import { MockElsewhere } from './mock-elsewhere';
import { MockField } from './mock-field';
import { MockOverview } from './mock-overview';
import type { MockPlace } from './mock-state';
import { useMock } from './use-mock';
import { useTitle } from './use-title';

const MockReport = lazy(async () => {
  const { MockReport: loaded } = await import('./mock-report');
  return { default: loaded };
});

/** A question with its text as the server wrote it. */
interface AskedPlace extends MockPlace {
  readonly asked: ReactNode;
}

/** The questions as they are asked, one at a time while the clock runs; in the end what came of it. */
export function MockDesk({ places }: { readonly places: readonly AskedPlace[] }) {
  const { phase, mock, state } = useMock();
  const isPaused = mock?.pausedAt !== undefined;
  const open = places.find(({ slug }) => slug === mock?.open);
  const desk = phase === 'going' && !isPaused && mock && open ? { mock, open } : undefined;
  useTitle(phase, isPaused, open?.number);
  return (
    <>
      {phase === 'ended' && mock ? (
        <Suspense>
          <MockReport key={mock.id} mock={mock} places={places} />
        </Suspense>
      ) : null}
      {phase === 'elsewhere' && mock ? <MockElsewhere mock={mock} /> : null}
      {phase === 'going' && isPaused ? (
        <div className="lede no-print">
          <h1>Paused</h1>
          <p>The question and your answer come back with the clock.</p>
        </div>
      ) : null}
      <div className={`mock-desk ${desk ? 'pair' : ''}`} data-phase={phase}>
        {desk ? (
          <h1 className="sr-only">Mock take-home, question {desk.open.number} of 7</h1>
        ) : null}
        {places.map(({ slug, number, asked }) => (
          <section
            key={slug}
            id={slug}
            data-asked={slug}
            aria-label={`Question ${number}`}
            hidden={phase !== 'reading' && slug !== desk?.open.slug}
          >
            {asked}
          </section>
        ))}
        {desk ? (
          <>
            <MockField key={desk.mock.questions[desk.open.slug]?.attempt} place={desk.open} />
            <MockOverview mock={desk.mock} state={state} places={places} />
          </>
        ) : null}
      </div>
    </>
  );
}
