'use client';
import { useId, useState } from 'react';

interface ShowOneProps {
  readonly label: string;
  readonly options: readonly string[];
  /** Shows one by its place; choosing alone shows nothing. */
  readonly show: (at: number) => void;
}

/** Several things of which one can be put on the stage. */
export function ShowOne({ label, options, show }: ShowOneProps) {
  const [at, setAt] = useState(0);
  const id = useId();
  return (
    <div className="show-one">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="tool"
        value={at}
        onChange={(event) => setAt(Number(event.target.value))}
      >
        {options.map((option, place) => (
          <option key={option} value={place}>
            {option}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="tool"
        aria-label={`Show: ${label}, ${options[at]}`}
        onClick={() => show(at)}
      >
        Show
      </button>
    </div>
  );
}
