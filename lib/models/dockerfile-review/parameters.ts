import type { Review } from './review';
import type * as model from './walk';

/** Where a reader is; `whole`: all differences at once, with `step` kept for coming back. */
export interface ReviewState extends model.WalkState {
  readonly whole: boolean;
}

export type ReviewEvent = model.WalkEvent | { readonly type: 'whole' };

export interface ReviewSummary extends model.WalkSummary {
  readonly whole: boolean;
  readonly findings: number;
  /** Ids of the findings that no instruction of the fixed file answers, only something beside it. */
  readonly beside: readonly string[];
}

/** The parts of a review that the declaration needs; see {@link Review}. */
export type ReviewFacts = Pick<Review, 'findings' | 'steps' | 'mainSources'>;

/** The parameters of a link: the step, the finding that is chosen, and the layout. */
export function parameters(walk: ReviewFacts) {
  const steps = Array.from({ length: walk.steps.length + 1 }, (_, at) => String(at));
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return {
    step: {
      kind: 'choice',
      label: 'Step',
      default: 'whole',
      options: options(['whole', ...steps]),
      optionsSay: `“whole” or a number from 0 to ${walk.steps.length}`,
      hidden: true,
    },
    finding: {
      kind: 'choice',
      label: 'Finding',
      default: 'none',
      options: options(['none', ...walk.findings.map(({ id }) => id)]),
      optionsSay: 'the id of a finding, such as port-literal',
      hidden: true,
    },
    layout: {
      kind: 'choice',
      label: 'Layout',
      default: 'split',
      options: options(['split', 'unified']),
      hidden: true,
    },
  } as const;
}

export type Params = ReturnType<typeof parameters>;
