import type { Place } from '@/components/simulator/use-simulator';
import { loadSimulatorData } from '@/lib/content/simulator-data';
import type { Slug } from '@/lib/kernel/slugs';
import { SimulatorSlot } from './slot';

interface SimulatorProps {
  readonly slug: Slug;
  readonly place: Place;
}

/** The simulator of a question with its data; nothing for a question that has none. */
export async function Simulator({ slug, place }: SimulatorProps) {
  return (
    <>
      <noscript>
        <p className="note mb-4">
          The simulator needs JavaScript. What follows is its first state, which nothing can change.
          {place === 'lab' ? (
            <>
              {' '}
              <a href={`/questions/${slug}#play`}>The guide</a> answers the question in text and
              tables.
            </>
          ) : null}
        </p>
      </noscript>
      <SimulatorSlot slug={slug} place={place} data={await loadSimulatorData(slug)} />
    </>
  );
}
