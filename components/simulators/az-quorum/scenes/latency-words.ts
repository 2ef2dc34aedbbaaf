import { formatDuration } from '@/lib/kernel/format';
import type { CommitLatency, LatencyRow } from '@/lib/models/az-quorum/latency/latency';
import { instanceIndex, type Layout, regionOf } from '@/lib/models/az-quorum/layout/layout';

export type Commits = Extract<CommitLatency, { kind: 'commits' }>;

export function formatMs(ms: number): string {
  return formatDuration(ms / 60_000);
}

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Which vote completes the majority, in a sentence. */
export function decisionText({ decision }: Commits): string {
  if (decision.kind === 'leader-alone') return 'The leader is a majority by itself.';
  const order = ORDINALS[decision.order] ?? `${decision.order}th`;
  const others =
    decision.equallyNear > 1 ? `, one of ${decision.equallyNear} at that distance` : '';
  const assumed = decision.listed ? '' : ', an assumed distance';
  return `The ${order} vote comes from ${decision.zone}, ${formatMs(decision.roundTripMs)} away${others}${assumed}.`;
}

/** What is lost in a row of the table. */
export function lostText(layout: Layout, { lost }: LatencyRow): string {
  if (lost === undefined) return 'all up';
  if (lost.level !== 'instance') return `${lost.target} lost`;
  const zone = layout.nodes[instanceIndex(layout, lost.target) ?? -1] ?? '';
  return `${lost.target} (${zone}) lost`;
}

/** The rows without those of instances that are alone in their zone: the zone's row says the same. */
export function distinctRows(layout: Layout, rows: readonly LatencyRow[]): readonly LatencyRow[] {
  return rows.filter(({ lost }) => {
    if (lost?.level !== 'instance') return true;
    const zone = layout.nodes[instanceIndex(layout, lost.target) ?? -1];
    return layout.nodes.filter((other) => other === zone).length > 1;
  });
}

export function commitsOf(row: LatencyRow): readonly Commits[] {
  return row.places.flatMap((place) => (place.kind === 'commits' ? [place] : []));
}

/** The place with the smallest median of a row. */
export function fastestOf(row: LatencyRow): Commits | undefined {
  return commitsOf(row).toSorted((a, b) => a.medianMs - b.medianMs)[0];
}

const isFar = ({ decision }: Commits) =>
  decision.kind === 'last-vote' && decision.distance === 'between-regions';

/** Both coasts of one country: us-east and us-west. */
function crosses(place: Commits): string {
  const from = regionOf(place.zone);
  const to = place.decision.kind === 'last-vote' ? regionOf(place.decision.zone) : from;
  const coasts = [from, to].map((region) => region.split('-').slice(0, 2).join('-')).sort();
  return coasts.join() === 'us-east,us-west'
    ? 'crosses the country'
    : `crosses from ${from} to ${to}`;
}

/** What a loss does to the latency, in one sentence: from the best leader before, from any after. */
export function latencySentence(layout: Layout, rows: readonly LatencyRow[]): string {
  const healthy = rows.find((row) => row.lost === undefined);
  const now = healthy && fastestOf(healthy);
  if (healthy === undefined || now === undefined) return 'Nothing can be committed.';
  const start = `All up, a commit takes ${formatMs(now.medianMs)}`;
  if (isFar(now)) return `${start} and ${crosses(now)}.`;
  const slowed = rows.filter((row) => {
    const places = commitsOf(row);
    return row.lost?.level === 'zone' && places.length > 0 && places.every(isFar);
  });
  const first = slowed[0] && fastestOf(slowed[0]);
  if (first === undefined || slowed[0]?.lost === undefined)
    return `${start}, and no loss of a zone makes it wait for another region.`;
  const region = regionOf(slowed[0].lost.target);
  const siblings = new Set(layout.nodes.filter((zone) => regionOf(zone) === region));
  const all =
    siblings.size > 1 &&
    [...siblings].every((zone) => slowed.some((row) => row.lost?.target === zone));
  const which = all ? `any ${region} zone` : slowed[0].lost.target;
  return `${start}; after losing ${which} every commit ${crosses(first)}: ${formatMs(first.medianMs)}.`;
}
