import {
  type Cut,
  canonicalFailures,
  type FailureProblem,
  type Failures,
  failureProblems,
  levelOf,
  sameCut,
} from './layout/failures';
import {
  createLayout,
  instanceId,
  instanceIndex,
  type Layout,
  type LayoutProblem,
  layoutProblems,
} from './layout/layout';
import { ASSIGNMENT_LAYOUT } from './layout/layouts';
import { type Group, type QuorumReason, quorumOf } from './quorum/quorum';
import {
  assertProbabilities,
  DEFAULT_PROBABILITIES,
  type Probabilities,
} from './survival/probabilities';
import { survivalOf } from './survival/survival';

/** The simulator's whole state: a layout, what is failed by hand, and the three chances. */
export interface QuorumState extends Layout, Failures, Probabilities {}

export type QuorumEvent =
  | { readonly type: 'fail' | 'repair' | 'toggle'; readonly target: string }
  | { readonly type: 'add'; readonly zone: string }
  | { readonly type: 'remove'; readonly instance: string }
  | { readonly type: 'move'; readonly instance: string; readonly zone: string }
  | { readonly type: 'cut' | 'join'; readonly regions: Cut }
  | { readonly type: 'load'; readonly nodes: readonly string[] };

/** Why an event left the state as it was. */
export type Rejection = FailureProblem | LayoutProblem;

/** What is true of a state; the first five are the results that a script reads. */
export interface Summary {
  readonly majority: number;
  /** Number of instances that are not down. */
  readonly up: number;
  readonly quorum: boolean;
  readonly survives: number;
  /** 0 to 1, from p, q, r and the layout alone: what is failed by hand does not enter. */
  readonly survival: number;
  readonly unavailability: number;
  readonly size: number;
  readonly upIds: readonly string[];
  readonly groups: readonly Group[];
  readonly reasons: readonly QuorumReason[];
}

/**
 * The state to start from: the question's layout, nothing failed, the default chances; what is
 * given replaces its part. Failures that do not fit the layout are left out (`failureProblems`
 * tells which).
 * @throws RangeError for what is no layout or no probability
 */
export function initial(scenario: Partial<QuorumState> = {}): QuorumState {
  const { nodes } = createLayout(scenario.nodes ?? ASSIGNMENT_LAYOUT.layout.nodes);
  const { p, q, r } = { ...DEFAULT_PROBABILITIES, ...scenario };
  assertProbabilities({ p, q, r });
  const failures = { down: scenario.down ?? [], cut: scenario.cut ?? [] };
  return { nodes, ...canonicalFailures({ nodes }, failures), p, q, r };
}

/** Why `step` would leave the state as it is; `undefined` when the event can be applied. */
export function rejectionOf(state: QuorumState, event: QuorumEvent): Rejection | undefined {
  switch (event.type) {
    case 'fail':
    case 'repair':
    case 'toggle':
      return levelOf(state, event.target) === undefined
        ? { kind: 'unknown-target', target: event.target }
        : undefined;
    case 'add':
      return layoutProblems([...state.nodes, event.zone])[0];
    case 'remove':
      return instanceIndex(state, event.instance) === undefined
        ? { kind: 'unknown-target', target: event.instance }
        : undefined;
    case 'move': {
      const index = instanceIndex(state, event.instance);
      if (index === undefined) return { kind: 'unknown-target', target: event.instance };
      return layoutProblems(state.nodes.with(index, event.zone))[0];
    }
    case 'cut':
      return failureProblems(state, { down: [], cut: [...state.cut, event.regions] })[0];
    case 'join':
      return failureProblems(state, { down: [], cut: [event.regions] })[0];
    case 'load':
      return layoutProblems(event.nodes)[0];
  }
}

/**
 * The state after an event. An event that cannot be applied gives back the same state. Nothing is
 * mutated. Removing an instance renumbers those after it, and the list of what is down with them;
 * failures of zones and regions that no longer hold an instance are dropped.
 */
export function step(state: QuorumState, event: QuorumEvent): QuorumState {
  if (rejectionOf(state, event) !== undefined) return state;
  switch (event.type) {
    case 'fail':
      return withFailures(state, { down: [...state.down, event.target] });
    case 'repair':
      return withFailures(state, { down: state.down.filter((target) => target !== event.target) });
    case 'toggle': {
      const type = state.down.includes(event.target) ? 'repair' : 'fail';
      return step(state, { type, target: event.target });
    }
    case 'add':
      return withNodes(state, [...state.nodes, event.zone], state.down);
    case 'remove': {
      const index = instanceIndex(state, event.instance) ?? state.nodes.length;
      const renumbered = state.down.flatMap((target) => {
        const place = instanceIndex(state, target);
        if (place === undefined || place < index) return [target];
        return place === index ? [] : [instanceId(place - 1)];
      });
      return withNodes(state, state.nodes.toSpliced(index, 1), renumbered);
    }
    case 'move': {
      const index = instanceIndex(state, event.instance) ?? state.nodes.length;
      return withNodes(state, state.nodes.with(index, event.zone), state.down);
    }
    case 'cut':
      return withFailures(state, { cut: [...state.cut, event.regions] });
    case 'join':
      return withFailures(state, { cut: state.cut.filter((c) => !sameCut(c, event.regions)) });
    case 'load':
      return { ...state, nodes: [...event.nodes], down: [], cut: [] };
  }
}

function withFailures(state: QuorumState, changed: Partial<Failures>): QuorumState {
  return { ...state, ...canonicalFailures(state, { ...state, ...changed }) };
}

function withNodes(
  state: QuorumState,
  nodes: readonly string[],
  down: readonly string[],
): QuorumState {
  return { ...state, nodes, ...canonicalFailures({ nodes }, { down, cut: state.cut }) };
}

/** Everything computed from a state. O(n²) for n instances (`survivalOf`). */
export function summary(state: QuorumState): Summary {
  const { majority, up, quorum, survives, size, groups, reasons } = quorumOf(state, state);
  const { survival, unavailability } = survivalOf(state, state);
  const results = { majority, up: up.length, quorum, survives, survival, unavailability };
  return { ...results, size, upIds: up, groups, reasons };
}
