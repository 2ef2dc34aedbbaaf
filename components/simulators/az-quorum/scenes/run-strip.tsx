import { formatDuration } from '@/lib/kernel/format';
import type { Stretch } from '@/lib/models/az-quorum/over-time/run-strip';
import type { RunSummary } from '@/lib/models/az-quorum/over-time/run-summary';

const DAYS = 365;
const SECONDS_PER_DAY = 86_400;
/** Height of a year in the units of its drawing. */
const HEIGHT = 22;

/** Top and height of each status: the more is lost, the taller. */
const BARS = { up: [10, 2], degraded: [6, 10], none: [0, HEIGHT] } as const;

interface RunStripProps {
  readonly strip: readonly (readonly Stretch[])[];
  readonly years: RunSummary['years'];
  /** Where the run stands, in seconds. */
  readonly at: number;
  readonly goTo: (seconds: number) => void;
}

/** A run year by year: a thin line while all is up, a bar while degraded, a tall one without quorum. */
export function RunStrip({ strip, years, at, goTo }: RunStripProps) {
  return (
    <section
      className="run-years max-h-[14rem] overflow-auto print:max-h-none"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take focus
      tabIndex={0}
      aria-label="The run, year by year"
    >
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              Year
            </th>
            <th scope="col" className="w-full">
              <ul className="flex flex-wrap gap-x-4" aria-label="Marks">
                <Key status="up">all up</Key>
                <Key status="degraded">some lost</Key>
                <Key status="none">no quorum</Key>
              </ul>
            </th>
            <th scope="col" className="num whitespace-nowrap">
              down (times)
            </th>
          </tr>
        </thead>
        <tbody>
          {strip.map((stretches, year) => {
            const { outages = 0, noneSeconds = 0 } = years[year] ?? {};
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a year is its number
              <tr key={year}>
                <th scope="row" className="num">
                  {year + 1}
                </th>
                <td>
                  <YearPicture
                    stretches={stretches}
                    now={at / SECONDS_PER_DAY - year * DAYS}
                    goTo={(day) => goTo((year * DAYS + day) * SECONDS_PER_DAY)}
                  />
                </td>
                <td className="num whitespace-nowrap">
                  {noneSeconds > 0 ? `${formatDuration(noneSeconds / 60)} (${outages})` : '–'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface YearPictureProps {
  readonly stretches: readonly Stretch[];
  /** The day at which the run stands; outside of 0 to 365 in another year. */
  readonly now: number;
  readonly goTo: (day: number) => void;
}

function YearPicture({ stretches, now, goTo }: YearPictureProps) {
  return (
    <svg
      className="block h-[0.8rem] w-full"
      viewBox={`0 0 ${DAYS} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onClick={({ currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        goTo(((clientX - left) / width) * DAYS);
      }}
    >
      {(['up', 'degraded', 'none'] as const).map((status) => (
        <path key={status} className={`run-${status}`} d={barsOf(stretches, status)} />
      ))}
      {now >= 0 && now < DAYS ? <path className="run-now" d={`M${now} 0V${HEIGHT}`} /> : null}
    </svg>
  );
}

/** All bars of one status as one path. */
function barsOf(stretches: readonly Stretch[], status: Stretch['status']): string {
  const [top, height] = BARS[status];
  return stretches
    .filter((stretch) => stretch.status === status)
    .map(({ from, to }) => `M${from} ${top}H${to}V${top + height}H${from}Z`)
    .join('');
}

function Key({
  status,
  children,
}: {
  readonly status: Stretch['status'];
  readonly children: string;
}) {
  const [top, height] = BARS[status];
  return (
    <li className="flex items-center gap-[0.4rem] whitespace-nowrap">
      <svg className="h-[0.95rem] w-[1.2rem]" viewBox={`0 0 26 ${HEIGHT}`} aria-hidden="true">
        <path className={`run-${status}`} d={`M1 ${top}H25V${top + height}H1Z`} />
      </svg>
      {children}
    </li>
  );
}
