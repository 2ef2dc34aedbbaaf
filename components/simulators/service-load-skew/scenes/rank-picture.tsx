import { memo, useId } from 'react';
import { countTicks, type RankBar } from './rank-bars';
import { Hatch } from './rank-key';

/** Up to so many bars have their count and the number of their pod below, and up to so few its name. */
const MOST_NAMED = 12;
const FEW = 5;

const percent = (share: number) => `${(100 * share).toFixed(3)}%`;

interface RankPictureProps {
  readonly bars: readonly RankBar[];
}

/**
 * Pods from busiest to idlest as solid bars; over them, hatched, where 99 of 100 fair draws lie, and
 * the mean of those draws as a dash. A bar above its band is red and has a triangle.
 */
export const RankPicture = memo(function RankPicture({ bars }: RankPictureProps) {
  const hatch = useId();
  const ticks = countTicks(Math.max(...bars.map(({ here, high }) => Math.max(here, high))));
  const top = (ticks.at(-1) ?? 1) * 1.12;
  const named = bars.length <= MOST_NAMED;
  const slot = 1 / bars.length;
  const height = (value: number) => percent(value / top);
  const down = (value: number) => percent(1 - value / top);
  const above = bars.filter((bar) => bar.above).length;
  return (
    <div>
      <p className="label">connections</p>
      <div className="grid grid-cols-[auto_1fr] gap-x-2">
        <div className="num relative h-[8.5rem] min-w-[2em] text-[0.86em]" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={tick}
              className="absolute right-0 translate-y-1/2"
              style={{ bottom: height(tick) }}
            >
              {tick}
            </span>
          ))}
        </div>
        <svg
          className="h-[8.5rem] w-full overflow-visible"
          role="img"
          aria-label={`Connections of ${bars.length} pods from busiest to idlest, beside fair draws: ${above === 0 ? 'none is' : `${above} ${above === 1 ? 'is' : 'are'}`} above what 99 of 100 draws give`}
        >
          <Hatch id={hatch} />
          {ticks.map((tick) => (
            <line
              key={tick}
              x2="100%"
              y1={down(tick)}
              y2={down(tick)}
              stroke={tick === 0 ? 'var(--edge)' : 'var(--rule)'}
            />
          ))}
          {bars.map((bar, rank) => (
            <g key={bar.pod}>
              <rect
                x={percent((rank + (named ? 0.14 : 0)) * slot)}
                width={percent(slot * (named ? 0.72 : 1))}
                y={down(bar.here)}
                height={height(bar.here)}
                fill={bar.above ? 'var(--red)' : 'var(--ink)'}
              />
              <rect
                x={percent(rank * slot)}
                width={percent(slot)}
                y={down(bar.high)}
                height={height(bar.high - bar.low)}
                fill={`url(#${hatch})`}
              />
              {[bar.high, bar.low].map((end, side) => (
                <line
                  key={side === 0 ? 'high' : 'low'}
                  x1={percent(rank * slot)}
                  x2={percent((rank + 1) * slot)}
                  y1={down(end)}
                  y2={down(end)}
                  stroke="var(--edge)"
                  strokeWidth="1.5"
                />
              ))}
              <Mean rank={rank} slot={slot} y={down(bar.expected)} />
              <svg
                x={percent((rank + 0.5) * slot)}
                y={down(bar.here)}
                overflow="visible"
                aria-hidden="true"
              >
                {bar.above ? <path d="M0-11l5 8h-10z" fill="var(--red)" /> : null}
                {bar.here === 0 && named ? (
                  <circle r="5" fill="var(--sheet)" stroke="var(--ink)" strokeWidth="2" />
                ) : null}
              </svg>
            </g>
          ))}
        </svg>
        <span />
        {named ? (
          <div
            className="label mt-1 grid text-center"
            style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}
          >
            {bars.map(({ pod, here }) => (
              <span key={pod}>
                <b className="block text-ink">{here}</b>
                {bars.length > FEW ? pod : `pod ${pod}`}
              </span>
            ))}
          </div>
        ) : (
          <div className="label mt-1 flex justify-between">
            <span>busiest pod</span>
            <span>idlest pod</span>
          </div>
        )}
      </div>
    </div>
  );
});

interface MeanProps {
  readonly rank: number;
  readonly slot: number;
  readonly y: string;
}

/** The mean of the draws at a rank, with a rim that parts it from what is below. */
function Mean({ rank, slot, y }: MeanProps) {
  const [from, to] = [percent((rank + 0.08) * slot), percent((rank + 0.92) * slot)];
  return (
    <>
      <line x1={from} x2={to} y1={y} y2={y} stroke="var(--sheet)" strokeWidth="6" />
      <line x1={from} x2={to} y1={y} y2={y} stroke="var(--ink)" strokeWidth="2" />
    </>
  );
}
