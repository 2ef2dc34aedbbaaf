'use client';
import { useEffect, useState } from 'react';
import {
  type ChoiceParam,
  type DecimalParam,
  type NumberParam,
  parseTyped,
} from '@/lib/simulator/params';

interface FieldProps<P, Value> {
  readonly id: string;
  readonly name?: string;
  readonly param: P;
  readonly value: Value;
  readonly onChange: (value: unknown) => void;
}

/** A value to type; what cannot be read stays in the field and is explained. */
export function TypedField(props: FieldProps<NumberParam | DecimalParam, number | string>) {
  const { id, name, param, value, onChange } = props;
  const [typed, setTyped] = useState(String(value));
  const [error, setError] = useState('');
  useEffect(() => {
    // What means the same number stays as it was typed: "1." on the way to "1.5".
    setTyped((text) =>
      text.trim() !== '' && Number(text) === Number(value) ? text : String(value),
    );
    setError('');
  }, [value]);
  const unit = param.kind === 'number' ? param.unit : undefined;
  const describedBy = [error && `${id}-error`, unit && `${id}-unit`].filter(Boolean).join(' ');
  return (
    <>
      <span className="flex items-center gap-2">
        <input
          id={id}
          name={name}
          className="tool w-0 min-w-0 flex-1 text-right font-mono"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={error !== ''}
          aria-describedby={describedBy || undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            const read = parseTyped(param, target.value);
            setError('value' in read ? '' : `Expected ${read.expected}.`);
            if ('value' in read) onChange(read.value);
          }}
        />
        {unit ? (
          <span id={`${id}-unit`} className="text-soft whitespace-nowrap">
            {unit}
          </span>
        ) : null}
      </span>
      {error ? (
        <small id={`${id}-error`} role="alert" style={{ color: 'var(--red)' }}>
          {error}
        </small>
      ) : null}
    </>
  );
}

/** One of a few. */
export function ChoiceField(props: FieldProps<ChoiceParam, string>) {
  const { id, name, param, value, onChange } = props;
  return (
    <select
      id={id}
      name={name}
      className="tool w-full"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {param.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
