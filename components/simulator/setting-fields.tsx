'use client';
import { type ReactNode, useId } from 'react';
import { describeNote, type Note, type Params } from '@/lib/simulator/params';
import { Field, type FieldProps } from './field';
import type { Settings } from './use-settings';

interface SettingFieldsProps<P extends Params> {
  readonly settings: Settings<P>;
  /** Which of the parameters, in order. */
  readonly names: readonly (keyof P & string)[];
  readonly legend: string;
  /** Hides the legend from view, where a heading says the same. */
  readonly quiet?: boolean;
}

/** Fields for some settings of a scene, side by side where there is room. */
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
              key={`${settings.resets} ${name}`}
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

function SettingField({ param, value, onChange }: Omit<FieldProps, 'id' | 'name'>) {
  const id = useId();
  const isFlag = param.kind === 'flag';
  return (
    <div
      className={isFlag ? 'flex min-h-10 items-center gap-2 self-end' : 'flex flex-col justify-end'}
    >
      <label htmlFor={id} className={isFlag ? 'order-1' : 'text-[0.95em] leading-snug'}>
        {param.label}
        {param.help ? <small className="text-soft"> ({param.help})</small> : null}
      </label>
      <Field id={id} param={param} value={value} onChange={onChange} />
    </div>
  );
}

/** Undoes what was set in a scene. */
export function BackToDefaults({
  settings,
}: {
  readonly settings: Pick<Settings<Params>, 'reset'>;
}) {
  return (
    <button
      type="button"
      className="tool no-print justify-self-start"
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
  const names = settings.notes.map(({ param }) => param.replace(/^\w+\./, ''));
  return <Notes notes={settings.notes} dismiss={() => settings.reset(names)} className="mb-3" />;
}

interface NotesProps {
  readonly notes: readonly Note[];
  readonly dismiss: () => void;
  readonly className?: string;
  /** What stands before them. */
  readonly children?: ReactNode;
}

/** What of a link could not be read. */
export function Notes({ notes, dismiss, className = '', children }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className={`note ${className}`} role="alert">
      {children}
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={`${note.param} ${note.found}`}>{describeNote(note)}</li>
        ))}
      </ul>
      <button type="button" className="tool mt-2" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
