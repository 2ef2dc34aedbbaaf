'use client';
import { useEffect, useRef } from 'react';

type Lines = Readonly<Record<string, string>>;

interface LineNotesProps {
  readonly lines: Lines;
  readonly change: (lines: Lines) => void;
}

/** The number of a given file's line, as its link has it. */
const LINE = /^#given-L(\d+)$/;

/** Notes on lines of the given file: press a line’s number there, and write here. */
export function LineNotes({ lines, change }: LineNotesProps) {
  const list = useRef<HTMLUListElement>(null);
  const begin = (line: string) => {
    if (lines[line] === undefined) change({ ...lines, [line]: '' });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(`[data-line="${line}"]`)?.focus(),
    );
  };
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('.ask .line > a') : null;
      const line = LINE.exec(link?.getAttribute('href') ?? '')?.[1];
      if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      latest.current(line);
    };
    addEventListener('click', press);
    return () => removeEventListener('click', press);
  }, []);
  const numbers = Object.keys(lines).sort((one, other) => Number(one) - Number(other));
  return (
    <div className="line-notes">
      <form
        className="label"
        onSubmit={(event) => {
          event.preventDefault();
          const line = new FormData(event.currentTarget).get('line');
          if (textOfLine(String(line)) !== undefined) begin(String(Number(line)));
        }}
      >
        <label>
          On a line: press its number, or give it:{' '}
          <input name="line" type="number" min={1} required className="num" />
        </label>{' '}
        <button type="submit" className="quiet">
          Write
        </button>
      </form>
      <ul ref={list}>
        {numbers.map((line) => (
          <li key={line}>
            <label>
              <span className="num">Line {line}</span>
              <input
                data-line={line}
                value={lines[line]}
                placeholder={textOfLine(line)}
                onChange={({ target }) => change({ ...lines, [line]: target.value })}
              />
            </label>
            <button
              type="button"
              className="quiet"
              aria-label={`Remove the note on line ${line}`}
              onClick={() => {
                const { [line]: _, ...others } = lines;
                change(others);
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands in a line of the given file; undefined where there is no such line. */
function textOfLine(line: string): string | undefined {
  const row = document.getElementById(`given-L${line}`);
  const number = row?.querySelector('a')?.textContent ?? '';
  return row?.textContent?.slice(number.length).trim();
}
