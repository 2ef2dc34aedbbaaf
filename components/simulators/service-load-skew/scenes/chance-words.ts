import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { maxAtLeast } from '@/lib/models/service-load-skew/chance/busiest';
import { chanceOfVariation } from '@/lib/models/service-load-skew/chance/chi-square';
import type { HeldChances } from '@/lib/models/service-load-skew/chance/held';
import type { Skew } from '@/lib/models/service-load-skew/load';
import { LUCK_FROM, type Reason } from '@/lib/models/service-load-skew/reasons';
import { sayChance } from '@/lib/models/service-load-skew/your-counts/say-chance';

const count = (value: number) => formatNumber(value, 0);
const tenths = (value: number) => formatNumber(value, 1);
const counted = (value: number, one: string) => `${count(value)} ${one}${value === 1 ? '' : 's'}`;

/** Connections that pods hold, and how often fair draws of as many come out like it. */
export interface Draw {
  readonly pods: number;
  readonly total: number;
  readonly busiest: number;
  /** The chance that the busiest pod gets as many or more, and as many or fewer. */
  readonly asMany: number;
  readonly asFew: number;
}

/** What pods hold beside fair draws of it; undefined where they hold nothing. O(pods), and two of `maxAtLeast`. */
export function drawOf(held: readonly number[]): Draw | undefined {
  const total = held.reduce((sum, connections) => sum + connections, 0);
  if (total === 0) return undefined;
  const pods = held.length;
  const busiest = Math.max(...held);
  const asMany = maxAtLeast(busiest, total, pods);
  return { pods, total, busiest, asMany, asFew: 1 - maxAtLeast(busiest + 1, total, pods) };
}

/** Whether held connections are luck, in a sentence. Reasons are those of the run. */
export function sayHeld(
  draw: Draw,
  fair: Pick<HeldChances, 'expectedMax'>,
  reasons: readonly Reason[],
): string {
  const { pods, total, busiest, asMany, asFew } = draw;
  if (pods === 1)
    return `The one pod holds ${total === 1 ? 'the one connection' : `all ${count(total)} connections`}: no draw could differ.`;
  for (const reason of reasons) {
    const why = sayUnfair(reason, draw);
    if (why) return `Not luck: ${why}.`;
  }
  const of = `${busiest} of ${counted(total, 'connection')}`;
  const mean = tenths(fair.expectedMax);
  if (asMany < LUCK_FROM)
    return `Not luck: the busiest of ${pods} pods holds ${of}; a fair draw gives it ${mean} on average, and as many in ${sayChance(asMany)} draws.`;
  if (asFew < LUCK_FROM)
    return `More even than luck: the busiest of ${pods} pods holds ${of}; a fair draw gives it ${mean} on average, and so few in ${sayChance(asFew)} draws.`;
  return `Luck gives the busiest of ${pods} pods ${mean} of ${counted(total, 'connection')} on average; ${busiest} or more, as here, come in ${sayChance(asMany)} draws.`;
}

/** What made the draw of a pod unfair; undefined for a reason that says nothing of it. */
function sayUnfair(reason: Reason, { pods, total }: Draw): string | undefined {
  switch (reason.kind) {
    case 'late-pods': {
      const came = reason.pods === 1 ? 'the pod' : `the ${reason.pods} pods`;
      const them = reason.pods === 1 ? 'it' : 'them';
      const holds = reason.pods === 1 ? 'holds' : 'hold';
      return `${came} that came later ${holds} ${reason.held} of ${counted(total, 'connection')}, where a fair draw gives ${them} ${tenths((total * reason.pods) / pods)}`;
    }
    case 'old-list':
      return `${count(reason.connections)} of ${counted(total, 'connection')} came from a list that lacks pods`;
    case 'affinity':
      return `${counted(total, 'connection')} come from ${reason.addresses === 1 ? 'one address' : `${reason.addresses} addresses`}, and on a node an address keeps its pod`;
    case 'local':
    case 'same-node':
    case 'zone':
    case 'hints':
      return `a pod holds ${tenths(reason.most)} connections where it is fullest and ${tenths(reason.least)} where it is emptiest; a fair draw knows no place`;
    default:
      return undefined;
  }
}

/** How far from even independent draws of so many requests are: the root mean square of their coefficient of variation, √((pods − 1) / requests). */
export function variationByLuck(pods: number, requests: number): number {
  return Math.sqrt((pods - 1) / requests);
}

/**
 * Whether requests are uneven, in a sentence, where a pod is chosen for each; luck is judged by
 * `chanceOfVariation`.
 */
export function sayPerRequest(requests: readonly number[], skew: Skew): string {
  const total = requests.reduce((sum, each) => sum + each, 0);
  const pods = requests.length;
  if (total === 0) return 'No request reached a pod, so that none was drawn.';
  const all = counted(total, 'request');
  if (pods === 1) return `The one pod has had all ${all}: no draw could differ.`;
  const here = formatPercent(skew.variation, 1);
  const luck = formatPercent(variationByLuck(pods, total), 1);
  const p = chanceOfVariation(total, skew.variation, pods);
  if (p < LUCK_FROM)
    return `Not luck: a pod is chosen for each request, and yet ${all} vary by ${here} from pod to pod; luck alone gives ${luck}.`;
  if (p > 1 - LUCK_FROM)
    return `More even than luck: a pod is chosen for each request, and ${all} vary by ${here} from pod to pod; independent draws vary by ${luck}.`;
  return `A pod is chosen for each request, so there were ${count(total)} draws: pods vary by ${here}, and luck alone gives ${luck}.`;
}
