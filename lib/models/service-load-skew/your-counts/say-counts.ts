import { formatNumber } from '../../../kernel/format';
import type { CountsWarning } from './count-warnings';
import type { CountsJudgment, Tail } from './judge-counts';
import { sayChance } from './say-chance';
import type { Shape } from './shape';

/** A judgment in words: what chance does, how the counts are shaped, and what to look at, in order. */
export interface SaidCounts {
  readonly verdict: string;
  readonly shape: string | null;
  readonly looks: readonly string[];
  readonly warnings: readonly string[];
}

/** What tells the causes apart, as the guide's path asks for it. */
const LOOKS = {
  endpoints:
    'Whether every pod is an endpoint: ready, with the right labels and port name (`kubectl get endpointslices`).',
  age: 'When each pod became ready: connections that were opened before are not on it.',
  address:
    'The addresses that connections come from: session affinity keeps each on one pod, and a NAT or proxy in front makes many clients one address.',
  place:
    'Node and zone of each pod: a `Local` policy or a zone preference keeps connections near their clients.',
  rule: 'Who chooses the pod: an ingress, a mesh, IPVS or the client itself may take turns or count.',
  connections: 'Open connections per pod, which are what a Service spreads.',
  requests:
    'Requests per pod: even connections carry uneven requests where clients, pools or keys differ.',
  cpu: 'CPU per request: costly requests, a slow or throttled pod, a cold cache, or other work.',
} as const;

type Look = keyof typeof LOOKS;

/** By shape, the likeliest first. */
const LOOKS_OF_SHAPE: Readonly<Record<Shape['kind'], readonly Look[]>> = {
  'one-has-all': ['endpoints', 'address', 'age', 'rule'],
  'one-above': ['address', 'place', 'age', 'rule'],
  idle: ['endpoints', 'age', 'address', 'place'],
  'one-below': ['age', 'endpoints', 'place'],
  'two-groups': ['place', 'age', 'address'],
  'all-differ': ['age', 'address', 'place', 'rule'],
};

/** Says a judgment in sentences. O(pods). */
export function sayCounts(judgment: CountsJudgment): SaidCounts {
  const { verdict } = judgment;
  const shape = 'shape' in verdict ? verdict.shape : null;
  return {
    verdict: verdictOf(judgment),
    shape: shape && shapeOf(shape, judgment),
    looks: looksOf(judgment).map((look) => LOOKS[look]),
    warnings: judgment.warnings.map(warningOf),
  };
}

function verdictOf({ verdict, ...counts }: CountsJudgment): string {
  switch (verdict.kind) {
    case 'nothing':
      if (counts.pods.length === 0) return 'No counts yet.';
      return counts.total === 0
        ? 'No pod has a connection.'
        : 'One pod alone cannot be uneven: the others are missing here.';
    case 'not-draws':
      return verdict.unit === 'requests'
        ? 'These are requests. All requests of a connection go where it goes, so they are not drawn one by one, and chance says nothing about them.'
        : 'This is CPU. No draw decides it, and chance says nothing about it.';
    case 'chance':
      return `Chance alone${given(counts)} ${outcomeOf(verdict.tail, counts)}. Nothing else is needed to explain it.`;
    case 'too-even':
      return `More even than chance: draws${given(counts)} come out so even in ${sayChance(verdict.p)}. Something takes turns or counts, or these are not connections.`;
    case 'rare':
      return `Chance alone${given(counts)} does this rarely: it ${outcomeOf(verdict.tail, counts)}. Count once more when connections have been opened anew; the same ones again are the same draw.`;
    case 'not-chance':
      return `This is no chance: chance alone${given(counts)} ${outcomeOf(verdict.tail, counts)}.`;
  }
}

function given({ weighted }: Pick<CountsJudgment, 'weighted'>): string {
  return weighted ? ', with these weights,' : '';
}

/** What chance does and how often, from the verb on. */
function outcomeOf(tail: Tail, { pods, total }: Pick<CountsJudgment, 'pods' | 'total'>): string {
  const count = formatNumber(tail.count);
  const ofAll = `of ${formatNumber(total)} connection${total === 1 ? '' : 's'}`;
  const often = `${sayChance(tail.p)} draws`;
  const draws = `in ${often}`;
  const atMost = often.startsWith('less') ? draws : `in at most ${often}`;
  const own = `${tail.name} (${count} ${ofAll}, where ${formatNumber(tail.expected ?? 0, 1)} are expected)`;
  switch (tail.of) {
    case 'busiest':
      return `gives the busiest of ${pods.length} pods ${orMore(tail.count, total)} ${ofAll} ${draws}`;
    case 'idlest':
      return tail.count === 0
        ? `leaves some of ${pods.length} pods without any ${ofAll} ${draws}`
        : `gives the idlest of ${pods.length} pods ${count} or fewer ${ofAll} ${draws}`;
    case 'range':
      return `sets the busiest and the idlest of ${pods.length} pods ${orMore(tail.count, total)} ${ofAll} apart ${draws}`;
    case 'above':
      return `sets some pod as far above its share as ${own} ${atMost}`;
    case 'below':
      return `sets some pod as far below its share as ${own} ${atMost}`;
  }
}

function orMore(count: number, total: number): string {
  return count === total ? 'all' : `${formatNumber(count)} or more`;
}

function shapeOf({ kind, pods, alike }: Shape, { pods: all, weighted }: CountsJudgment): string {
  const names = listed(pods.map((pod) => all[pod]?.name ?? ''));
  const [has, is] = pods.length === 1 ? ['has', 'is'] : ['have', 'are'];
  const than = weighted ? ', for their weights' : '';
  switch (kind) {
    case 'one-has-all':
      return `All of them are on ${names}.`;
    case 'one-above':
      return all.length === 2
        ? `${names} is far above the other.`
        : `${names} is far above; the others differ by no more than chance.`;
    case 'idle':
      return alike
        ? `${names} ${has} none; the others differ by no more than chance.`
        : `${names} ${has} none, and the others differ by more than chance, too.`;
    case 'one-below':
      return `${names} is far below; the others differ by no more than chance.`;
    case 'two-groups':
      return `Two groups: ${names} ${is} above the others${than}, and within each group chance explains the rest.`;
    case 'all-differ':
      return 'They differ all along, not by one pod or one group.';
  }
}

const MOST_NAMES = 3;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  if (more > 1) return `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
}

function looksOf({ verdict, warnings }: CountsJudgment): readonly Look[] {
  switch (verdict.kind) {
    case 'nothing':
      return [];
    case 'not-draws':
      return ['connections'];
    case 'chance':
      return ['requests', 'cpu'];
    case 'too-even':
      return ['rule', 'requests', 'cpu'];
    default: {
      const doubtful = warnings.some(({ kind }) => kind !== 'fewer-than-pods');
      const looks = LOOKS_OF_SHAPE[verdict.shape.kind];
      return doubtful ? ['connections', ...looks] : looks;
    }
  }
}

function warningOf(warning: CountsWarning): string {
  switch (warning.kind) {
    case 'common-factor':
      return `All are multiples of ${formatNumber(warning.factor)}, as requests are when each connection carries as many. Requests on one connection are no independent draws: count connections.`;
    case 'large-total':
      return `${formatNumber(warning.total)} in all look like requests rather than open connections. Requests on one connection are no independent draws: count connections.`;
    case 'fewer-than-pods':
      return `With ${formatNumber(warning.total)} connection${warning.total === 1 ? '' : 's'} on ${warning.pods} pods at least ${warning.pods - warning.total} ${warning.pods - warning.total === 1 ? 'is' : 'are'} idle, whatever draws them.`;
  }
}
