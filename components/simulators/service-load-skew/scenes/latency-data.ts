import type { ScatterData, ScatterPoint } from '@/components/charts/scatter-data';
import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import type { PodLoad } from '@/lib/models/service-load-skew/load';
import type { Sim } from '@/lib/models/service-load-skew/sim/sim';
import type { SkewSummary } from '@/lib/models/service-load-skew/summary';

/** Use of the capacity from which a pod counts as nearly full. */
const NEARLY_FULL = 0.8;
/** Up to so many pods have their number beside their point; of more, the slowest few. */
const MOST_TAGGED = 12;
const FEW_TAGGED = 3;

const time = (seconds: number) => formatDuration(seconds / 60);
const percent = (share: number) => formatPercent(share, 0);

/** Pods that have answered something, the slowest first; of equal ones the fuller first. O(n log n). */
export function slowestFirst(loads: readonly PodLoad[]): readonly PodLoad[] {
  return loads
    .filter(({ p99 }) => p99 > 0)
    .toSorted((a, b) => b.p99 - a.p99 || b.utilization - a.utilization || a.pod - b.pod);
}

/** Why a pod is as full as it is. */
function sayWhy({ pod, requests }: PodLoad, loads: readonly PodLoad[], pods: Sim['pods']): string {
  const { factor = 1, failing = false } = pods[pod - 1] ?? {};
  if (failing) return 'fails each request at once';
  if (factor > 1) return `takes ${formatNumber(factor, 1)} times as long for each request`;
  const ready = loads.filter(({ status }) => status === 'ready');
  const all = ready.reduce((sum, load) => sum + load.requests, 0);
  const share = all > 0 ? (requests * ready.length) / all : 0;
  return `has ${formatNumber(share, 1)} times its share of the requests`;
}

/** Times are read from cells that are 26 % wide: only what is two cells apart is told apart. */
const APART = 1.5;

/** Whether the fullest pod makes requests wait and why, beside half of the pods, in a sentence. O(n log n). */
export function sayLatency(loads: readonly PodLoad[], pods: Sim['pods']): string {
  const sorted = slowestFirst(loads);
  const [first, ...others] = sorted;
  if (!first) return 'No pod has answered a request.';
  const fullest = others.reduce((a, b) => (b.utilization > a.utilization ? b : a), first);
  const { pod, utilization, p99 } = fullest;
  const usual = sorted[Math.floor(sorted.length / 2)]?.p99 ?? p99;
  const use = `at ${percent(utilization)} of its capacity`;
  if (others.length === 0)
    return `Pod ${pod} has all requests and is ${use}: 99 % of them take up to ${time(p99)}.`;
  const waits = `99 % of its requests take up to ${time(p99)}, where half of the pods need ${time(usual)} at most`;
  if (utilization > 1)
    return `Pod ${pod} ${sayWhy(fullest, loads, pods)} and is ${use}, so that its queue grows: ${waits}.`;
  if (p99 >= APART * usual)
    return `Pod ${pod} ${sayWhy(fullest, loads, pods)} and is ${use}: ${waits}.`;
  return `No pod makes requests wait for long: the fullest is pod ${pod} ${use}, and 99 % of its requests take up to ${time(p99)}.`;
}

/** What an autoscaler makes of the use of the pods, in words that go on from its mean. */
export function sayAutoscaler({
  loads,
  wantedPods,
}: Pick<SkewSummary, 'loads' | 'wantedPods'>): string {
  const there = loads.length;
  if (wantedPods === there)
    return `leaves the ${countPods(there)} that there ${there === 1 ? 'is' : 'are'}`;
  return `asks for ${countPods(wantedPods)} in place of ${there}`;
}

const countPods = (count: number) => `${count} ${count === 1 ? 'pod' : 'pods'}`;

/** The pods by use of their capacity and how long 99 % of their requests take at most. O(n log n). */
export function latencyScatter(loads: readonly PodLoad[], pods: Sim['pods']): ScatterData {
  const sorted = slowestFirst(loads);
  const tagged = sorted.length <= MOST_TAGGED ? sorted.length : FEW_TAGGED;
  const point = (load: PodLoad, rank: number): ScatterPoint => ({
    name: `pod ${load.pod}`,
    x: load.utilization,
    y: load.p99,
    ...(rank < tagged ? { tag: String(load.pod) } : {}),
    extra: [load.p50, load.perSecond],
  });
  const points = sorted.map((load, rank) => ({ load, point: point(load, rank) }));
  const groups = [
    {
      id: 'below',
      label: `below ${percent(NEARLY_FULL)} of its capacity`,
      shape: 'disc',
      color: 'ink',
      is: (use: number) => use < NEARLY_FULL,
    },
    {
      id: 'nearly-full',
      label: 'nearly full',
      shape: 'square',
      color: 'red',
      is: (use: number) => use >= NEARLY_FULL,
    },
  ] as const;
  return {
    title: 'Pods by use of their capacity and time of their slowest requests',
    sentence: sayLatency(loads, pods),
    nameLabel: 'Pod',
    x: {
      label: 'use of the capacity',
      format: percent,
      domain: [0, Math.max(1, ...loads.map(({ utilization }) => utilization))],
    },
    y: {
      label: '99 % of its requests take up to',
      format: time,
      domain: [0, Math.max(0.001, ...sorted.map(({ p99 }) => p99))],
    },
    extra: [
      { label: 'half of them', format: time },
      { label: 'requests a second', format: (value) => formatNumber(value, 1) },
    ],
    groups: groups
      .map(({ is, ...group }) => ({
        ...group,
        points: points.filter(({ load }) => is(load.utilization)).map((each) => each.point),
      }))
      .filter((group) => group.points.length > 0),
  };
}
