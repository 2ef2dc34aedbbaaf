'use client';
import { useId } from 'react';
import { describeNote, type Param, type Params } from '@/lib/simulator/params';
import { ChoiceField, TypedField } from './typed-field';
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
        <ChoiceField id={id} param={param} value={String(value)} onChange={onChange} />
      ) : null}
      {param.kind === 'number' ? (
        <TypedField id={id} param={param} value={value as number} onChange={onChange} />
      ) : null}
    </div>
  );
}

/** Undoes what was set in a panel. */
export function BackToDefaults({
  settings,
}: {
  readonly settings: Pick<Settings<Params>, 'changed' | 'reset'>;
}) {
  return (
    <button
      type="button"
      className="tool no-print justify-self-start"
      disabled={!settings.changed}
      onClick={() => settings.reset()}
    >
      Back to the defaults
    </button>
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
