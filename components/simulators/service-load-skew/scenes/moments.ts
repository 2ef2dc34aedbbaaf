import { type Happening, readScript } from '@/lib/models/service-load-skew/sim/script';
import type { SkewState } from '@/lib/models/service-load-skew/state';

const WORDS: Readonly<Record<Happening, (arg: number) => string>> = {
  scale: (pods) => `scale to ${pods}`,
  rollout: () => 'rollout',
  crash: (pod) => `pod ${pod} crashes`,
  flap: (pod) => `pod ${pod} unready`,
  node: (node) => `node ${node} lost`,
  reconnect: () => 'reconnect',
  churn: () => 'half restart',
  burst: () => 'burst',
  fail: (pod) => `pod ${pod} fails`,
};

/** What has happened so far, in a word or two, for the time axis of a chart. O(events log events). */
export function eventMarks({
  world,
  now,
}: Pick<SkewState, 'world' | 'now'>): readonly { readonly x: number; readonly label: string }[] {
  return readScript(world.events)
    .filter(({ at }) => at <= now)
    .map(({ at, what, arg }) => ({ x: at, label: WORDS[what](arg) }));
}
