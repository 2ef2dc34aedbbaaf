'use client';
import { useRef, useState } from 'react';
import { parseValue } from '@/lib/simulator/param-text';
import type { TextParam } from '@/lib/simulator/params';
import type { FieldProps } from './field-props';

/** A document to edit, with a way to a file and back: a link holds no long one. */
export function TextField({ id, name, param, value, onChange }: FieldProps<TextParam>) {
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
      {error ? (
        <small id={`${id}-error`} role="alert" className="text-red">
          {error}
        </small>
      ) : null}
      <span className="col-span-full flex flex-wrap gap-2">
        <button type="button" className="tool" onClick={() => saveFile(param.file, String(value))}>
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

/** Gives the reader a text as a file. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
