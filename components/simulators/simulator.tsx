import type { Place } from '@/components/simulator/use-simulator';
import { loadReview } from '@/lib/content/dockerfile-review/review';
import { SimulatorSlot } from './slot';

/** What a view needs from the content, by slug; it is read at build and handed over as plain data. */
const DATA: Readonly<Record<string, () => Promise<unknown>>> = {
  'dockerfile-review': loadReview,
};

interface SimulatorProps {
  readonly slug: string;
  readonly place: Place;
}

/** The simulator of a question with its data; nothing for a question that has none. */
export async function Simulator({ slug, place }: SimulatorProps) {
  return (
    <>
      <noscript>
        <p className="note mb-4">
          The simulator needs JavaScript. What follows is its first state, which nothing can change.
        </p>
      </noscript>
      <SimulatorSlot slug={slug} place={place} data={await DATA[slug]?.()} />
    </>
  );
}
