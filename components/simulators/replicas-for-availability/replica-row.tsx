import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/outcome';

interface ReplicaRowProps {
  readonly summary: ReplicasSummary;
  readonly add: () => void;
  readonly remove: () => void;
}

const SIZE = 56;

/** The replicas as boxes: how much of each one's bad time is left uncovered by those before it. */
export function ReplicaRow({ summary, add, remove }: ReplicaRowProps) {
  const { n, k } = summary.state;
  const down = 1 - summary.model.shares.a.value;
  const shown = Math.min(n, 10);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button
        type="button"
        className="tool no-print"
        onClick={remove}
        disabled={n <= 1}
        aria-label="One replica fewer"
      >
        −
      </button>
      <svg
        viewBox={`0 0 ${shown * (SIZE + 8)} ${SIZE}`}
        style={{ width: `${shown * 3.75}em`, maxWidth: '100%' }}
        role="img"
        aria-label={`${n} replicas, each down ${summary.model.shares.u.percent} of the time; ${k} must be up`}
      >
        <defs>
          <pattern
            id="replica-down"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0v6" stroke="var(--red)" strokeWidth="2" />
          </pattern>
        </defs>
        {Array.from({ length: shown }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a replica is its number
          <g key={at} transform={`translate(${at * (SIZE + 8)} 0)`}>
            <rect
              x="1"
              y="1"
              width={SIZE}
              height={SIZE - 2}
              rx="5"
              fill="none"
              stroke="var(--ink)"
              strokeWidth={at < k ? 2.5 : 1.25}
            />
            <rect
              x="3"
              y={3 + (SIZE - 6) * (1 - down)}
              width={SIZE - 4}
              height={(SIZE - 6) * down}
              fill="url(#replica-down)"
            />
            <text x={SIZE / 2} y={SIZE / 2 + 5} textAnchor="middle" fontSize="15">
              r{at + 1}
            </text>
          </g>
        ))}
      </svg>
      <button
        type="button"
        className="tool no-print"
        onClick={add}
        disabled={n >= 100}
        aria-label="One replica more"
      >
        +
      </button>
      {n > shown ? <span>and {n - shown} more</span> : null}
    </div>
  );
}
