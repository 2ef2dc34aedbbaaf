import MiniSearch from 'minisearch';
import { FIND_OPTIONS, type Findable } from '@/lib/study/find-options';

let loaded: Promise<MiniSearch<Findable>> | undefined;

/** The index over the site, fetched once; after a failure it is fetched anew when asked again. */
export function loadIndex(): Promise<MiniSearch<Findable>> {
  loaded ??= fetchIndex().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function fetchIndex(): Promise<MiniSearch<Findable>> {
  const response = await fetch('/find.json');
  if (!response.ok) throw new Error(`/find.json: ${response.status}`);
  return MiniSearch.loadJSON<Findable>(await response.text(), FIND_OPTIONS);
}
