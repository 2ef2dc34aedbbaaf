import { type Level, partOf } from '../layout/failures';
import { bitCount } from '../survival/enumeration';
import { type Design, hasQuorum, maskOf } from './designs';

/** What one loss does to a design. */
export interface LossOutcome {
  readonly level: Level;
  /** Instance id (i1 is the first node), zone or region. */
  readonly target: string;
  readonly quorum: boolean;
}

/** What a design can lose of one kind, from the state in which everything is up. */
export interface DesignLosses {
  /** The largest k such that any k of them may be lost; −1 without a quorum to begin with. */
  readonly anyOfThem: number;
  readonly outcomes: readonly LossOutcome[];
}

/** For each part of a level the mask of the nodes it holds, in order of first appearance. */
function partsOf(design: Design, level: Level): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  design.nodes.forEach(({ zone }, i) => {
    const name = partOf(level, zone, i);
    parts.set(name, (parts.get(name) ?? 0) | (1 << i));
  });
  return parts;
}

/**
 * What a design can lose of instances, zones or regions, learners and witnesses included: every
 * set of parts is tried. O(2^parts · n).
 */
export function designLosses(design: Design, level: Level): DesignLosses {
  const parts = [...partsOf(design, level)];
  const all = maskOf(design, () => true);
  const outcomes = parts.map(([target, mask]) => ({
    level,
    target,
    quorum: hasQuorum(design, all & ~mask),
  }));
  let smallestFatal = parts.length + 1;
  for (let lost = 0; lost < 1 << parts.length; lost += 1) {
    const size = bitCount(lost);
    if (size >= smallestFatal) continue;
    const down = parts.reduce((mask, [, part], i) => ((lost >> i) & 1 ? mask | part : mask), 0);
    if (!hasQuorum(design, all & ~down)) smallestFatal = size;
  }
  return { anyOfThem: smallestFatal - 1, outcomes };
}
