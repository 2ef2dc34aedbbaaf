import type { MarkPlace } from './mark-labels';

interface MarkLabelProps {
  readonly place: MarkPlace | undefined;
  /** Pixels from one row of words to the next. */
  readonly rowHeight: number;
  /** Where the mark's line runs; set by the chart library. */
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}

/** The words of a mark above the plot, and the piece of its line that leads up to them. */
export function MarkLabel({ place, rowHeight, viewBox }: MarkLabelProps) {
  if (!place) return null;
  const { x = 0, y = 0 } = viewBox ?? {};
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={`M0 0V${-rowHeight * (place.row + 1) - 3}`}
        stroke="var(--blue)"
        strokeDasharray="4 3"
      />
      <text
        x={place.anchor === 'start' ? 5 : -5}
        y={-rowHeight * (place.row + 0.5) - 2}
        textAnchor={place.anchor}
      >
        {place.text}
      </text>
    </g>
  );
}
