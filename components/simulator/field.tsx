'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { download } from '@/components/ui/download';
import { parseTyped, parseValue, printValue, sameValue } from '@/lib/simulator/param-text';
import type {
  ChoiceParam,
  DecimalParam,
  FlagParam,
  ListParam,
  NumberParam,
  Param,
  TextParam,
} from '@/lib/simulator/params';

/** What the field of one parameter needs; `id` ties it to its label. */
export interface FieldProps<P extends Param = Param> {
  readonly id: string;
  readonly name?: string | undefined;
  readonly param: P;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The field of a parameter, for each kind one. */
export function Field({ param, ...rest }: FieldProps): ReactNode {
  switch (param.kind) {
    case 'number':
    case 'decimal':
    case 'list':
      return <TypedField param={param} {...rest} />;
    case 'choice':
      return <ChoiceField param={param} {...rest} />;
    case 'flag':
      return <FlagField param={param} {...rest} />;
    case 'text':
      return <TextField param={param} {...rest} />;
  }
}

/** A value to type; what cannot be read stays in the field and is explained. */
function TypedField(props: FieldProps<NumberParam | DecimalParam | ListParam>) {
  const { id, name, param, value, onChange } = props;
  const [typed, setTyped] = useState(() => printValue(param, value));
  const [error, setError] = useState('');
  useEffect(() => {
    // What means the same stays as it was typed: "1." on the way to "1.5".
    setTyped((text) => {
      const read = parseTyped(param, text);
      const isKept =
        'value' in read &&
        (param.kind === 'list'
          ? sameValue(param, read.value, value)
          : Number(read.value) === Number(value));
      return isKept ? text : printValue(param, value);
    });
    setError('');
  }, [param, value]);
  const unit = param.kind === 'number' ? param.unit : undefined;
  const describedBy = [error && `${id}-error`, unit && `${id}-unit`].filter(Boolean).join(' ');
  return (
    <>
      <span className={`flex items-center gap-2 ${param.kind === 'list' ? 'col-span-full' : ''}`}>
        <input
          id={id}
          name={name}
          className="tool w-0 min-w-0 flex-1 text-right font-mono"
          inputMode={param.kind === 'list' ? 'text' : 'decimal'}
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
      <FieldError id={id} error={error} />
    </>
  );
}

/** One of a few. */
function ChoiceField({ id, name, param, value, onChange }: FieldProps<ChoiceParam>) {
  return (
    <select
      id={id}
      name={name}
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
  );
}

/** On or off. */
function FlagField({ id, name, value, onChange }: FieldProps<FlagParam>) {
  return (
    <input
      id={id}
      name={name}
      type="checkbox"
      className="size-6 shrink-0 justify-self-start"
      checked={Boolean(value)}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/** A document to edit, with a way to a file and back: a link holds no long one. */
function TextField({ id, name, param, value, onChange }: FieldProps<TextParam>) {
  const [error, setError] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const take = (text: string, what: string) => {
    const read = parseValue(param, text);
    setError(
      'value' in read ? '' : `${what} has ${text.length} characters; expected ${read.expected}.`,
    );
    if ('value' in read) onChange(read.value);
  };
  return (
    <>
      <textarea
        id={id}
        name={name}
        rows={12}
        spellCheck={false}
        autoComplete="off"
        className="col-span-full w-full rounded-md border border-edge bg-sheet p-2 font-mono"
        value={String(value)}
        aria-invalid={error !== ''}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => take(event.target.value, 'The text')}
      />
      <FieldError id={id} error={error} />
      <span className="col-span-full flex flex-wrap gap-2">
        <button
          type="button"
          className="tool"
          onClick={() => download(param.file, 'text/plain', String(value))}
        >
          Save as a file
        </button>
        <button type="button" className="tool" onClick={() => file.current?.click()}>
          Open a file
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={`${param.label}, from a file`}
          onChange={async ({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) take(await chosen.text(), `“${chosen.name}”`);
            target.value = '';
          }}
        />
      </span>
    </>
  );
}

/** What is wrong with what stands in a field, which is described by it. */
function FieldError({ id, error }: { readonly id: string; readonly error: string }) {
  if (!error) return null;
  return (
    <small id={`${id}-error`} role="alert" className="text-red">
      {error}
    </small>
  );
}
