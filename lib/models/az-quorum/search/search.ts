import { monthlyCost } from '../designs/cost';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../designs/design-comparison';
import { fastestPlaces } from '../latency/latency';
import { LEVELS, type Level, partOf } from '../layout/failures';
import { type Layout, majority } from '../layout/layout';
import { commonZones } from '../layout/region-places';
import { survivalOf } from '../survival/survival';
import { enumerateSpace, type SearchSpace, searchProblems } from './search-space';

/** What a layout must do; plain JSON. */
export interface SearchGoal extends SearchSpace {
  /** The largest kind of part of which any single one may fail. */
  readonly survive: 'none' | Level;
  /** Upper limit for the median commit in the normal state, or null for any. */
  readonly maxMedianMs: number | null;
  readonly assumptions: Assumptions;
}

/** A layout that meets the goal, led from its fastest place (of equally fast ones the cheapest). */
export interface Candidate {
  readonly layout: Layout;
  /** Zero-based place of the leader. */
  readonly leader: number;
  readonly medianMs: number;
  readonly monthlyUsd: number;
  readonly unavailability: number;
}

/** The first demand of the goal that a layout fails, in this order. */
export type Rejection = 'loses-instance' | 'loses-zone' | 'loses-region' | 'too-slow';

/** A search under way; plain JSON. */
export interface SearchState {
  readonly goal: SearchGoal;
  /** Layouts, up to symmetry, in all and looked at. */
  readonly total: number;
  readonly looked: number;
  readonly rejected: Readonly<Record<Rejection, number>>;
  readonly accepted: number;
  /** The cheapest; equal ones by unavailability, then by median, then the first found. */
  readonly best: Candidate | null;
  /**
   * The layouts that no other one beats in cost, unavailability and median at once, cheapest
   * first; of those alike in all three the first found.
   */
  readonly front: readonly Candidate[];
}

/** The question's zones and their neighbors, up to three in each region. */
export const DEFAULT_SEARCH_GOAL: SearchGoal = {
  zones: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'].flatMap((region) =>
    commonZones(region).slice(0, 3),
  ),
  maxInstances: 7,
  survive: 'region',
  maxMedianMs: null,
  assumptions: DEFAULT_ASSUMPTIONS,
};

/**
 * A search before its first step.
 * @throws RangeError when the goal has `searchProblems`
 */
export function startSearch(goal: SearchGoal): SearchState {
  const problem = searchProblems(goal)[0];
  if (problem !== undefined) throw new RangeError(`The search cannot start: ${problem.kind}.`);
  return {
    goal,
    total: enumerateSpace(goal).count,
    looked: 0,
    rejected: { 'loses-instance': 0, 'loses-zone': 0, 'loses-region': 0, 'too-slow': 0 },
    accepted: 0,
    best: null,
    front: [],
  };
}

/**
 * The search after at most `steps` more layouts; the state passed in is left as it was. A layout
 * costs about as much as its `fastestPlaces`, well under a millisecond; a front of f layouts adds
 * O(f).
 */
export function advanceSearch(state: SearchState, steps: number): SearchState {
  const { goal, total } = state;
  const space = enumerateSpace(goal);
  const rejected = { ...state.rejected };
  const end = Math.min(total, state.looked + steps);
  let { accepted, best, front } = state;
  for (let index = state.looked; index < end; index += 1) {
    const verdict = judge({ nodes: space.nodesAt(index) }, goal);
    if (typeof verdict === 'string') {
      rejected[verdict] += 1;
      continue;
    }
    accepted += 1;
    if (best === null || isCheaper(verdict, best)) best = verdict;
    front = withCandidate(front, verdict);
  }
  return { goal, total, looked: end, rejected, accepted, best, front };
}

/** Whether a majority is left when the fullest part of a level is lost. O(n). */
function survivesAny(layout: Layout, level: Level): boolean {
  const counts = new Map<string, number>();
  layout.nodes.forEach((zone, i) => {
    const part = partOf(level, zone, i);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  });
  return layout.nodes.length - Math.max(0, ...counts.values()) >= majority(layout);
}

/** A layout as a candidate, or the first demand that it fails. */
function judge(layout: Layout, goal: SearchGoal): Candidate | Rejection {
  const levels = LEVELS.slice(0, goal.survive === 'none' ? 0 : LEVELS.indexOf(goal.survive) + 1);
  for (const level of levels) if (!survivesAny(layout, level)) return `loses-${level}`;
  const { probabilities, roundTrips, prices, load } = goal.assumptions;
  const places = fastestPlaces(layout, [], roundTrips);
  const medianMs = places[0]?.medianMs;
  if (medianMs === undefined || medianMs > (goal.maxMedianMs ?? Number.POSITIVE_INFINITY)) {
    return 'too-slow';
  }
  const members = layout.nodes.map((zone) => ({ zone, role: 'voter' as const }));
  const options = places.map(({ leader }) => ({
    leader,
    monthlyUsd: monthlyCost(members, leader, load, prices).totalUsd,
  }));
  const cheapest = options.reduce((a, b) => (b.monthlyUsd < a.monthlyUsd ? b : a));
  const { unavailability } = survivalOf(layout, probabilities);
  return { layout, ...cheapest, medianMs, unavailability };
}

/** Relative difference below which two measures are the same but for rounding. */
const SAME = 1e-8;

/** Negative when a is smaller, 0 when they differ by rounding only. */
function compare(a: number, b: number): number {
  return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
}

/** How `a` compares with `b` in cost, unavailability and median. */
function comparisons(a: Candidate, b: Candidate): readonly number[] {
  const measures = ['monthlyUsd', 'unavailability', 'medianMs'] as const;
  return measures.map((measure) => compare(a[measure], b[measure]));
}

function isCheaper(a: Candidate, b: Candidate): boolean {
  return (comparisons(a, b).find((order) => order !== 0) ?? 0) < 0;
}

/** Whether `a` is as good as `b` in all three measures. */
function isAsGood(a: Candidate, b: Candidate): boolean {
  return comparisons(a, b).every((order) => order <= 0);
}

function withCandidate(front: readonly Candidate[], one: Candidate): readonly Candidate[] {
  if (front.some((other) => isAsGood(other, one))) return front;
  const kept = front.filter((other) => !isAsGood(one, other));
  const place = kept.findIndex((other) => isCheaper(one, other));
  const cheaper = place === -1 ? kept : kept.slice(0, place);
  return [...cheaper, one, ...kept.slice(cheaper.length)];
}
