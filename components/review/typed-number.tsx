'use client';
import { type ReactNode, useId, useState } from 'react';

interface TypedNumberProps {
  readonly label: ReactNode;
  readonly value: number;
  /** The number that was typed; undefined where it is none that may be. */
  readonly read: (typed: string) => number | undefined;
  readonly set: (value: number) => void;
  /** What may be typed, such as 'A whole number from 5 to 240'. */
  readonly expected: string;
}

/** A number to type: what may not be stands in the field as it was typed, and the number stays. */
export function TypedNumber({ label, value, read, set, expected }: TypedNumberProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  const given = read(typed);
  const isWrong = given === undefined;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="tool num"
        inputMode="numeric"
        autoComplete="off"
        // It may have been changed elsewhere.
        value={isWrong || given === value ? typed : String(value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = read(target.value);
          if (next !== undefined) set(next);
        }}
      />
      <small id={`${id}-says`} role="status">
        {isWrong ? `${expected}; it stays ${value}` : null}
      </small>
    </>
  );
}
