'use client';
import { useId, useState } from 'react';
import { judge, type Prediction } from '@/lib/simulator/declaration';
import type { AnySimulator, SimulatorProps } from './use-simulator';

const CONFIDENCE = ['a guess', 'rather sure', 'sure', 'I would bet on it'] as const;
/** The same, as the end of “You said …”. */
const SAID_WITH = ['as a guess', 'rather sure', 'sure', 'and would have bet on it'] as const;

type AnyPrediction = Prediction<AnySimulator['summary']>;

interface PredictFirstProps extends SimulatorProps {
  readonly prediction: AnyPrediction;
}

/** Asks for a guess and how sure the reader is, then compares it with the model. */
export function PredictFirst({
  simulator: { guess, session, summary },
  prediction,
}: PredictFirstProps) {
  const { setGuess, answer } = session;
  const [sure, setSure] = useState(0);
  const [told, setTold] = useState(false);
  if (told && guess !== undefined) {
    const { right, said, found } = judge(prediction, guess, summary);
    return (
      <div className={`says ${right ? 'ok' : 'bad'}`}>
        <span aria-hidden="true">{right ? '●' : '✕'}</span>
        <div role="status">
          <p>
            {right ? 'Right' : `Not so: the model says “${found}”`}. You said “{said}”,{' '}
            {SAID_WITH[sure]}.
          </p>
          <p className="mt-1 text-[0.78em] font-normal">{prediction.because}</p>
          <button type="button" className="tool mt-2" onClick={answer}>
            Show the result
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      className="sim-part bg-blue-wash no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (guess !== undefined) setTold(true);
      }}
    >
      <GuessField prediction={prediction} guess={guess} setGuess={setGuess} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <select
          className="tool"
          aria-label="How sure are you?"
          value={sure}
          onChange={(event) => setSure(Number(event.target.value))}
        >
          {CONFIDENCE.map((words, at) => (
            <option key={words} value={at}>
              {words}
            </option>
          ))}
        </select>
        <button type="submit" className="tool" disabled={guess === undefined}>
          Compare with the model
        </button>
        <button type="button" className="tool" onClick={answer}>
          Skip
        </button>
      </div>
    </form>
  );
}

interface GuessFieldProps {
  readonly prediction: AnyPrediction;
  readonly guess: string | number | undefined;
  readonly setGuess: (guess: string | number) => void;
}

function GuessField({ prediction, guess, setGuess }: GuessFieldProps) {
  const id = useId();
  return (
    <fieldset>
      <legend className="text-[1.1em] font-semibold">{prediction.asks}</legend>
      {prediction.kind !== 'number' ? (
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {prediction.options.map((option) => (
            <label key={option.value} className="flex min-h-9 items-center gap-2">
              <input
                type="radio"
                name={id}
                checked={guess === option.value}
                onChange={() => setGuess(option.value)}
              />
              {option.label}
            </label>
          ))}
        </div>
      ) : (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <input
            type="range"
            className="min-w-40 flex-1"
            aria-label="Your guess"
            min={prediction.min}
            max={prediction.max}
            step={prediction.step}
            value={guess ?? prediction.min}
            aria-valuetext={prediction.print(Number(guess ?? prediction.min))}
            onChange={(event) => setGuess(Number(event.target.value))}
          />
          <span className="num">{guess === undefined ? '–' : prediction.print(Number(guess))}</span>
        </div>
      )}
    </fieldset>
  );
}
