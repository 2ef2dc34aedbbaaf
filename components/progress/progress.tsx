'use client';
import { type ComponentType, useEffect, useState } from 'react';
import { wasEvicted } from '@/components/study/study-database';
import { useEverything } from '@/components/study/use-everything';
import { type Place, usePoints, withPoints } from '@/components/study/use-points';
import { pageAddress } from '@/components/ui/page-address';
import type { PartProps, ProgressPlace } from './parts';
import { TROUBLE_SAYS } from './trouble';
import { YourData } from './your-data';

interface ProgressProps {
  readonly places: readonly ProgressPlace[];
}

/** Where a reader stands, all of it read from this browser. */
export function Progress({ places }: ProgressProps) {
  const { read, data, trouble } = useEverything();
  const isEmpty = data.attempts.length + data.questions.length + data.mocks.length === 0;
  const { points, again } = usePoints(read && !isEmpty);
  const going = useGoing(read && !isEmpty);
  const isFailed = points === 'failed' || going === 'failed';
  const isThere = typeof points !== 'string' && typeof going !== 'string';
  useEffect(() => {
    const anchor = pageAddress().anchor();
    if (read && (isEmpty || isThere) && anchor) document.getElementById(anchor)?.scrollIntoView();
  }, [read, isEmpty, isThere]);
  if (!read) return <Waiting />;
  const questions = withPoints(places, points);
  const Going = typeof going === 'string' ? undefined : going;
  return (
    <>
      {trouble ? <p className="note mt-6">{TROUBLE_SAYS[trouble]}</p> : null}
      {isEmpty && !trouble && wasEvicted() ? (
        <p className="note mt-6">
          This browser has thrown away what was kept here before. If you have a copy, import it
          below.
        </p>
      ) : null}
      {isEmpty ? (
        <Empty first={places[0]} />
      ) : isThere && Going ? (
        <Going questions={questions} data={data} />
      ) : (
        <Late failed={isFailed} again={again} />
      )}
      {/* After what stands above it, which would move it. */}
      {isEmpty || isThere || isFailed ? (
        <YourData places={places} data={data} trouble={trouble} />
      ) : null}
    </>
  );
}

/** The sections for a reader who has done something, once they are wanted. */
function useGoing(wanted: boolean): ComponentType<PartProps> | 'loading' | 'failed' {
  const [going, setGoing] = useState<ReturnType<typeof useGoing>>('loading');
  useEffect(() => {
    if (!wanted) return;
    import('./going').then(
      ({ Going }) => setGoing(() => Going),
      () => setGoing('failed'),
    );
  }, [wanted]);
  return going;
}

/** In the page until what is kept has been read, which takes scripts. */
function Waiting() {
  return (
    <section className="standing-head">
      <div>
        <p className="label">Progress</p>
        <h1>Where you stand</h1>
        <p className="sub" id="data">
          What you tried, checked and practised is kept in this browser and nowhere else. This page
          reads it from there, which needs scripts.
        </p>
      </div>
    </section>
  );
}

function Empty({ first }: { readonly first: Place | undefined }) {
  return (
    <section className="standing-head">
      <div>
        <p className="label">Progress</p>
        <h1>Nothing here yet. It fills as you try and check.</h1>
        <p className="sub">
          Attempts, hints, judged points and how sure you were, all kept in this browser. If you
          have worked on another machine, import its file below.
        </p>
        <p className="go">
          <a className="button main" href={`/questions/${first?.slug}`}>
            Try question 1
          </a>
        </p>
      </div>
    </section>
  );
}

function Late({ failed, again }: { readonly failed: boolean; readonly again: () => void }) {
  return (
    <section className="standing-head">
      <div>
        <p className="label">Progress</p>
        <h1>Where you stand</h1>
        {failed ? (
          <p className="sub" role="alert">
            The points of the questions could not be loaded.{' '}
            <button type="button" className="tool" onClick={again}>
              Try again
            </button>
          </p>
        ) : (
          <p className="sub">Reading what is kept here …</p>
        )}
      </div>
    </section>
  );
}
