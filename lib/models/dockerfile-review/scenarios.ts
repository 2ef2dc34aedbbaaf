import type { Prediction, Scenario } from '../../simulator/declaration';
import type { Params, ReviewFacts, ReviewState, ReviewSummary } from './parameters';
import { resolvingStep } from './walk';

const plain = (text: string) => text.replace(/`/g, '');
const numbers = (...all: readonly number[]) =>
  all.map((n) => ({ value: String(n), label: String(n) }));

/** How many findings of a severity are open, as a function of the summary. */
export const leftOf = (severity: string) => (summary: ReviewSummary) =>
  summary.openBySeverity.find((item) => item.severity === severity)?.count ?? 0;

/** What is asked of any file on the way: whether its container starts. */
export function expectOf(walk: ReviewFacts) {
  return ({ whole, step }: Pick<ReviewState, 'whole' | 'step'>): Prediction<ReviewSummary> => {
    const title = walk.steps[step - 1]?.title;
    return {
      asks:
        whole || title === undefined
          ? 'This is the file as given. Does its container start?'
          : `Step ${step}: ${plain(title)}. Does the container start now?`,
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
      answer: (summary) => (leftOf('start')(summary) > 0 ? 'no' : 'yes'),
    };
  };
}

/** The named states, in the order in which a talk would take them. */
export function reviewScenarios(walk: ReviewFacts): readonly Scenario<Params, ReviewSummary>[] {
  const last = walk.steps.length;
  const stepOf = (finding: string) => String(resolvingStep(walk, finding));
  const titled = (...ids: readonly string[]) =>
    ids.map((id) => ({
      value: id,
      label: plain(walk.findings.find((finding) => finding.id === id)?.title ?? id),
    }));
  return [
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
  ];
}
