import { type Failures, type Level, NO_FAILURES, partOf, upFlags } from '../layout/failures';
import {
  instanceIds,
  instanceIndex,
  type Layout,
  majority,
  regionsOf,
  zonesOf,
} from '../layout/layout';
import { quorumOf } from './quorum';

/** What the layout can still lose of one kind of part. */
export interface LossesOfKind {
  /** The largest k such that any k of them may fail and the quorum holds; 0 without a quorum. */
  readonly anyOfThem: number;
  /** The single ones whose loss ends the quorum; empty without a quorum. */
  readonly fatal: readonly string[];
}

export interface Losses {
  /** Whether there is a quorum to lose. */
  readonly quorum: boolean;
  readonly instance: LossesOfKind;
  readonly zone: LossesOfKind;
  readonly region: LossesOfKind;
}

/**
 * How many further single instances, zones or regions can fail, counted from a state (by default
 * all up, nothing cut). For each kind the worst case is that the fullest ones fail first. Where a
 * cut leaves two overlapping groups with a majority each, `anyOfThem` is that of the better one, and
 * the two together may survive one more.
 * O(n log n) without a cut, otherwise that times the number of groups.
 * @throws RangeError for more severed regions than `quorumOf` allows
 */
export function lossesSurvived(layout: Layout, failures: Failures = NO_FAILURES): Losses {
  const { quorum, groups } = quorumOf(layout, failures);
  const isUp = upFlags(layout, failures.down);
  const ids = instanceIds(layout);
  const parts: Record<Level, readonly string[]> = {
    instance: ids.filter((_, index) => isUp[index]),
    zone: zonesOf(layout),
    region: regionsOf(layout),
  };
  const upPerGroup = groups.map((group) =>
    group.up.flatMap((id) => instanceIndex(layout, id) ?? []),
  );
  const ofKind = (level: Level): LossesOfKind => {
    if (!quorum) return { anyOfThem: 0, fatal: [] };
    const counts = upPerGroup.map((up) =>
      countBy(up.map((index) => partOf(level, layout.nodes[index] ?? '', index))),
    );
    return {
      anyOfThem: Math.max(...counts.map((count) => worstCase(count, majority(layout)))),
      fatal: parts[level].filter((part) =>
        counts.every((count) => total(count) - (count.get(part) ?? 0) < majority(layout)),
      ),
    };
  };
  return {
    quorum,
    instance: ofKind('instance'),
    zone: ofKind('zone'),
    region: ofKind('region'),
  };
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** How many of the fullest parts can go before fewer than `needed` are left. */
function worstCase(counts: ReadonlyMap<string, number>, needed: number): number {
  const fullestFirst = [...counts.values()].sort((a, b) => b - a);
  let left = total(counts);
  let lost = 0;
  for (const count of fullestFirst) {
    left -= count;
    if (left < needed) break;
    lost += 1;
  }
  return lost;
}
