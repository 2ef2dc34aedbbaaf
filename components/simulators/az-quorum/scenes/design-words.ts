import { formatNumber } from '@/lib/kernel/format';
import type { DesignReason, DesignResult } from '@/lib/models/az-quorum/designs/design-comparison';
import type { Design } from '@/lib/models/az-quorum/designs/designs';
import { counted, joinNames } from '@/lib/models/az-quorum/explain';
import { regionOf } from '@/lib/models/az-quorum/layout/layout';

/** Id of the design that is the layout shown, where it is none of the listed ones. */
export const OWN_ID = 'own';

export function formatDollars(usd: number): string {
  return `$${formatNumber(usd, usd < 10 ? 2 : 0)}`;
}

/** The zones of instances, short: "us-east-1 a b c, us-west-1 a". */
export function placesText(zones: readonly string[]): string {
  const regions = [...new Set(zones.map(regionOf))];
  return regions
    .map((region) => {
      const inside = zones.filter((zone) => regionOf(zone) === region);
      const letters = [...new Set(inside)].map((zone) => {
        const count = inside.filter((other) => other === zone).length;
        return `${zone.slice(-1)}${count > 1 ? `×${count}` : ''}`;
      });
      return `${region} ${letters.join(' ')}`;
    })
    .join(', ');
}

/** The instances of a design in words: where they are, which only vote and which only hold data. */
export function designText(design: Design): string {
  const voters = design.nodes.filter((node) => node.role === 'voter');
  const parts = [placesText(voters.map((node) => node.zone))];
  for (const node of design.nodes) {
    if (node.role !== 'voter') parts.push(`${node.role} ${node.zone}`);
    if (node.votes > 1) parts.push(`${node.zone} with ${node.votes} votes`);
  }
  return parts.join('; ');
}

/** Why a design is as good or as bad as it is, one sentence for each reason. */
export function reasonText(reason: DesignReason): string {
  switch (reason.kind) {
    case 'even-votes':
      return `${reason.of} votes are even: ${reason.of - 1} would tolerate as much.`;
    case 'survives-any':
      return `Any ${counted(reason.atMost, reason.level)} can be lost.`;
    case 'fatal-loss':
      return `Losing ${joinNames(reason.targets, 'or')} ends the quorum.`;
    case 'witness':
      return `${joinNames(reason.ids)} only votes and holds no data, so it is small and cannot lead.`;
    case 'learner':
      return `${joinNames(reason.ids)} holds the data and has no vote: a copy elsewhere, no help to the quorum.`;
    case 'commit-crosses-regions':
      return `Every commit from ${reason.from} waits for ${reason.to}.`;
  }
}

/** The cheapest and the best of the designs, in a sentence. */
export function comparisonSentence(results: readonly DesignResult[]): string {
  const withCost = results.filter((result) => result.leaders.length > 0);
  const cost = (result: DesignResult) => result.leaders[0]?.cost.totalUsd ?? 0;
  const cheapest = [...withCost].sort((a, b) => cost(a) - cost(b))[0];
  const best = [...withCost].sort(
    (a, b) => a.unavailability - b.unavailability || cost(a) - cost(b),
  )[0];
  if (!cheapest || !best) return '';
  const first = `${cheapest.design.label} is the cheapest at ${formatDollars(cost(cheapest))} a month`;
  return best === cheapest
    ? `${first}, and none survives better.`
    : `${first}; ${best.design.id === OWN_ID ? 'this layout' : best.design.label} survives best, for ${formatDollars(cost(best))}.`;
}
