import { decidingVote } from '../latency/commit-time';
import { DEFAULT_ROUND_TRIPS } from '../latency/round-trips';
import { upFlags } from '../layout/failures';
import { instanceIds, type Layout, majority, regionsOf } from '../layout/layout';
import { countRule } from '../survival/vote-chance';

/**
 * The round trip in milliseconds of the vote that decides a commit, without jitter, when the best
 * of the given leaders (zero-based) that are up leads; infinite where none of them can commit. O(leaders · n³).
 */
export function fastestCommitMs(
  layout: Layout,
  leaders: readonly number[],
  down: readonly string[],
): number {
  const up = upFlags(layout, down);
  const rule = countRule(majority(layout));
  const all = leaders.map((leader) => {
    if (!up[leader]) return Number.POSITIVE_INFINITY;
    const decision = decidingVote(DEFAULT_ROUND_TRIPS, layout.nodes, leader, up, rule);
    return decision?.kind === 'last-vote' ? decision.roundTripMs : Number.POSITIVE_INFINITY;
  });
  return Math.min(...all);
}

/** The slowest commit over the losses of one region each, with the fastest leader that is left. */
export function slowestAfterRegionMs(layout: Layout): number {
  const leaders = instanceIds(layout).map((_, at) => at);
  return Math.max(...regionsOf(layout).map((down) => fastestCommitMs(layout, leaders, [down])));
}
