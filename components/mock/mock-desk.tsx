'use client';
import { lazy, type ReactNode, Suspense } from 'react';
import { MockField } from './mock-field';
import { MockOverview } from './mock-overview';
import type { MockPlace } from './mock-state';
import { useMock } from './use-mock';

const MockReport = lazy(async () => {
  const { MockReport: loaded } = await import('./mock-report');
  return { default: loaded };
});

/** A question with its text as the server wrote it. */
interface AskedPlace extends MockPlace {
  /** Whether a file comes with it, which takes more room. */
  readonly given: boolean;
  readonly asked: ReactNode;
}

/** The questions as they are asked, one at a time while the clock runs; in the end what came of it. */
export function MockDesk({ places }: { readonly places: readonly AskedPlace[] }) {
  const { phase, mock, state } = useMock();
  const open = places.find(({ slug }) => slug === mock?.open);
  const isPaused = mock?.pausedAt !== undefined;
  const desk = phase === 'going' && mock && open ? { mock, open } : undefined;
  return (
    <>
      {phase === 'ended' && mock ? (
        <Suspense>
          <MockReport mock={mock} places={places} />
        </Suspense>
      ) : null}
      {desk && isPaused ? (
        <div className="lede no-print">
          <h1>Paused</h1>
          <p>The question and your answer come back with the clock.</p>
        </div>
      ) : null}
      <div className={deskClass(desk?.open, isPaused)} data-phase={phase}>
        {desk && !isPaused ? (
          <h1 className="sr-only">Mock take-home, question {desk.open.number} of 7</h1>
        ) : null}
        {places.map(({ slug, number, asked }) => (
          <section
            key={slug}
            id={slug}
            data-asked={slug}
            aria-label={`Question ${number}`}
            hidden={phase !== 'reading' && (!desk || isPaused || slug !== desk.open.slug)}
          >
            {asked}
          </section>
        ))}
        {desk && !isPaused ? (
          <>
            <MockField key={desk.open.slug} place={desk.open} />
            <MockOverview mock={desk.mock} state={state} places={places} />
          </>
        ) : null}
      </div>
    </>
  );
}

function deskClass(open: AskedPlace | undefined, isPaused: boolean): string {
  if (!open || isPaused) return 'mock-desk';
  return `mock-desk pair ${open.given ? 'given' : ''}`;
}
