import { RichText } from '@/components/mdx/rich-text';
import { CopyButton } from '@/components/ui/copy-button';
import type { ReviewEvent } from '@/lib/models/dockerfile-review/parameters';
import { fileText } from '@/lib/models/dockerfile-review/review';
import { FindingButton, type Shown } from './finding';

interface StepsProps extends Pick<Shown, 'review' | 'state' | 'summary'> {
  readonly send: (event: ReviewEvent) => void;
}

/** The way from the broken file to the fixed one, as numbered squares, and how it is shown. */
export function Steps({ review, state, summary, send }: StepsProps) {
  const { whole, step } = state;
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <button
        type="button"
        className="tool"
        aria-pressed={whole}
        onClick={() => send({ type: 'whole' })}
      >
        Whole diff
      </button>
      <nav
        aria-label="Steps"
        className="flex flex-wrap items-center gap-2 @max-[700px]/rv:contents"
      >
        <button
          type="button"
          className="tool"
          aria-label="Previous step"
          disabled={whole || summary.atStart}
          onClick={() => send({ type: 'previous' })}
        >
          ←
        </button>
        <ol className="flex flex-wrap gap-0.5 @max-[700px]/rv:order-1 @max-[700px]/rv:w-full">
          {review.changes.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
            <li key={at}>
              <button
                type="button"
                aria-label={`Step ${at}: ${at === 0 ? 'the broken file' : review.steps[at - 1]?.title}`}
                title={at === 0 ? 'The broken file' : review.steps[at - 1]?.title}
                aria-current={!whole && at === step ? 'step' : undefined}
                className={`square text-[0.9rem] pointer-coarse:size-10 ${!whole && at < step ? 'text-ink shadow-[inset_0_-3px_0_-1px_var(--edge)]' : ''}`}
                onClick={() => send({ type: 'goto', step: at })}
              >
                {at}
              </button>
            </li>
          ))}
        </ol>
        <button
          type="button"
          className="tool"
          aria-label={whole ? 'Start the walk: next step' : 'Next step'}
          disabled={!whole && summary.atEnd}
          onClick={() => send({ type: 'next' })}
        >
          → <span className="@max-[500px]/rv:hidden">{whole ? 'Start the walk' : 'Next step'}</span>
        </button>
      </nav>
      <fieldset className="segmented ml-auto hidden @min-[900px]/rv:inline-flex">
        <legend className="sr-only">Layout</legend>
        {(['split', 'unified'] as const).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="rv-layout"
              checked={state.view === view}
              onChange={() => send({ type: 'view', view })}
            />
            {view === 'split' ? 'Side by side' : 'Unified'}
          </label>
        ))}
      </fieldset>
      <CopyButton
        text={() => fileText(review, whole ? review.steps.length : step)}
        what={whole || step === review.steps.length ? 'the fixed file' : 'the file of this step'}
        label="Copy file"
      />
    </div>
  );
}

interface StepTextProps extends Shown {
  /** Whether a question is open whose answer the text would tell. */
  readonly asking: boolean;
}

/** What the present step does, and the findings it resolves. */
export function StepText(props: StepTextProps) {
  const { review, state, asking } = props;
  const step = review.steps[state.step - 1];
  return (
    <div className="rv-step mb-4 max-w-[52rem]">
      <h4 className="text-[1.2em]">
        <span className="num mr-[0.4rem] font-medium text-soft">
          {state.step} of {review.steps.length}
        </span>{' '}
        {step ? <RichText text={step.title} /> : 'The file as given'}
      </h4>
      {asking ? null : (
        <p className="mt-[0.3rem]">
          {step ? (
            <RichText text={step.says} />
          ) : (
            'Choose a line number to see what is wrong with it; the small number beside it counts its findings.'
          )}
        </p>
      )}
      {step && !asking ? (
        <ul aria-label="Findings that this step resolves" className="flex flex-wrap gap-x-6">
          {review.findings
            .filter(({ id }) => step.findings.includes(id))
            .map((finding) => (
              <li key={finding.id}>
                <FindingButton {...props} finding={finding} toggles />
              </li>
            ))}
        </ul>
      ) : null}
    </div>
  );
}
