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
import { type Quorum, quorumOf } from './quorum/quorum';
import {
  assertProbabilities,
  DEFAULT_PROBABILITIES,
  type Probabilities,
} from './survival/probabilities';
import { type Survival, survivalOf } from './survival/survival';

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

/**
 * What is true of a state. The survival follows from p, q, r and the layout alone: what is failed
 * by hand does not enter.
 */
export interface Summary extends Omit<Quorum, 'up'>, Survival {
  /** Number of instances that are not down. */
  readonly up: number;
  readonly upIds: readonly string[];
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

/** The state after an event, or why it cannot be applied. */
function outcomeOf(state: QuorumState, event: QuorumEvent): QuorumState | Rejection {
  switch (event.type) {
    case 'fail':
    case 'repair':
    case 'toggle': {
      const { type, target } = event;
      if (levelOf(state, target) === undefined) return { kind: 'unknown-target', target };
      const others = state.down.filter((other) => other !== target);
      const repairs = type === 'toggle' ? state.down.includes(target) : type === 'repair';
      return withFailures(state, { down: repairs ? others : [...others, target] });
    }
    case 'add':
      return withNodes(state, [...state.nodes, event.zone], state.down);
    case 'remove': {
      const index = instanceIndex(state, event.instance);
      if (index === undefined) return { kind: 'unknown-target', target: event.instance };
      const renumbered = state.down.flatMap((target) => {
        const place = instanceIndex(state, target);
        if (place === undefined || place < index) return [target];
        return place === index ? [] : [instanceId(place - 1)];
      });
      return withNodes(state, state.nodes.toSpliced(index, 1), renumbered);
    }
    case 'move': {
      const index = instanceIndex(state, event.instance);
      if (index === undefined) return { kind: 'unknown-target', target: event.instance };
      return withNodes(state, state.nodes.with(index, event.zone), state.down);
    }
    case 'cut': {
      const cut = [...state.cut, event.regions];
      return failureProblems(state, { down: [], cut })[0] ?? withFailures(state, { cut });
    }
    case 'join': {
      const cut = state.cut.filter((other) => !sameCut(other, event.regions));
      const [problem] = failureProblems(state, { down: [], cut: [event.regions] });
      return problem ?? withFailures(state, { cut });
    }
    case 'load':
      return withNodes({ ...state, cut: [] }, event.nodes, []);
  }
}

/** Why `step` would leave the state as it is; `undefined` when the event can be applied. */
export function rejectionOf(state: QuorumState, event: QuorumEvent): Rejection | undefined {
  const outcome = outcomeOf(state, event);
  return 'kind' in outcome ? outcome : undefined;
}

/**
 * The state after an event. An event that cannot be applied gives back the same state. Nothing is
 * mutated. Removing an instance renumbers those after it, and the list of what is down with them;
 * failures of zones and regions that no longer hold an instance are dropped.
 */
export function step(state: QuorumState, event: QuorumEvent): QuorumState {
  const outcome = outcomeOf(state, event);
  return 'kind' in outcome ? state : outcome;
}

function withFailures(state: QuorumState, changed: Partial<Failures>): QuorumState {
  return { ...state, ...canonicalFailures(state, { ...state, ...changed }) };
}

function withNodes(
  state: QuorumState,
  nodes: readonly string[],
  down: readonly string[],
): QuorumState | Rejection {
  const [problem] = layoutProblems(nodes);
  if (problem) return problem;
  return { ...state, nodes: [...nodes], ...canonicalFailures({ nodes }, { down, cut: state.cut }) };
}

/** Everything computed from a state. O(n²) for n instances (`survivalOf`). */
export function summary(state: QuorumState): Summary {
  const quorum = quorumOf(state, state);
  const up = { up: quorum.up.length, upIds: quorum.up };
  return { ...quorum, ...up, ...survivalOf(state, state) };
}
