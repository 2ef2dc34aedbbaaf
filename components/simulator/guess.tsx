'use client';
import type { Prediction } from '@/lib/simulator/declaration';
import type { AnySimulator, SimulatorProps } from './use-simulator';

type AnyPrediction = Prediction<AnySimulator['summary']>;
type NumberAsked = Extract<AnyPrediction, { kind: 'number' }>;

/** Where the chart will be: what may be expected, to choose from, or a way to show it at once. */
export function Guess({ simulator: { guess, session, question } }: SimulatorProps) {
  const choose = (made: string | number) => {
    session.setGuess(made);
    session.show();
  };
  return (
    <section aria-label="What do you expect?" className="grid content-start gap-3">
      <p className="scene-title">What do you expect?</p>
      {question?.kind === 'number' ? (
        <NumberGuess prediction={question} guess={guess} session={session} choose={choose} />
      ) : (
        <ul className="grid gap-2">
          {question?.options.map(({ value, label }) => (
            <li key={value}>
              <button type="button" className="answer" onClick={() => choose(value)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        Say why before you press, or{' '}
        <button type="button" className="tool" onClick={session.show}>
          Show <kbd>s</kbd>
        </button>{' '}
        without a guess.
      </p>
    </section>
  );
}

interface NumberGuessProps extends Pick<AnySimulator, 'guess' | 'session'> {
  readonly prediction: NumberAsked;
  readonly choose: (guess: number) => void;
}

function NumberGuess({ prediction, guess, session, choose }: NumberGuessProps) {
  const { min, max, step, print } = prediction;
  const value = Number(guess ?? min);
  return (
    <form
      className="flex flex-wrap items-center gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        choose(value);
      }}
    >
      <input
        type="range"
        className="min-w-40 flex-1"
        aria-label="Your guess"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={print(value)}
        onChange={(event) => session.setGuess(Number(event.target.value))}
      />
      <span className="num min-w-16 text-[1.4em]">{guess === undefined ? '–' : print(value)}</span>
      <button type="submit" className="answer" disabled={guess === undefined}>
        Compare with the model
      </button>
    </form>
  );
}
