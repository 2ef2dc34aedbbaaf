import { declareSimulator } from '../../simulator/declaration';
import type { Values } from '../../simulator/params';
import lastRun from './checks.json';
import { printLines, type Review, SEVERITY_TITLES } from './review';
import * as model from './walk';

/** What stands for a state in a list of simulators, before any file is read. */
export const REVIEW_SLUG = 'dockerfile-review';
export const REVIEW_TITLE = 'From the broken Dockerfile to the fixed one';

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

const plain = (text: string) => text.replace(/`/g, '');
const numbers = (...all: readonly number[]) =>
  all.map((n) => ({ value: String(n), label: String(n) }));
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function parameters(walk: ReviewFacts) {
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

type Params = ReturnType<typeof parameters>;

/** The state after an event. From the whole difference, a step forward leads to the broken file. */
function next(walk: ReviewFacts, state: ReviewState, event: ReviewEvent): ReviewState {
  if (event.type === 'whole') return { ...state, whole: true };
  if (event.type === 'view') return { ...state, view: event.view };
  const { step, ...moved } = model.step(walk, state, event);
  if (!state.whole) return { ...moved, step, whole: false };
  if (event.type === 'finding' || event.type === 'line')
    return { ...moved, step: state.step, whole: true };
  if (event.type === 'goto') return { ...moved, step, whole: false };
  return event.type === 'next' ? { ...state, step: 0, whole: false } : state;
}

/** All findings count as resolved in the whole difference: its right side is the fixed file. */
function summarize(walk: ReviewFacts, state: ReviewState): ReviewSummary {
  const seen = state.whole ? { ...state, step: walk.steps.length } : state;
  return {
    ...model.summary(walk, seen),
    whole: state.whole,
    findings: walk.findings.length,
    beside: walk.findings.filter(({ leftOut }) => leftOut).map(({ id }) => id),
  };
}

function verdict(summary: ReviewSummary) {
  const { findings, open, openBySeverity, atEnd, whole, beside } = summary;
  const left = (severity: string) =>
    openBySeverity.find((item) => item.severity === severity)?.count ?? 0;
  const [start, leak] = [left('start'), left('leak')];
  const key = 'the image holds a private key';
  if (whole)
    return {
      good: false,
      says: `As given, the container does not start, and ${key}: ${findings} findings.`,
      more: 'Below, every line that has to change.',
    };
  if (atEnd)
    return {
      good: true,
      says: `All ${findings} findings are answered${
        beside.length > 0 ? `, ${beside.length} of them beside this file` : ''
      }.`,
      more: 'The old key must be revoked all the same.',
    };
  if (open.length === findings)
    return {
      good: false,
      says: `The container does not start, and ${key}: ${findings} findings.`,
    };
  const rest = `${open.length} of ${findings} findings left.`;
  if (start > 0)
    return {
      good: false,
      says: `${start} ${start === 1 ? 'finding still stops' : 'findings still stop'} a build or a start${leak > 0 ? `, and ${key}` : ''}.`,
      more: rest,
    };
  return leak > 0
    ? { good: false, says: `The container starts, but ${key}.`, more: rest }
    : { good: true, says: 'The container starts, and no key is in the image.', more: rest };
}

/** The simulator of question 1 over its real findings and steps. */
export function declareReview(walk: ReviewFacts) {
  const last = walk.steps.length;
  const stepOf = (finding: string) => String(model.resolvingStep(walk, finding));
  const titled = (...ids: readonly string[]) =>
    ids.map((id) => ({
      value: id,
      label: plain(walk.findings.find((finding) => finding.id === id)?.title ?? id),
    }));
  const leftOf = (severity: string) => (summary: ReviewSummary) =>
    summary.openBySeverity.find((item) => item.severity === severity)?.count ?? 0;
  const severities = [...new Set(walk.findings.map(({ severity }) => severity))];
  return declareSimulator<Params, ReviewState, ReviewEvent, ReviewSummary>({
    slug: REVIEW_SLUG,
    title: REVIEW_TITLE,
    version: 1,
    params: parameters(walk),
    initial: (values: Values<Params>): ReviewState => {
      const whole = values.step === 'whole';
      return {
        ...model.initial(),
        whole,
        step: whole ? 0 : Number(values.step),
        finding: values.finding === 'none' ? '' : values.finding,
        view: values.layout === 'unified' ? 'unified' : 'split',
      };
    },
    step: (state, event) => next(walk, state, event),
    values: (state) => ({
      step: state.whole ? 'whole' : String(state.step),
      finding: state.finding || 'none',
      layout: state.view,
    }),
    summary: (state) => summarize(walk, state),
    verdict,
    narrate: (_before, event, after) => {
      const summary = summarize(walk, after);
      const finding = walk.findings.find(({ id }) => id === after.finding);
      if (event.type === 'view')
        return after.view === 'split' ? 'The files stand side by side.' : 'The files are unified.';
      if (event.type === 'finding' && finding)
        return `${plain(finding.title)}. Lines ${printLines(finding.broken)} of the broken file${
          finding.fixed.length > 0 ? `, lines ${printLines(finding.fixed)} of the fixed one` : ''
        } are about it.`;
      if (after.whole) return 'All differences between the broken file and the fixed one.';
      const step = walk.steps[after.step - 1];
      return step
        ? `Step ${after.step} of ${last}: ${plain(step.title)}. It resolves ${count(summary.now.length, 'finding')}; ${summary.open.length} left.`
        : `The broken file, step 0 of ${last}: ${summary.open.length} findings.`;
    },
    results: [
      {
        name: 'step',
        label: 'Step',
        value: (s) => (s.whole ? 'whole' : s.step),
        print: (s) => (s.whole ? 'all' : `${s.step} of ${s.steps}`),
      },
      {
        name: 'findings-resolved',
        label: 'Findings resolved',
        value: (s) => s.findings - s.open.length,
        print: (s) => String(s.findings - s.open.length),
      },
      {
        name: 'findings-left',
        label: 'Findings left',
        value: (s) => s.open.length,
        print: (s) => String(s.open.length),
      },
      ...severities.map((severity) => ({
        name: `left-${severity}`,
        label: `Left: ${SEVERITY_TITLES[severity] ?? severity}`,
        value: leftOf(severity),
        print: (s: ReviewSummary) => String(leftOf(severity)(s)),
      })),
    ],
    scenarios: [
      {
        id: 'whole',
        title: 'The whole difference',
        values: {},
        look: 'Both files side by side: hardly a line stays.',
        shows: ['readable-file', 'multi-stage'],
      },
      {
        id: 'given',
        title: 'The file as given',
        values: { step: '0' },
        look: 'Read it line by line and say what is wrong before you walk on.',
        shows: ['path-before-home', 'exec-form-literal', 'app-argument', 'working-directory'],
        predict: {
          asks: 'How many separate findings stop this file from being built or started?',
          options: numbers(1, 3, 5, 8),
          answer: (s) => String(leftOf('start')(s)),
          because:
            'Each one is enough by itself. Whoever mends only the first meets the next in the following build.',
        },
      },
      {
        id: 'starts',
        title: 'uvicorn gets its settings',
        values: { step: stepOf('port-literal') },
        look: 'No variable is left in the command: uvicorn reads the environment itself.',
        shows: ['exec-form-literal', 'trap-shell-form-everywhere'],
        predict: {
          asks: 'The command is right now. How many findings still stop a build or a start?',
          options: numbers(0, 1, 2, 4),
          answer: (s) => String(leftOf('start')(s)),
          because:
            'The key is left: nothing in the image can use it, so a private Git dependency stops the build.',
        },
      },
      {
        id: 'key',
        title: 'The key leaves the image',
        values: { step: stepOf('key-in-layer'), finding: 'key-in-layer' },
        look: 'The key is lent for one instruction and never becomes part of a layer.',
        shows: ['key-in-layer', 'build-secret-mount', 'trap-delete-key-later'],
        predict: {
          asks: 'A key is lent for one instruction instead of copied. How many findings does this step answer?',
          options: numbers(1, 2, 3, 5),
          answer: (s) => String(s.now.length),
          because:
            'The key could not be used, it was kept in a layer, and it lay in the build context. Deleting it in a later instruction would have answered none of the three.',
        },
      },
      {
        id: 'stages',
        title: 'Two stages',
        values: { step: stepOf('compilers-ship') },
        look: 'Only the virtual environment crosses from the build to the image that ships.',
        shows: ['multi-stage', 'poetry-at-runtime'],
      },
      {
        id: 'cache',
        title: 'The lock file before the source',
        values: { step: stepOf('source-before-dependencies') },
        look: 'An edit of the source no longer installs every dependency again.',
        shows: ['cache-order', 'lock-file-required'],
        predict: {
          asks: 'Besides the order of the layers, what else do the two files copied by name put right?',
          options: titled('lock-optional', 'cache-in-layer', 'installer-from-the-web', 'tag-moves'),
          answer: (s) => s.now.find((id) => id !== 'source-before-dependencies') ?? '',
          because:
            'A file that is copied by name has to exist, so a missing lock now stops the build. Poetry came from the index some steps earlier; the download cache stays in the layer until the next step.',
        },
      },
      {
        id: 'fixed',
        title: 'The file we would ship',
        values: { step: String(last) },
        look: 'The last step changes the layout and adds the reasons.',
        shows: ['readable-file', 'pin-by-digest'],
        predict: {
          asks: `Of the ${walk.findings.length} findings, how many are answered by no instruction of this file, only beside it?`,
          options: numbers(0, 2, 4, 8),
          answer: (s) => String(s.beside.length),
          because:
            'What enters the build context, what the pipeline records and signs, which bytes a tag stands for and who checks the health are decided elsewhere. A Dockerfile can at most say so in a comment.',
        },
      },
    ],
    challenges: [],
    keys: [
      ['← →', 'the step before or after (in the guide, with the focus in the viewer)'],
      ['↑ ↓', 'the line number above or below, from a line number'],
    ],
    card: {
      assumes: [
        'The builder is BuildKit, and the Dockerfile stands beside the directories app/ and ssh-keys/.',
        'The application is app/main.py with an object named app; the file as given does not say.',
      ],
      formula: [
        `${walk.findings.length} findings, ranked by consequence: ${severities
          .map((severity) => SEVERITY_TITLES[severity]?.toLowerCase())
          .join(', ')}.`,
        `${last} steps; each finding is resolved by exactly one of them.`,
        'Differences are computed from the real files: first by line, then by word between lines that are alike.',
        'In a step, a line carries a finding as long as it can be followed from the broken file, or back from the fixed one.',
      ],
      leavesOut: [
        'Nothing is built here: what a build prints was read from the sources of the tools.',
        'Findings that depend on the application itself, which is not part of the question.',
      ],
      sources: walk.mainSources,
      checkedAgainst: [
        'The broken file is the one in the assignment, byte for byte; the last step is the answer, byte for byte.',
        'Each file along the way is parsed with dockerfile-ast; stages and copies refer to what exists.',
        'The values of ENV are followed by a model that is tested against a recorded build.',
      ],
      lastRun,
    },
  });
}
