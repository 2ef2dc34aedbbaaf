import type { Series } from './chart-data';

interface EndLabelsProps {
  readonly lines: readonly Series[];
  /** Pixels from the top for each, beside the plot; a key under it when left out. */
  readonly places?: readonly number[] | undefined;
  readonly width: number;
}

/** The names of lines, each with a piece of its line. */
export function EndLabels({ lines, places, width }: EndLabelsProps) {
  return (
    <div aria-hidden="true" className={places ? undefined : 'flex flex-wrap gap-x-4 gap-y-2 py-2'}>
      {lines.map(({ id, label, color, dash, bold }, at) => (
        <span
          key={id}
          className={`end-label flex items-center gap-[0.3rem] font-mono text-[1.07em]/none whitespace-nowrap ${places ? 'absolute right-0 -translate-y-1/2' : ''}`}
          style={{
            color: `var(--${color})`,
            fontWeight: bold ? 700 : 500,
            ...(places ? { top: places[at], width } : {}),
          }}
        >
          <svg width="18" height="6" aria-hidden="true">
            <path
              d="M0 3h18"
              stroke="currentColor"
              strokeWidth={bold ? 3 : 2}
              strokeDasharray={dash}
            />
          </svg>
          {label}
        </span>
      ))}
    </div>
  );
}

/**
 * Spreads label positions so that neighbors keep a distance, moving each as little as a single pass
 * down and one up allow. Positions come back in the order they were given. O(n log n).
 */
export function spread(
  positions: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = positions
    .map((_, at) => at)
    .sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = [...positions];
  let edge = from - gap;
  for (const at of order) {
    placed[at] = Math.max(placed[at] ?? 0, edge + gap);
    edge = placed[at] ?? 0;
  }
  edge = to + gap;
  for (const at of order.reverse()) {
    placed[at] = Math.min(placed[at] ?? 0, edge - gap);
    edge = placed[at] ?? 0;
  }
  return placed;
}
