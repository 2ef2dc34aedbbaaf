import { arrivalsAt, type Decision, decidingVote, quorumTimeMs } from '../latency/commit-time';
import { DEFAULT_ROUND_TRIPS, type RoundTripTable } from '../latency/round-trips';
import { LEVELS, type Level } from '../layout/failures';
import { instanceId } from '../layout/layout';
import { DEFAULT_PROBABILITIES, type Probabilities } from '../survival/probabilities';
import { survivalOf } from '../survival/survival';
import { ruleChance } from '../survival/vote-chance';
import { DEFAULT_LOAD, type MonthlyCost, monthlyCost, type WriteLoad } from './cost';
import { type DesignLosses, designLosses } from './design-losses';
import { type Design, electorateOf, votesNeeded } from './designs';
import { DEFAULT_PRICES, type PriceTable } from './prices';

/** What designs are judged by. */
export interface Assumptions {
  readonly probabilities: Probabilities;
  readonly roundTrips: RoundTripTable;
  readonly prices: PriceTable;
  readonly load: WriteLoad;
}

export const DEFAULT_ASSUMPTIONS: Assumptions = {
  probabilities: DEFAULT_PROBABILITIES,
  roundTrips: DEFAULT_ROUND_TRIPS,
  prices: DEFAULT_PRICES,
  load: DEFAULT_LOAD,
};

/** What a leader at one place means while everything is up. Only voters can lead. */
export interface LeaderOption {
  /** Place of the node in the design, and its instance id. */
  readonly place: number;
  readonly leader: string;
  readonly zone: string;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly decision: Decision;
  readonly cost: MonthlyCost;
}

/** Why a design is as good or as bad as it is, as data. */
export type DesignReason =
  | {
      /** An even number of votes: one vote less would tolerate as much. */
      readonly kind: 'even-votes';
      readonly of: number;
      readonly needed: number;
    }
  | { readonly kind: 'survives-any'; readonly level: Level; readonly atMost: number }
  | { readonly kind: 'fatal-loss'; readonly level: Level; readonly targets: readonly string[] }
  | { readonly kind: 'witness'; readonly ids: readonly string[] }
  | { readonly kind: 'learner'; readonly ids: readonly string[] }
  | { readonly kind: 'commit-crosses-regions'; readonly from: string; readonly to: string };

/** A design with everything that it is compared by. */
export interface DesignResult {
  readonly design: Design;
  readonly survival: number;
  readonly unavailability: number;
  readonly losses: Readonly<Record<Level, DesignLosses>>;
  /** Each place a leader can be in, the smallest median first; equal ones cheaper first. */
  readonly leaders: readonly LeaderOption[];
  readonly reasons: readonly DesignReason[];
}

function leaderOptions(design: Design, { roundTrips, prices, load }: Assumptions): LeaderOption[] {
  const { places, layout, rule } = electorateOf(design);
  const chance = ruleChance(layout, rule);
  const up = places.map(() => true);
  const options = places.flatMap((place, voter): LeaderOption[] => {
    if (design.nodes[place]?.role !== 'voter') return [];
    const decision = decidingVote(roundTrips, layout.nodes, voter, up, chance);
    if (decision === undefined) return [];
    const arrivals = arrivalsAt(roundTrips, layout.nodes, voter, up);
    return [
      {
        place,
        leader: instanceId(place),
        zone: layout.nodes[voter] ?? '',
        medianMs: quorumTimeMs(arrivals, chance, 0.5),
        p99Ms: quorumTimeMs(arrivals, chance, 0.99),
        decision: decisionInDesign(decision, places),
        cost: monthlyCost(design.nodes, place, load, prices),
      },
    ];
  });
  return options.sort((a, b) => a.medianMs - b.medianMs || a.cost.totalUsd - b.cost.totalUsd);
}

/** A decision among the electorate, with the voter's place in the whole design. */
function decisionInDesign(decision: Decision, places: readonly number[]): Decision {
  if (decision.kind === 'leader-alone') return decision;
  return { ...decision, voter: places[decision.voter] ?? decision.voter };
}

function reasonsFor(
  design: Design,
  losses: DesignResult['losses'],
  leader: LeaderOption | undefined,
): DesignReason[] {
  const reasons: DesignReason[] = [];
  const { of, needed } = votesNeeded(design);
  if (of % 2 === 0) reasons.push({ kind: 'even-votes', of, needed });
  for (const level of LEVELS) {
    const { anyOfThem, outcomes } = losses[level];
    if (anyOfThem > 0) reasons.push({ kind: 'survives-any', level, atMost: anyOfThem });
    const targets = outcomes.filter((loss) => !loss.quorum).map((loss) => loss.target);
    if (targets.length > 0) reasons.push({ kind: 'fatal-loss', level, targets });
  }
  for (const role of ['witness', 'learner'] as const) {
    const ids = design.nodes.flatMap((node, i) => (node.role === role ? [instanceId(i)] : []));
    if (ids.length > 0) reasons.push({ kind: role, ids });
  }
  const decision = leader?.decision;
  if (decision?.kind === 'last-vote' && decision.distance === 'between-regions') {
    reasons.push({ kind: 'commit-crosses-regions', from: leader?.zone ?? '', to: decision.zone });
  }
  return reasons;
}

/**
 * A design with its survival, losses, leaders, cost and reasons. The design must be free of
 * `designProblems`. Survival is exact (`survival.ts` over the voters); losses are found among all
 * sets of at most 12 instances. O(2^n · n), n at most 12.
 */
export function evaluateDesign(
  design: Design,
  assumptions: Assumptions = DEFAULT_ASSUMPTIONS,
): DesignResult {
  const { layout, rule } = electorateOf(design);
  const losses = {
    instance: designLosses(design, 'instance'),
    zone: designLosses(design, 'zone'),
    region: designLosses(design, 'region'),
  };
  const leaders = leaderOptions(design, assumptions);
  return {
    design,
    ...survivalOf(layout, assumptions.probabilities, rule),
    losses,
    leaders,
    reasons: reasonsFor(design, losses, leaders[0]),
  };
}
