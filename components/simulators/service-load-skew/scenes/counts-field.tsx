import { useId } from 'react';
import { EXAMPLES } from './counts-settings';
import type { useCountsText } from './use-counts-text';

interface CountsFieldProps {
  readonly counts: ReturnType<typeof useCountsText>;
}

/** Where the counts are pasted. */
export function CountsField({ counts }: CountsFieldProps) {
  const { text, write, isKept, isTooLong, keep } = counts;
  const id = useId();
  return (
    <div className="no-print flex min-w-0 flex-col gap-2">
      <label htmlFor={id}>Connections per pod</label>
      <textarea
        id={id}
        name="counts"
        rows={4}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        className="w-full rounded-md border border-edge bg-sheet p-2 font-mono"
        placeholder={'web-0 12\nweb-1 3'}
        value={text}
        aria-describedby={`${id}-where`}
        onChange={({ target }) => write(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {EXAMPLES.map((example) => (
          <button
            key={example.label}
            type="button"
            className="tool min-h-11"
            onClick={() => write(example.text)}
          >
            {example.label}
          </button>
        ))}
        <button type="button" className="tool min-h-11" onClick={() => write('')}>
          Clear
        </button>
      </div>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 shrink-0"
          checked={isKept}
          onChange={({ target }) => keep(target.checked)}
        />
        Keep them in the link
      </label>
      <p id={`${id}-where`} className="text-soft" data-result="counts-where">
        {sayWhere(isKept, isTooLong)}
      </p>
    </div>
  );
}

function sayWhere(isKept: boolean, isTooLong: boolean): string {
  if (isTooLong) return 'Too long for a link, which leaves them out. Nothing leaves your browser.';
  return isKept
    ? 'Whoever opens the link sees them, and so does the server that it is opened from.'
    : 'Nothing leaves your browser.';
}
