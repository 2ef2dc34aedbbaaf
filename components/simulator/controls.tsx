'use client';
import { useEffect, useId, useState } from 'react';
import {
  type DecimalParam,
  type NumberParam,
  type Param,
  parseValue,
} from '@/lib/simulator/params';

interface ControlProps {
  readonly name: string;
  readonly param: Param;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control of one parameter, as its declaration asks for. */
export function Control({ name, param, value, onChange }: ControlProps) {
  const id = useId();
  if (param.kind === 'list') return null;
  return (
    <div className="field">
      <label htmlFor={id}>{param.label}</label>
      {param.kind === 'choice' ? (
        <select
          id={id}
          name={name}
          className="tool"
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          {param.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : null}
      {param.kind === 'flag' ? (
        <input
          id={id}
          name={name}
          type="checkbox"
          className="size-5 justify-self-start"
          checked={Boolean(value)}
          onChange={(event) => onChange(event.target.checked)}
        />
      ) : null}
      {param.kind === 'number' || param.kind === 'decimal' ? (
        <Quantity
          id={id}
          name={name}
          param={param}
          value={value as number | string}
          onChange={onChange}
        />
      ) : null}
      {param.says ? <small>{param.says(value as never)}</small> : null}
      {param.help ? <small>{param.help}</small> : null}
    </div>
  );
}

interface QuantityProps {
  readonly id: string;
  readonly name: string;
  readonly param: NumberParam | DecimalParam;
  readonly value: number | string;
  readonly onChange: (value: unknown) => void;
}

/** A slider with a field to type in; a typed value that cannot be read is kept and explained. */
function Quantity({ id, name, param, value, onChange }: QuantityProps) {
  const [typed, setTyped] = useState(String(value));
  const [error, setError] = useState('');
  useEffect(() => {
    setTyped(String(value));
    setError('');
  }, [value]);
  const type = (text: string) => {
    setTyped(text);
    const read = parseValue(param, text.trim());
    if ('value' in read) {
      setError('');
      onChange(read.value);
    } else setError(`Expected ${read.expected}.`);
  };
  const slide = (position: number) =>
    onChange(param.kind === 'decimal' ? trim(position) : fromSlider(param, position));
  const log = param.kind === 'number' ? param.log : undefined;
  const end = (param.kind === 'number' ? param.sliderMax : undefined) ?? param.max;
  return (
    <>
      <input
        type="range"
        className="w-full"
        aria-label={`${param.label}, slider`}
        min={log ? Math.log10(log.floor) : param.min}
        max={log ? Math.log10(end) : end}
        step={log ? 0.05 : param.step}
        value={log ? Math.log10(Math.max(log.floor, Number(value))) : Number(value)}
        aria-valuetext={String(value)}
        onChange={(event) => slide(Number(event.target.value))}
      />
      <input
        id={id}
        name={name}
        className="tool"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={error !== ''}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => type(event.target.value)}
      />
      {error ? (
        <small id={`${id}-error`} role="alert" style={{ color: 'var(--red)' }}>
          {error}
        </small>
      ) : null}
    </>
  );
}

/** A slider's position as a short decimal: floating dust such as 0.9500000000000001 is cut off. */
function trim(position: number): string {
  return String(Number(position.toPrecision(12)));
}

function fromSlider(param: NumberParam, position: number): number {
  if (!param.log) return Number(trim(position));
  return position <= Math.log10(param.log.floor)
    ? param.min
    : Number((10 ** position).toPrecision(2));
}
