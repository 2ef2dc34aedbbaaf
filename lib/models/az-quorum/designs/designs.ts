import { isZoneName, type Layout, regionsOf } from '../layout/layout';
import { isEnough, type QuorumRule, votesRule } from '../quorum/rules';
import type { Role } from './cost';

/** An instance of a design. A learner has 0 votes. */
export interface DesignNode {
  readonly zone: string;
  /** A whole number, 0 or more. */
  readonly votes: number;
  readonly role: Role;
}

/**
 * When the votes that are up are a quorum: more than half of all votes, or a majority of the
 * regions that vote, each with a majority of its own voters (then everyone has one vote).
 */
export type DesignRule = 'majority-of-votes' | 'majority-of-regions';

/** A way to arrange voters; plain JSON. */
export interface Design {
  readonly id: string;
  readonly label: string;
  /** 1 to `MAX_DESIGN_NODES`; bit i of a mask stands for the node at place i. */
  readonly nodes: readonly DesignNode[];
  readonly rule: DesignRule;
}

/** Most instances of a design: losses are found by looking at all sets of them. */
export const MAX_DESIGN_NODES = 12;

/** What keeps a design from working as meant. */
export type DesignProblem =
  | { readonly kind: 'node-count'; readonly count: number; readonly limit: number }
  | { readonly kind: 'bad-zone-name'; readonly node: number; readonly zone: string }
  | { readonly kind: 'bad-votes'; readonly node: number; readonly votes: number }
  | { readonly kind: 'unequal-votes-in-regions'; readonly node: number; readonly votes: number }
  | { readonly kind: 'no-voter' }
  | { readonly kind: 'witnesses-alone-are-a-quorum' };

/** The nodes that vote, as a layout with the rule that survival is computed by. */
export interface Electorate {
  /** Places of the voting nodes in the design. */
  readonly places: readonly number[];
  readonly layout: Layout;
  readonly rule: QuorumRule;
}

/** The part of a design that decides. O(n). */
export function electorateOf(design: Design): Electorate {
  const places = design.nodes.flatMap((node, place) => (node.votes > 0 ? [place] : []));
  const voting = places.flatMap((place) => design.nodes[place] ?? []);
  return {
    places,
    layout: { nodes: voting.map((node) => node.zone) },
    rule:
      design.rule === 'majority-of-regions'
        ? { kind: 'regions' }
        : votesRule(voting.map((node) => node.votes)),
  };
}

/** Whether the nodes whose bits are set in `upMask` are a quorum. O(n). */
export function hasQuorum(design: Design, upMask: number): boolean {
  const { places, layout, rule } = electorateOf(design);
  return isEnough(
    layout,
    rule,
    places.map((place) => ((upMask >> place) & 1) === 1),
  );
}

/** The mask of the nodes for which `isUp` holds. */
export function maskOf(design: Design, isUp: (node: DesignNode, place: number) => boolean): number {
  return design.nodes.reduce((mask, node, i) => (isUp(node, i) ? mask | (1 << i) : mask), 0);
}

/** Votes in all and needed; by regions: regions in all and needed. */
export function votesNeeded(design: Design): { readonly of: number; readonly needed: number } {
  const { layout, rule } = electorateOf(design);
  if (rule.kind === 'votes') {
    return { of: rule.votes.reduce((sum, votes) => sum + votes, 0), needed: rule.atLeast };
  }
  const regions = regionsOf(layout).length;
  return { of: regions, needed: Math.floor(regions / 2) + 1 };
}

/** Everything wrong with a design; empty when there is nothing. O(n). */
export function designProblems(design: Design): readonly DesignProblem[] {
  const problems: DesignProblem[] = [];
  const { nodes } = design;
  if (nodes.length === 0 || nodes.length > MAX_DESIGN_NODES) {
    return [{ kind: 'node-count', count: nodes.length, limit: MAX_DESIGN_NODES }];
  }
  nodes.forEach(({ zone, votes, role }, node) => {
    if (!isZoneName(zone)) problems.push({ kind: 'bad-zone-name', node, zone });
    const isFine = Number.isSafeInteger(votes) && (role === 'learner' ? votes === 0 : votes > 0);
    if (!isFine || votes > 100) problems.push({ kind: 'bad-votes', node, votes });
    else if (design.rule === 'majority-of-regions' && votes > 1) {
      problems.push({ kind: 'unequal-votes-in-regions', node, votes });
    }
  });
  if (!nodes.some((node) => node.role === 'voter')) problems.push({ kind: 'no-voter' });
  else if (
    hasQuorum(
      design,
      maskOf(design, (node) => node.role === 'witness'),
    )
  ) {
    problems.push({ kind: 'witnesses-alone-are-a-quorum' });
  }
  return problems;
}
