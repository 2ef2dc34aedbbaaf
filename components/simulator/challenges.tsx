'use client';
import { useEffect, useState } from 'react';
import { keep, kept } from '@/components/ui/storage';
import type { SimulatorProps } from './use-simulator';

/** The name under which it is kept that a challenge is solved. */
function nameOf(slug: string, id: string): string {
  return `solved:${slug}:${id}`;
}

/** Goals that the model checks, with three hints each; which are solved is kept in this browser. */
export function Challenges({ simulator: { declaration, state, dispatch } }: SimulatorProps) {
  const [open, setOpen] = useState<string>();
  const [hints, setHints] = useState(0);
  const [solved, setSolved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const done = declaration.challenges.filter(
      (item) => kept(nameOf(declaration.slug, item.id)) === 'yes',
    );
    setSolved(new Set(done.map((item) => item.id)));
  }, [declaration]);
  const current = declaration.challenges.find((item) => item.id === open);
  const done = current?.solved(state) ?? false;
  useEffect(() => {
    if (!done || !open) return;
    keep(nameOf(declaration.slug, open), 'yes');
    setSolved((before) => new Set([...before, open]));
  }, [done, open, declaration.slug]);
  if (declaration.challenges.length === 0) return null;
  return (
    <details className="no-print">
      <summary>
        Challenges: {solved.size} of {declaration.challenges.length} solved
      </summary>
      <ul className="mt-2 grid gap-2">
        {declaration.challenges.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="tool text-left"
              aria-pressed={open === item.id}
              onClick={() => {
                setOpen(item.id);
                setHints(0);
                dispatch({ type: 'set', values: item.start });
              }}
            >
              {solved.has(item.id) ? '✓ ' : ''}
              {item.goal}
            </button>
          </li>
        ))}
      </ul>
      {current ? (
        <div className="mt-3" role="status">
          <p>
            <strong>{done ? 'Solved. ' : 'Not yet. '}</strong>
            {current.goal}
          </p>
          <ol className="list-decimal pl-5">
            {current.hints.slice(0, hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
          {!done && hints < current.hints.length ? (
            <button type="button" className="tool mt-2" onClick={() => setHints(hints + 1)}>
              Hint {hints + 1} of {current.hints.length}
            </button>
          ) : null}
        </div>
      ) : null}
    </details>
  );
}
