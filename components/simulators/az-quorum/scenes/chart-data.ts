import type { ChartData, Series } from '@/components/charts/chart-data';
import { formatDuration, formatPercent } from '@/lib/kernel/format';
import { NAMED_LAYOUTS } from '@/lib/models/az-quorum/layout/layouts';
import {
  type Compared,
  CURVE_RANGE,
  curveChances,
  survivalCurve,
} from '@/lib/models/az-quorum/survival/compare';
import type { Probabilities } from '@/lib/models/az-quorum/survival/probabilities';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/survival';

/** What the chart's height stands for. */
export type Measure = 'survival' | 'downtime';

/** Looks of the named layouts, in their order; no two share color and dash. */
const LOOKS: readonly Pick<Series, 'color' | 'dash'>[] = [
  { color: 'ink', dash: '12 5' },
  { color: 'blue', dash: '7 4' },
  { color: 'green', dash: '2 3' },
  { color: 'green', dash: '10 3 2 3' },
  { color: 'soft', dash: '4 2' },
  { color: 'red', dash: '1 4' },
];

const NINES = [0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999, 0.999999, 0.9999999, 0.99999999];
const PERCENT_DIGITS = 5;
const HOUR = 60;
const DAY = 24 * HOUR;
const DURATIONS = [0.001, 0.01, 0.1, 1, 10, HOUR, 10 * HOUR, 4 * DAY, 40 * DAY, 365 * DAY];

/** The survival of each layout over the chance that a zone is out, p and r held. */
export function survivalChart(
  rows: readonly Compared[],
  chances: Probabilities,
  measure: Measure,
): ChartData {
  const { q } = chances;
  const values = curveChances(q);
  const curves = rows.map((row) => survivalCurve(row.layout, chances, values));
  const series = rows.map((row, at): Series => {
    const look = LOOKS[NAMED_LAYOUTS.findIndex(({ id }) => id === row.id) % LOOKS.length];
    const curve = curves[at] ?? [];
    return {
      id: row.id,
      label: row.isThis ? 'this layout' : row.label,
      values: curve.map((at) =>
        measure === 'survival' ? at.survival : downtimeMinutesPerYear(at.unavailability),
      ),
      ...(row.isThis || !look ? { color: 'ink' as const, bold: true } : look),
    };
  });
  const all = series.flatMap((line) => line.values.filter((value) => value !== null));
  const ticks = measure === 'survival' ? NINES : DURATIONS;
  const domain = around(ticks, Math.min(...all), Math.max(...all));
  return {
    title:
      measure === 'survival'
        ? 'Share of time with a quorum, over the chance that a zone is out'
        : 'Time a year without a quorum, over the chance that a zone is out',
    sentence: sentence(rows, chances),
    x: {
      label: 'q, a zone is out',
      values,
      format: (share) => formatPercent(share, 3),
      log: true,
      domain: CURVE_RANGE,
      ticks: [0.0001, 0.001, 0.01, 0.1],
    },
    y: {
      label: measure === 'survival' ? 'survival' : 'down a year',
      format: measure === 'survival' ? (s) => formatPercent(s, PERCENT_DIGITS) : formatDuration,
      domain,
      ticks: ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]),
      ...(measure === 'survival' ? { nines: true } : { log: true }),
    },
    series,
    marks:
      q >= CURVE_RANGE[0] && q <= CURVE_RANGE[1]
        ? [{ x: q, label: `q = ${formatPercent(q, 3)}` }]
        : [],
  };
}

/** The ticks next below and above a range. */
function around(ticks: readonly number[], low: number, high: number): readonly [number, number] {
  const from = ticks.findLast((tick) => tick <= low) ?? ticks[0] ?? 0;
  const to = ticks.find((tick) => tick >= high) ?? ticks.at(-1) ?? 1;
  return from < to ? [from, to] : [ticks[0] ?? 0, ticks.at(-1) ?? 1];
}

/** This layout, the best and the worst of the others, at the present q. */
function sentence(rows: readonly Compared[], { q }: Probabilities): string {
  const shown = rows.find((row) => row.isThis);
  const others = rows
    .filter((row) => !row.isThis)
    .toSorted((a, b) => a.unavailability - b.unavailability);
  const [best, worst] = [others[0], others.at(-1)];
  if (!shown || !best || !worst) return '';
  const down = (row: Compared) => formatDuration(row.downtimeMinutesPerYear);
  return (
    `At q = ${formatPercent(q, 3)} this layout lacks its quorum ${down(shown)} a year; ` +
    `${best.label}: ${down(best)}, ${worst.label}: ${down(worst)}.`
  );
}
