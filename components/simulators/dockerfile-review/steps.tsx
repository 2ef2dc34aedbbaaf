import { RichText } from '@/components/mdx/rich-text';
import { Segmented } from '@/components/ui/segmented';
import type { ReviewEvent } from '@/lib/models/dockerfile-review/parameters';
import type { Shown } from './finding';

interface StepsProps extends Pick<Shown, 'review' | 'state' | 'summary'> {
  /** Whether the steps keep to themselves what they do. */
  readonly covered: boolean;
  readonly send: (event: ReviewEvent) => void;
}

/** The way from the broken file to the fixed one, as numbered squares, and how it is shown. */
export function Steps({ review, state, summary, covered, send }: StepsProps) {
  const { whole, step } = state;
  const titleOf = (at: number) =>
    at === 0 ? 'The file as given' : covered ? undefined : review.steps[at - 1]?.title;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-2 gap-y-2">
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
        className="flex flex-wrap items-center gap-1 @max-[700px]/rv:contents"
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
                aria-label={titleOf(at) ? `Step ${at}: ${titleOf(at)}` : `Step ${at}`}
                title={titleOf(at)}
                aria-current={!whole && at === step ? 'step' : undefined}
                className={`square step pointer-coarse:size-10 ${!whole && at < step ? 'text-ink shadow-[inset_0_-3px_0_-1px_var(--edge)]' : ''}`}
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
          →{' '}
          <span className="@max-[500px]/rv:hidden in-[.stage]:hidden">
            {whole ? 'Start the walk' : 'Next step'}
          </span>
        </button>
      </nav>
      <Segmented
        legend="Layout"
        options={[
          { value: 'split', label: 'Side by side' },
          { value: 'unified', label: 'Unified' },
        ]}
        value={state.view}
        onChange={(view) => send({ type: 'view', view })}
        className="ml-auto hidden @min-[50rem]/rv:not-noscript:inline-flex"
      />
    </div>
  );
}

/** What the present step does. */
export function StepText({ review, state, summary }: Pick<Shown, 'review' | 'state' | 'summary'>) {
  const step = review.steps[state.step - 1];
  if (state.whole)
    return <p className="scene-title">{summary.findings} findings, the gravest first</p>;
  return (
    <div className="rv-step">
      <p className="scene-title">
        <span className="num mr-[0.4rem] font-medium text-soft">
          {state.step} of {review.steps.length}
        </span>{' '}
        {step ? <RichText text={step.title} /> : 'The file as given'}
      </p>
      <p className="mt-[0.3rem]">
        {step ? (
          <RichText text={step.says} />
        ) : (
          'Choose a line number to see what is wrong with it; the small number beside it counts its findings.'
        )}
      </p>
    </div>
  );
}
