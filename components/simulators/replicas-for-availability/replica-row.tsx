import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/outcome';
import { LIMITS } from '@/lib/models/replicas-for-availability/parameters';
import type { Event } from '@/lib/models/replicas-for-availability/state';

interface ReplicaRowProps {
  readonly summary: ReplicasSummary;
  /** Draws one replica only, while their number is asked for. */
  readonly hidden: boolean;
  readonly dispatch: (event: Event) => void;
}

/** The two buttons that change the number of replicas, and between them a drawing of these. */
export function ReplicaRow({ summary, hidden, dispatch }: ReplicaRowProps) {
  const { n } = summary.state;
  const button = (type: Event['type'], sign: string, label: string, atEnd: boolean) => (
    <button
      type="button"
      className="tool no-print"
      onClick={() => dispatch({ type })}
      disabled={atEnd}
      aria-label={label}
      data-key={sign === '−' ? '-' : sign}
    >
      {sign}
    </button>
  );
  return (
    <figure className="replicas">
      <div className="flex items-start gap-3">
        {hidden ? null : button('remove-replica', '−', 'One replica fewer', n <= 1)}
        <ReplicaDrawing summary={summary} hidden={hidden} />
        {hidden ? (
          <span className="self-center text-[2em]">× ?</span>
        ) : (
          button('add-replica', '+', 'One replica more', n >= LIMITS.count)
        )}
      </div>
      <Legend summary={summary} hidden={hidden} />
    </figure>
  );
}

const MOST = 10;
/** Size of a replica's bar in the drawing, and from one to the next. */
const WIDTH = 26;
const STEP = 40;
const HEIGHT = 46;

/**
 * Each replica as a bar of time, hatched for the share of it in which the replica is down, with a
 * bracket under as many as must be up.
 */
function ReplicaDrawing({ summary, hidden }: Omit<ReplicaRowProps, 'dispatch'>) {
  const { k } = summary.state;
  const n = hidden ? 1 : summary.state.n;
  const { u } = summary.model.shares;
  const shown = Math.min(n, MOST);
  const under = Math.min(k, shown);
  const red = (HEIGHT - 2) * u.value;
  return (
    <svg
      className="min-w-0"
      viewBox={`0 0 ${shown * STEP} ${HEIGHT + 16}`}
      style={{ width: `${shown * 2.5}em`, maxWidth: '100%' }}
      role="img"
      aria-label={
        hidden
          ? `Some number of replicas, each down ${u.percent} of the time`
          : `${n} replicas, each down ${u.percent} of the time; ${k} must be up`
      }
    >
      <Hatching id="replica-down" />
      {Array.from({ length: shown }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a replica is its number
        <g key={at} transform={`translate(${at * STEP + (STEP - WIDTH) / 2} 1)`}>
          <path d={`M0 0h${WIDTH}v${HEIGHT - 2}h${-WIDTH}z`} fill="var(--green-wash)" />
          <path d={`M0 ${HEIGHT - 2 - red}h${WIDTH}v${red}h${-WIDTH}z`} fill="url(#replica-down)" />
          <path d={`M-4 ${HEIGHT - 2}h${WIDTH + 8}`} stroke="var(--edge)" />
        </g>
      ))}
      {hidden ? null : (
        <path
          d={`M5 ${HEIGHT + 5}v6H${under * STEP - 5}v-6`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="2"
        />
      )}
    </svg>
  );
}

/** What the hatching and the bracket mean, with the numbers. */
function Legend({ summary, hidden }: Omit<ReplicaRowProps, 'dispatch'>) {
  const { n, k } = summary.state;
  return (
    <figcaption className="label flex flex-wrap gap-x-4 gap-y-1">
      {n > MOST && !hidden ? (
        <span>
          {MOST} of {n} replicas are drawn
        </span>
      ) : null}
      <span className="flex items-center gap-2">
        <svg width="14" height="14" aria-hidden="true">
          <Hatching id="replica-down-key" />
          <path d="M0 0h14v14H0z" fill="url(#replica-down-key)" />
        </svg>
        down, {summary.model.shares.u.percent} of the time
      </span>
      <span className="flex items-center gap-2">
        <svg width="18" height="14" aria-hidden="true">
          <path d="M2 3v7h14V3" fill="none" stroke="var(--ink)" strokeWidth="2" />
        </svg>
        {hidden
          ? `${k} must be up`
          : k > n
            ? `${k} must be up, more than there are`
            : `${k} of ${n} must be up`}
      </span>
    </figcaption>
  );
}

function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0v5" stroke="var(--red)" strokeWidth="3" />
      </pattern>
    </defs>
  );
}
