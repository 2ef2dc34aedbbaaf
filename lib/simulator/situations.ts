import { encodeValue } from './link-parts';

/** Most situations that are read from a link. */
const MAX_SITUATIONS = 50;

/** Between situations in a link; what is encoded has none. */
const SEPARATOR = ';';

interface Fault {
  readonly found: string;
  readonly expected: string;
}

/** Whether a situation is the query of a link, such as `down=us-east-1a`, and no scenario's id. */
export function isQuery(situation: string): boolean {
  return situation === '' || situation.includes('=');
}

/**
 * Reads a list of situations, each the id of a scenario or the query of a link, empty for the
 * defaults. What is neither is left out and named. A query is read when it is shown. O(length).
 */
export function readSituations(
  { scenarios }: { readonly scenarios: readonly { readonly id: string }[] },
  written: string | undefined,
): { readonly list: readonly string[]; readonly faults: readonly Fault[] } {
  if (written === undefined) return { list: [], faults: [] };
  const all = written.split(SEPARATOR);
  const isKnown = (item: string) => isQuery(item) || scenarios.some(({ id }) => id === item);
  const expected = `ids of scenarios or queries of links, ${SEPARATOR} between them`;
  const faults = all.filter((item) => !isKnown(item)).map((found) => ({ found, expected }));
  if (all.length > MAX_SITUATIONS)
    faults.push({ found: `${all.length} situations`, expected: `at most ${MAX_SITUATIONS}` });
  return { list: all.filter(isKnown).slice(0, MAX_SITUATIONS), faults };
}

/** Writes a list of situations as the value of `list`, encoded. The inverse of {@link readSituations}. */
export function printSituations(list: readonly string[]): string {
  return list.map(encodeValue).join(SEPARATOR);
}
