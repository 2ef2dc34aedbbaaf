import { holds, isProxied } from '../sim/dial';
import type { Sim } from '../sim/sim';
import type { FactsOf } from './findings';
import { namesOf } from './names';
import { clientsOf, pairOf, there } from './observe-pairs';

/** Seconds between the two looks at connections. */
export const LOOKS_APART = 60;
const PROXY_ADDRESS = '10.9.0.2';

/** Calls for every source address, pod and number of what the source has on it; some come more than once. */
function eachFlow(sim: Sim, add: (source: string, pod: number, count: number) => void): void {
  const names = namesOf(sim.world);
  const source = (client: number) => (isProxied(sim) ? PROXY_ADDRESS : names.clientAddress(client));
  if (holds(sim))
    sim.connections.forEach(({ pod }, at) => {
      if (pod >= 0) add(source(Math.floor(at / sim.world.conns)), pod, 1);
    });
  else
    for (const { index } of there(sim))
      for (const client of clientsOf(sim)) {
        const count = pairOf(sim, index, client);
        if (count > 0) add(source(client), index, count);
      }
}

const addressOf = (sim: Sim, pod: number) =>
  namesOf(sim.world).podAddress(pod, sim.pods[pod]?.node ?? 0);

/** How often each text came, in the order of the texts, as `sort | uniq -c` counts them. */
function counted(texts: ReadonlyMap<string, number>): readonly (readonly [string[], number])[] {
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, count]) => [text.split(' '), count]);
}

/** Connections by source and pod; of those that do not last, all that began in the last half minute. */
export function sourcesOf(sim: Sim): FactsOf['sources'] {
  const counts = new Map<string, number>();
  eachFlow(sim, (source, pod, count) => {
    const key = `${source} ${addressOf(sim, pod)}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  });
  return counted(counts).map(([[source = '', to = ''], count]) => ({ source, to, count }));
}

/** Open connections by pod, and how many of them a second look finds. O(connections + requests under way). */
export function connectionsOf(sim: Sim): FactsOf['connections'] {
  const lasting = holds(sim);
  const seen = new Map<number, Set<string>>();
  eachFlow(sim, (source, pod) => {
    seen.set(pod, (seen.get(pod) ?? new Set()).add(source));
  });
  const underWay = (pod: number) =>
    sim.flights.reduce(
      (sum, { ends, pods }) =>
        sum + ends.filter((end, at) => pods[at] === pod && end > sim.now).length,
      0,
    );
  const open = there(sim).map(({ index, pod }) => {
    const count = lasting ? (sim.held[index] ?? 0) : underWay(index);
    const later = ({ pod: its, ends }: Sim['connections'][number]) =>
      its === index && ends > sim.now + LOOKS_APART;
    return {
      pod,
      count,
      addresses: Math.min(count, seen.get(index)?.size ?? 0),
      stillOpen: lasting ? sim.connections.filter(later).length : 0,
    };
  });
  return { lasting, open };
}

/** Ages of the connections that pods hold. O(connections × log). */
export function agesOf(sim: Sim): FactsOf['ages'] {
  const counts = new Map<string, number>();
  for (const { pod, openedAt } of sim.connections) {
    if (pod < 0) continue;
    const key = `${addressOf(sim, pod)} ${Math.floor(sim.now - openedAt)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counted(counts).map(([[to = '', age], count]) => ({ to, age: Number(age), count }));
}
