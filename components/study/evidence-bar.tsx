'use client';
import type { StudyPoint } from '@/lib/study/advice';
import type { Quote } from '@/lib/study/kept';

interface EvidenceBarProps {
  readonly points: readonly StudyPoint[];
  /** The words that are selected. */
  readonly quote: Quote | undefined;
  readonly attach: (id: string) => void;
}

/** To which point the selected words belong. It never takes the selection away. */
export function EvidenceBar({ points, quote, attach }: EvidenceBarProps) {
  if (!quote)
    return <p className="label py-2">Select words, and the numbers of the points appear here.</p>;
  const musts = points.filter(({ tier }) => tier === 'must');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand in a form
    <div
      className="evidence-bar"
      role="group"
      aria-label="These words are evidence for"
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
    >
      <span className="label">For point</span>
      {musts.map(({ id, claim }, at) => (
        <button key={id} type="button" className="square" title={claim} onClick={() => attach(id)}>
          {at + 1}
        </button>
      ))}
      <select
        className="tool"
        aria-label="Another point"
        value=""
        onChange={({ target }) => attach(target.value)}
      >
        <option value="">more</option>
        {points.slice(musts.length).map(({ id, claim }, at) => (
          <option key={id} value={id}>
            {musts.length + at + 1}. {claim}
          </option>
        ))}
      </select>
    </div>
  );
}
