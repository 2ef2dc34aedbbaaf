import { declareSimulator } from '../../simulator/declaration';
import type { Values } from '../../simulator/params';
import {
  type Params,
  parameters,
  type ReviewEvent,
  type ReviewFacts,
  type ReviewState,
  type ReviewSummary,
} from './parameters';
import { printLines, SEVERITY_TITLES } from './review';
import { expectOf, leftOf, reviewScenarios } from './scenarios';
import * as model from './walk';

/** What stands for it in a list of simulators, before any file is read. */
export const REVIEW_TITLE = 'A Dockerfile, step by step';

const titleOf = (severity: string) => SEVERITY_TITLES[severity] ?? severity;
const plain = (text: string) => text.replace(/`/g, '');
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

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

/** In the whole difference all findings are open: it is about the file as given. */
function summarize(walk: ReviewFacts, state: ReviewState): ReviewSummary {
  const seen = state.whole ? { ...state, step: 0 } : state;
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
      says: `As given, ${key}, and the container does not start: ${findings} findings.`,
      more: 'Every line that has to change is marked.',
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
      says: `The image holds a private key, and the container does not start: ${findings} findings.`,
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
  const severities = [...new Set(walk.findings.map(({ severity }) => severity))];
  return declareSimulator<Params, ReviewState, ReviewEvent, ReviewSummary>({
    slug: 'dockerfile-review',
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
        label: `Left: ${titleOf(severity)}`,
        value: leftOf(severity),
        print: (s: ReviewSummary) => String(leftOf(severity)(s)),
      })),
    ],
    scenes: [{ id: 'findings', label: 'Findings' }],
    settings: [],
    expect: expectOf(walk),
    scenarios: reviewScenarios(walk),
    challenges: [],
    hint: 'The arrow keys walk from the file as given to the fixed one, step by step.',
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
          .map((severity) => titleOf(severity).toLowerCase())
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
    },
  });
}
