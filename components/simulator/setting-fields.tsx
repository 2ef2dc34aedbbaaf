'use client';
import { useEffect, useId, useState } from 'react';
import {
  describeNote,
  type NumberParam,
  type Param,
  type Params,
  parseValue,
} from '@/lib/simulator/params';
import type { Settings } from './use-settings';

interface SettingFieldsProps<P extends Params> {
  readonly settings: Settings<P>;
  /** Which of the parameters, in order. */
  readonly names: readonly (keyof P & string)[];
  readonly legend: string;
  /** Hides the legend from view, where a heading says the same. */
  readonly quiet?: boolean;
}

/** Fields for some settings of a panel, side by side where there is room. */
export function SettingFields<P extends Params>({
  settings,
  names,
  legend,
  quiet = false,
}: SettingFieldsProps<P>) {
  return (
    <fieldset className="no-print min-w-0">
      <legend className={quiet ? 'sr-only' : 'label'}>{legend}</legend>
      <div className="grid grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-4 gap-y-2">
        {names.map((name) => {
          const param = settings.params[name];
          return param ? (
            <SettingField
              key={name}
              param={param}
              value={settings.values[name]}
              onChange={(value) => settings.set({ [name]: value } as never)}
            />
          ) : null;
        })}
      </div>
    </fieldset>
  );
}

interface SettingFieldProps {
  readonly param: Param;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function SettingField({ param, value, onChange }: SettingFieldProps) {
  const id = useId();
  if (param.kind === 'flag')
    return (
      <label className="flex min-h-10 items-center gap-2 self-end">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={Boolean(value)}
          onChange={(event) => onChange(event.target.checked)}
        />
        {param.label}
      </label>
    );
  return (
    <div className="flex flex-col justify-end">
      <label htmlFor={id} className="text-[0.95em] leading-snug">
        {param.label}
        {param.help ? <small className="text-soft"> ({param.help})</small> : null}
      </label>
      {param.kind === 'choice' ? (
        <select
          id={id}
          className="tool w-full"
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
      {param.kind === 'number' ? (
        <NumberField id={id} param={param} value={value as number} onChange={onChange} />
      ) : null}
    </div>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly param: NumberParam;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number to type; what cannot be read stays in the field and is explained. */
function NumberField({ id, param, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  const [error, setError] = useState('');
  useEffect(() => {
    setTyped((text) => (text.trim() !== '' && Number(text) === value ? text : String(value)));
    setError('');
  }, [value]);
  const describedBy = [error ? `${id}-error` : '', param.unit ? `${id}-unit` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <span className="flex items-center gap-2">
        <input
          id={id}
          className="tool w-0 min-w-0 flex-1 text-right font-mono"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={error !== ''}
          aria-describedby={describedBy || undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            const read = parseValue(param, target.value.trim());
            setError('value' in read ? '' : `Expected ${read.expected}.`);
            if ('value' in read) onChange(read.value as number);
          }}
        />
        {param.unit ? (
          <span id={`${id}-unit`} className="text-soft whitespace-nowrap">
            {param.unit}
          </span>
        ) : null}
      </span>
      {error ? (
        <small id={`${id}-error`} role="alert" className="text-red">
          {error}
        </small>
      ) : null}
    </>
  );
}

/** Says which settings of the link could not be read. */
export function SettingNotes({
  settings,
}: {
  readonly settings: Pick<Settings<Params>, 'notes' | 'reset'>;
}) {
  if (settings.notes.length === 0) return null;
  return (
    <div className="note mb-3" role="alert">
      <ul className="list-disc pl-5">
        {settings.notes.map((note) => (
          <li key={note.param}>{describeNote(note)}</li>
        ))}
      </ul>
      <button
        type="button"
        className="tool mt-2"
        onClick={() =>
          settings.reset(settings.notes.map(({ param }) => param.replace(/^\w+\./, '')))
        }
      >
        Dismiss
      </button>
    </div>
  );
}
