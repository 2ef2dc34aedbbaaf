import type { Pod, Sim } from '../sim/sim';
import { namesOf } from './names';

/** The run counts requests of each client on each pod for so many seconds, and for those before. */
export const PAIR_SECONDS = 30;

/** A pod with the place that it has in the run, from 0, and its name. */
interface NamedPod extends Pod {
  readonly index: number;
  readonly pod: string;
}

/** The pods that are there, by name, as kubectl lists them. O(pods log pods). */
export function there({ pods, world }: Sim): readonly NamedPod[] {
  const names = namesOf(world);
  return pods
    .flatMap((pod, index) =>
      pod.status === 'gone' ? [] : [{ ...pod, index, pod: names.pod(index) }],
    )
    .sort((a, b) => (a.pod < b.pod ? -1 : 1));
}

/** Requests of a client on a pod, both from 0, in this half minute and the one before. O(1). */
export function pairOf(sim: Sim, pod: number, client: number): number {
  const at = pod * sim.world.clients + client;
  return (sim.pairs[at] ?? 0) + (sim.pairsBefore[at] ?? 0);
}

/** The clients, from 0. O(clients). */
export function clientsOf({ world }: Sim): readonly number[] {
  return Array.from({ length: world.clients }, (_, client) => client);
}
