import type { Series } from './chart-data';

const MARKS = {
  disc: <circle r={5} />,
  ring: <circle r={5} fill="var(--sheet)" />,
  square: <rect x={-4} y={-4} width={8} height={8} />,
};

export type PointShape = keyof typeof MARKS;

interface PointMarkProps {
  readonly shape: PointShape;
  readonly color: Series['color'];
  /** Its center in pixels; set by the chart library. */
  readonly cx?: number;
  readonly cy?: number;
}

/** The mark of a group of points. */
export function PointMark({ shape, color, cx = 0, cy = 0 }: PointMarkProps) {
  const paint = `var(--${color})`;
  return (
    <g transform={`translate(${cx} ${cy})`} fill={paint} stroke={paint} strokeWidth="2">
      {MARKS[shape]}
    </g>
  );
}
