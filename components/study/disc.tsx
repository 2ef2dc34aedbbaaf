import type { Verdict } from '@/lib/study/kept';
import type { Standing } from '@/lib/study/standing';

/** How much of something there is: of a room by its standing, of a point whole, half, none, or not judged. */
export type DiscShape = Standing | 'whole' | 'dashed' | 'sheet' | 'dash';

/** The shape of what was judged of a point; dashed where nobody has, which is not absent. */
export function shapeOf(verdict: Verdict | undefined): DiscShape {
  return verdict ? VERDICT_SHAPES[verdict] : 'dashed';
}

const VERDICT_SHAPES = { present: 'whole', partly: 'begun', absent: 'open' } as const;

/** What each standing of a room is called. */
export const STANDING_SAYS: Readonly<Record<Standing, string>> = {
  open: 'not yet',
  begun: 'begun',
  done: 'done',
  skipped: 'skipped',
};

const PATHS = { sheet: 'M3 1.5h7l3 3v10H3zM5.5 7h5M5.5 10.5h5', dash: 'M3 8h10' } as const;

/** An open ring, half, full, full with a tick, barred or dashed; a sheet for what is no step, a bare dash for what was not asked. */
export function Disc({ shape }: { readonly shape: DiscShape }) {
  const isFull = shape === 'done' || shape === 'whole';
  return (
    <svg className="disc" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      {shape === 'sheet' || shape === 'dash' ? (
        <path d={PATHS[shape]} strokeWidth={shape === 'sheet' ? 1.4 : 2} />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6.3"
          strokeWidth="1.4"
          strokeDasharray={shape === 'dashed' ? '2.2 2.2' : undefined}
          fill={isFull ? 'currentColor' : 'none'}
        />
      )}
      {shape === 'begun' ? (
        <path d="M8 1.7a6.3 6.3 0 0 0 0 12.6z" fill="currentColor" stroke="none" />
      ) : null}
      {shape === 'done' ? (
        <path d="m4.7 8.4 2.3 2.3 4.4-5" stroke="var(--paper)" strokeWidth="1.7" />
      ) : null}
      {shape === 'skipped' ? <path d="M4.6 8h6.8" strokeWidth="1.6" /> : null}
    </svg>
  );
}
