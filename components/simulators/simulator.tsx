import type { Place } from '@/components/simulator/use-simulator';
import { keepStill } from '@/components/ui/still-store';
import { loadSimulatorData } from '@/lib/content/simulator-data';
import type { Slug } from '@/lib/kernel/slugs';
import { dataName } from './data';
import { SimulatorSlot } from './slot';

interface SimulatorProps {
  readonly slug: Slug;
  readonly place: Place;
}

/** The simulator of a question with its data; nothing for a question that has none. */
export async function Simulator({ slug, place }: SimulatorProps) {
  const data = await loadSimulatorData(slug);
  if (data !== undefined) keepStill(dataName(slug), JSON.stringify(data));
  return (
    <>
      <noscript>
        <p className="note mb-4">
          The simulator needs JavaScript. What follows is its first state, which nothing can change.
          {place === 'lab' ? (
            <>
              {' '}
              <a href={`/questions/${slug}/answer`}>The guide</a> answers the question in text and
              tables.
            </>
          ) : null}
        </p>
      </noscript>
      <SimulatorSlot slug={slug} place={place} />
    </>
  );
}
