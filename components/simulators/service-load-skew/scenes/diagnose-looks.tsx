import { useEffect, useMemo, useRef } from 'react';
import type { LookId } from '@/lib/models/service-load-skew/diagnose/findings';
import { LOOKS, look } from '@/lib/models/service-load-skew/diagnose/looks';
import type { Sim } from '@/lib/models/service-load-skew/sim/sim';

interface LookButtonsProps {
  readonly opened: readonly LookId[];
  /** Whether the game is over. */
  readonly over: boolean;
  readonly open: (id: LookId) => void;
}

/** A button for each look; one that is opened has its number, and leads to what it found. */
export function LookButtons({ opened, over, open }: LookButtonsProps) {
  return (
    <fieldset className="no-print flex flex-wrap gap-1.5">
      <legend className="sr-only">Look at</legend>
      {LOOKS.map(({ id, label, command }) => {
        const at = opened.indexOf(id);
        return (
          <button
            key={id}
            type="button"
            className="tool max-[60rem]:min-h-11"
            title={command}
            aria-pressed={at >= 0}
            disabled={over && at < 0}
            onClick={() => (at < 0 ? open(id) : document.getElementById(outputId(id))?.focus())}
          >
            {at < 0 ? label : `${at + 1} ${label}`}
          </button>
        );
      })}
    </fieldset>
  );
}

const outputId = (id: LookId) => `diagnose-${id}`;

interface OutputsProps {
  readonly sim: Sim;
  readonly opened: readonly LookId[];
}

/** What the opened looks print, the last one first. */
export function Outputs({ sim, opened }: OutputsProps) {
  const before = useRef(opened.length);
  useEffect(() => {
    const last = opened.at(-1);
    if (last && opened.length === before.current + 1)
      document.getElementById(outputId(last))?.scrollIntoView({ block: 'nearest' });
    before.current = opened.length;
  }, [opened]);
  if (opened.length === 0) return null;
  return (
    <ol reversed className="grid grid-cols-1 gap-3">
      {opened.map((id, at) => <Output key={id} sim={sim} id={id} number={at + 1} />).reverse()}
    </ol>
  );
}

function Output({
  sim,
  id,
  number,
}: {
  readonly sim: Sim;
  readonly id: LookId;
  readonly number: number;
}) {
  const text = useMemo(() => look(sim, id).text, [sim, id]);
  const { label, command } = LOOKS.find((one) => one.id === id) ?? { label: id, command: '' };
  return (
    <li className="min-w-0" data-look={id}>
      <p className="break-words font-mono text-soft text-[0.85em]">
        <strong className="text-ink">
          {number}. {label}
        </strong>{' '}
        {command}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: no element groups an output without meaning a form */}
      <section
        id={outputId(id)}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
        tabIndex={0}
        aria-label={`Output: ${label}`}
        className="mt-1 max-h-56 overflow-auto rounded border border-rule bg-sunk p-2 print:max-h-none"
      >
        <pre className="text-[0.9em] leading-snug">{text}</pre>
      </section>
    </li>
  );
}

/** Where the commands and the shape of their outputs were read. */
export function LookSources({ looks }: { readonly looks: readonly LookId[] }) {
  return (
    <details className="no-print">
      <summary>What the outputs are modeled after</summary>
      <ul className="list-disc pl-5">
        {LOOKS.filter(({ id }) => looks.includes(id)).map(({ id, label, source }) => (
          <li key={id} className="break-words">
            {label}: {source}.
          </li>
        ))}
      </ul>
    </details>
  );
}
