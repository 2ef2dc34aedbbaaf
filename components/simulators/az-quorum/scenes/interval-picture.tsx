import { formatPercent } from '@/lib/kernel/format';
import type { MonteCarloEstimate } from '@/lib/models/az-quorum/survival/monte-carlo';

interface IntervalPictureProps {
  readonly estimate: MonteCarloEstimate;
  readonly exact: number;
  readonly digits: number;
}

/** Room on each side of what is shown, so that the labels at its ends fit. */
const MARGIN = 0.4;

/** The interval of the trials as a bar, the exact value as a line across it. */
export function IntervalPicture({ estimate, exact, digits }: IntervalPictureProps) {
  const { low, high } = estimate;
  const from = Math.min(low, exact);
  const span = Math.max(high, exact) - from || 1e-15;
  const at = (share: number) =>
    `${((100 * ((share - from) / span + MARGIN)) / (1 + 2 * MARGIN)).toFixed(3)}%`;
  const middle = estimate.estimate ?? (low + high) / 2;
  return (
    <svg
      className="h-[4.6rem] w-full text-[0.86rem]"
      role="img"
      aria-label={`Interval from ${formatPercent(low, digits, 'most')} to ${formatPercent(high, digits, 'least')}; exact value ${formatPercent(exact, digits)}`}
    >
      <line x1={at(low)} x2={at(high)} y1="2.9em" y2="2.9em" stroke="var(--ink)" strokeWidth="2" />
      {[low, high].map((end, side) => (
        <line
          key={side === 0 ? 'low' : 'high'}
          x1={at(end)}
          x2={at(end)}
          y1="2.4em"
          y2="3.4em"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      ))}
      <circle cx={at(middle)} cy="2.9em" r="0.38em" fill="var(--ink)" />
      <line
        x1={at(exact)}
        x2={at(exact)}
        y1="1.3em"
        y2="3.9em"
        stroke="var(--blue)"
        strokeWidth="2"
        strokeDasharray="4 3"
      />
      <g textAnchor="middle">
        <text x={at(exact)} y="1em">
          exact {formatPercent(exact, digits)}
        </text>
        <text x={at(low)} y="5em" data-result="monte-carlo-low" data-value={low}>
          {formatPercent(low, digits, 'most')}
        </text>
        <text x={at(high)} y="5em" data-result="monte-carlo-high" data-value={high}>
          {formatPercent(high, digits, 'least')}
        </text>
      </g>
    </svg>
  );
}
