'use client';
import { useId } from 'react';
import { nines } from '@/lib/kernel/nines';
import type { DecimalParam, NumberParam, Params } from '@/lib/simulator/params';
import { Field, type FieldProps } from './field';
import type { SimulatorProps } from './use-simulator';

/** Every control of a simulator, group by group; not the one whose value is asked for. */
export function Controls({ simulator }: SimulatorProps) {
  const { declaration, state, dispatch, covered, question, resets } = simulator;
  const params: Params = declaration.params;
  const values = declaration.values(state);
  const shown = Object.entries(params).filter(
    ([name, param]) => !param.hidden && name !== question?.of,
  );
  const groups = [...new Set(shown.map(([, param]) => param.group))];
  return groups.map((group) => (
    <fieldset key={`${resets} ${group}`} className="sim-group">
      <legend className={group ? 'label' : 'sr-only'}>{group ?? 'Settings'}</legend>
      {shown
        .filter(([, param]) => param.group === group)
        .map(([name, param]) => (
          <Control
            key={name}
            name={name}
            param={param}
            value={values[name]}
            covered={covered}
            onChange={(value) => dispatch({ type: 'set', values: { [name]: value } })}
          />
        ))}
    </fieldset>
  ));
}

/** The control of one parameter: its label, a slider for what is a quantity, and its field. */
function Control({
  name,
  param,
  value,
  covered,
  onChange,
}: Omit<FieldProps, 'id'> & { readonly covered: boolean }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{param.label}</label>
      {param.kind === 'number' || param.kind === 'decimal' ? (
        <Slider param={param} value={value} onChange={onChange} />
      ) : null}
      <Field id={id} name={name} param={param} value={value} onChange={onChange} />
      {param.says && !covered ? <small>{param.says(value as never)}</small> : null}
      {param.help ? <small>{param.help}</small> : null}
    </div>
  );
}

function Slider({
  param,
  value,
  onChange,
}: Pick<FieldProps<NumberParam | DecimalParam>, 'param' | 'value' | 'onChange'>) {
  const axis = axisOf(param);
  return (
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
      position: (value) => Math.min(end, nines(value)),
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
