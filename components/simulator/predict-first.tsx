'use client';
import { useId, useState } from 'react';
import type { Prediction } from '@/lib/simulator/declaration';
import type { Params } from '@/lib/simulator/params';
import type { Simulator } from './use-simulator';

const CONFIDENCE = ['a guess', 'rather sure', 'sure', 'I would bet on it'] as const;

interface PredictFirstProps<P extends Params, State, Event, Summary> {
  readonly simulator: Simulator<P, State, Event, Summary>;
  readonly prediction: Prediction<Summary>;
}

/** Asks for a guess and how sure the reader is, then compares it with the model. */
export function PredictFirst<P extends Params, State, Event, Summary>({
  simulator,
  prediction,
}: PredictFirstProps<P, State, Event, Summary>) {
  const id = useId();
  const [guess, setGuess] = useState<string>();
  const [sure, setSure] = useState(0);
  const [told, setTold] = useState(false);
  const right = prediction.answer(simulator.summary);
  const label = (value: string) =>
    prediction.options.find((option) => option.value === value)?.label ?? value;
  if (told && guess !== undefined) {
    return (
      <div className={`says ${guess === right ? 'ok' : 'bad'}`}>
        <span aria-hidden="true">{guess === right ? '●' : '✕'}</span>
        <div role="status">
          <p>
            {guess === right ? 'Right' : `Not so: the model says “${label(right)}”`}. You said “
            {label(guess)}”, {CONFIDENCE[sure]}.
          </p>
          <p className="mt-1 text-base font-normal">{prediction.because}</p>
          <button type="button" className="tool mt-2" onClick={simulator.answer}>
            Show the result
          </button>
        </div>
      </div>
    );
  }
  return (
    <form
      className="sim-part bg-blue-wash"
      onSubmit={(event) => {
        event.preventDefault();
        if (guess !== undefined) setTold(true);
      }}
    >
      <fieldset>
        <legend className="text-lg font-semibold">{prediction.asks}</legend>
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {prediction.options.map((option) => (
            <label key={option.value} className="flex items-center gap-2 py-1">
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
      </fieldset>
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
        <button type="button" className="tool" onClick={simulator.answer}>
          Skip
        </button>
      </div>
    </form>
  );
}
