/** What the walk needs to know of a finding. */
export interface WalkFinding {
  readonly id: string;
  readonly severity: string;
  /** Lines of the broken file that it is about. */
  readonly broken: readonly number[];
  /** Lines of the fixed file that resolve it. */
  readonly fixed: readonly number[];
}

/** The walk from the broken file (step 0) to the fixed one (the last step). */
export interface Walk {
  readonly findings: readonly WalkFinding[];
  /** Step n (from 1) resolves `steps[n - 1]`. */
  readonly steps: readonly { readonly findings: readonly string[] }[];
}

export type View = 'split' | 'unified';

/** Where a reader is. Plain JSON. */
export interface WalkState {
  /** 0: the broken file; the number of steps: the fixed one. */
  readonly step: number;
  /** Id of the selected finding; empty when none is selected. */
  readonly finding: string;
  /** Selected line of the broken file, from 1; 0 when none is selected. */
  readonly line: number;
  readonly view: View;
}

export type WalkEvent =
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'goto'; readonly step: number }
  /** Selects a finding and goes to the step that resolves it; empty or unknown: selects none. */
  | { readonly type: 'finding'; readonly id: string }
  /** Selects a line of the broken file, and the gravest finding about it; 0: selects none. */
  | { readonly type: 'line'; readonly line: number }
  | { readonly type: 'view'; readonly view: View };

/** How far the walk has come. */
export interface WalkSummary {
  readonly step: number;
  readonly steps: number;
  /** Ids resolved by this step, by the steps before it, and not yet. Each in order of rank. */
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly open: readonly string[];
  /** Severities of the open findings, in order of rank, with how many there are of each. */
  readonly openBySeverity: readonly { readonly severity: string; readonly count: number }[];
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** The start: the broken file, nothing selected. */
export function initial(): WalkState {
  return { step: 0, finding: '', line: 0, view: 'split' };
}

/** The state after an event; never throws, numbers out of range are brought into it. O(findings). */
export function step(walk: Walk, state: WalkState, event: WalkEvent): WalkState {
  switch (event.type) {
    case 'next':
      return at(walk, state, state.step + 1);
    case 'previous':
      return at(walk, state, state.step - 1);
    case 'goto':
      return at(walk, state, event.step);
    case 'finding': {
      const resolvedAt = resolvingStep(walk, event.id);
      if (resolvedAt === 0) return { ...state, finding: '', line: 0 };
      return { ...at(walk, state, resolvedAt), finding: event.id, line: 0 };
    }
    case 'line': {
      const line = Number.isInteger(event.line) && event.line > 0 ? event.line : 0;
      return { ...state, line, finding: findingsOn(walk, line)[0]?.id ?? '' };
    }
    case 'view':
      return { ...state, view: event.view };
  }
}

/** How far the walk has come in this state. O(findings · steps). */
export function summary(walk: Walk, state: WalkState): WalkSummary {
  const resolvedAt = new Map(walk.findings.map(({ id }) => [id, resolvingStep(walk, id)]));
  const ids = (matches: (at: number) => boolean) =>
    walk.findings.map(({ id }) => id).filter((id) => matches(resolvedAt.get(id) ?? 0));
  const open = ids((when) => when === 0 || when > state.step);
  const counts = new Map<string, number>();
  for (const { id, severity } of walk.findings)
    if (open.includes(id)) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return {
    step: state.step,
    steps: walk.steps.length,
    now: ids((when) => when > 0 && when === state.step),
    before: ids((when) => when > 0 && when < state.step),
    open,
    openBySeverity: [...counts].map(([severity, count]) => ({ severity, count })),
    atStart: state.step === 0,
    atEnd: state.step === walk.steps.length,
  };
}

/** The step (from 1) that resolves a finding; 0 when there is none. O(steps). */
export function resolvingStep(walk: Walk, id: string): number {
  return walk.steps.findIndex(({ findings }) => findings.includes(id)) + 1;
}

function findingsOn(walk: Walk, line: number): readonly WalkFinding[] {
  return line === 0 ? [] : walk.findings.filter(({ broken }) => broken.includes(line));
}

function at(walk: Walk, state: WalkState, to: number): WalkState {
  const whole = Number.isFinite(to) ? Math.trunc(to) : 0;
  return { ...state, step: Math.min(Math.max(whole, 0), walk.steps.length) };
}
