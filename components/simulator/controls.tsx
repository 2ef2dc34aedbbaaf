'use client';
import { useId } from 'react';
import type { DecimalParam, NumberParam, Param, Params } from '@/lib/simulator/params';
import { ChoiceField, TypedField } from './typed-field';
import type { Simulator } from './use-simulator';

/** Every control of a simulator, group by group. */
export function Controls<P extends Params, State, Event, Summary>({
  simulator,
}: {
  readonly simulator: Simulator<P, State, Event, Summary>;
}) {
  const { declaration, state, dispatch } = simulator;
  const values = declaration.values(state);
  const shown = Object.entries(declaration.params).filter(([, param]) => !param.hidden);
  const groups = [...new Set(shown.map(([, param]) => param.group))];
  return groups.map((group) => (
    <fieldset key={group ?? ''} className="no-print mb-5">
      <legend className={group ? 'label' : 'sr-only'}>{group ?? 'Settings'}</legend>
      {shown
        .filter(([, param]) => param.group === group)
        .map(([name, param]) => (
          <Control
            key={name}
            name={name}
            param={param}
            value={values[name]}
            onChange={(value) => dispatch({ type: 'set', values: { [name]: value } as never })}
          />
        ))}
    </fieldset>
  ));
}

interface ControlProps {
  readonly name: string;
  readonly param: Param;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control of one parameter, as its declaration asks for. */
function Control({ name, param, value, onChange }: ControlProps) {
  const id = useId();
  if (param.kind === 'list') return null;
  return (
    <div className="field">
      <label htmlFor={id}>{param.label}</label>
      {param.kind === 'choice' ? (
        <ChoiceField id={id} name={name} param={param} value={String(value)} onChange={onChange} />
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

/** A slider with a field to type in. */
function Quantity({ id, name, param, value, onChange }: QuantityProps) {
  const axis = axisOf(param);
  return (
    <>
      <input
        type="range"
        className="w-full"
        aria-label={`${param.label}, slider`}
        min={axis.min}
        max={axis.max}
        step={axis.step}
        value={axis.position(Number(value))}
        aria-valuetext={String(value)}
        onChange={(event) => {
          const next = axis.value(Number(event.target.value));
          onChange(param.kind === 'decimal' ? String(next) : next);
        }}
      />
      <TypedField id={id} name={name} param={param} value={value} onChange={onChange} />
    </>
  );
}

/** How a slider's positions stand for values: linear, logarithmic, or counting nines. */
interface SliderAxis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly position: (value: number) => number;
  readonly value: (position: number) => number;
}

function axisOf(param: NumberParam | DecimalParam): SliderAxis {
  if (param.kind === 'decimal' && param.nines) {
    const end = param.nines;
    return {
      min: 0,
      max: end,
      step: 0.05,
      position: (value) => (value >= 1 ? end : Math.min(end, -Math.log10(1 - value))),
      value: (position) =>
        position >= end ? 1 : shorten(1 - Number((10 ** -position).toPrecision(2))),
    };
  }
  if (param.kind === 'number' && param.log) {
    const { floor } = param.log;
    const start = Math.log10(floor);
    return {
      min: start,
      max: Math.log10(param.sliderMax ?? param.max),
      step: 0.05,
      position: (value) => Math.log10(Math.max(floor, value)),
      value: (position) =>
        position <= start ? param.min : Number((10 ** position).toPrecision(2)),
    };
  }
  const max = (param.kind === 'number' ? param.sliderMax : undefined) ?? param.max;
  return { min: param.min, max, step: param.step, position: (value) => value, value: shorten };
}

/** Cuts floating dust such as 0.9500000000000001 off a slider's position. */
function shorten(value: number): number {
  return Number(value.toPrecision(12));
}
