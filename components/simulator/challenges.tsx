'use client';
import { useContext, useEffect, useState } from 'react';
import { keep, kept } from '@/components/ui/storage';
import { SimulatorLink } from './simulator-link';
import type { AnySimulator } from './use-simulator';

/** The name under which it is kept that a challenge is solved. */
function nameOf(slug: string, id: string): string {
  return `solved:${slug}:${id}`;
}

/** Goals that the model checks: which one is tried, and which are solved, kept in this browser. */
export type Challenging = ReturnType<typeof useChallenges>;

export function useChallenges({ declaration, state, dispatch }: AnySimulator) {
  const { challenges, slug } = declaration;
  const { keeps } = useContext(SimulatorLink);
  const [open, setOpen] = useState<string>();
  const [hints, setHints] = useState(0);
  const [solved, setSolved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!keeps) return;
    const done = challenges.filter((item) => kept(nameOf(slug, item.id)) === 'yes');
    setSolved(new Set(done.map((item) => item.id)));
  }, [challenges, slug, keeps]);
  const current = challenges.find((item) => item.id === open);
  const done: boolean = current?.solved(state) ?? false;
  useEffect(() => {
    if (!done || !open) return;
    if (keeps) keep(nameOf(slug, open), 'yes');
    setSolved((before) => new Set([...before, open]));
  }, [done, open, slug, keeps]);
  return {
    all: challenges,
    current,
    done,
    solved,
    hints: current?.hints.slice(0, hints) ?? [],
    more: current !== undefined && !done && hints < current.hints.length,
    hint: () => setHints(hints + 1),
    begin(id: string | undefined): void {
      setOpen(id);
      setHints(0);
      const chosen = challenges.find((item) => item.id === id);
      if (chosen) dispatch({ type: 'set', values: chosen.start });
    },
  };
}

/** The goal that is tried, beside the drawing; when it is reached, why. */
export function Goal({ challenging }: { readonly challenging: Challenging }) {
  const { current, done, begin } = challenging;
  if (!current) return null;
  return (
    <div className="flex items-baseline gap-3">
      <p className="flex-1" role="status">
        <strong>{done ? 'Solved. ' : 'Goal: '}</strong>
        {done ? current.because : current.goal}
      </p>
      <button type="button" className="tool no-print" onClick={() => begin(undefined)}>
        {done ? 'Done' : 'Give up'}
      </button>
    </div>
  );
}

/** The list of goals, and the hints for the one that is tried. */
export function Challenges({ challenging }: { readonly challenging: Challenging }) {
  const { all, current, solved, hints, more, hint, begin } = challenging;
  return (
    <div className="grid gap-4">
      <p className="scene-title">
        {solved.size} of {all.length} goals are reached
      </p>
      <ul className="grid gap-2">
        {all.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="answer"
              aria-pressed={current === item}
              onClick={() => begin(item.id)}
            >
              {solved.has(item.id) ? '✓ ' : ''}
              {item.goal}
            </button>
          </li>
        ))}
      </ul>
      <ol className="list-decimal pl-5" aria-label="Hints">
        {hints.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {more ? (
        <button type="button" className="tool justify-self-start" onClick={hint}>
          Hint {hints.length + 1} of {current?.hints.length}
        </button>
      ) : null}
    </div>
  );
}
