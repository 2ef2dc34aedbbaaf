import type { ChartData, Series } from '@/components/charts/chart-data';
import { formatNumber } from '@/lib/kernel/format';
import { maxOverMean } from '@/lib/models/service-load-skew/measures';
import { WARM_SECONDS } from '@/lib/models/service-load-skew/sim/script';
import { type Pod, ROW_SECONDS, type Row } from '@/lib/models/service-load-skew/sim/sim';
import type { SkewState } from '@/lib/models/service-load-skew/state';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import { eventMarks } from './moments';

/** What the chart's height stands for. */
export type Shown = 'requests' | 'connections';

/** Up to so many pods have a line each. */
const MOST_LINES = 8;

/** No two lines of pods share color and dash. */
const LOOKS: readonly Pick<Series, 'color' | 'dash'>[] = [
  { color: 'ink' },
  { color: 'ink', dash: '9 4' },
  { color: 'ink', dash: '2 3' },
  { color: 'soft' },
  { color: 'soft', dash: '9 4' },
  { color: 'soft', dash: '2 3' },
  { color: 'ink', dash: '12 3 2 3' },
  { color: 'soft', dash: '12 3 2 3' },
];

/** What a pod has at each row; null while it is not there. */
type Line = readonly (number | null)[];

/**
 * What each pod had in each row: requests a second, or connections at its end. A pod is there from
 * when it was first ready or had something, until it had something last if it is gone.
 * O(pods × rows).
 */
export function podLines(
  { rows, pods }: { readonly rows: readonly Row[]; readonly pods: readonly Readonly<Pod>[] },
  shown: Shown,
): readonly Line[] {
  return pods.map(({ since, status }, pod) => {
    const busy = rows.map((row) => (row.requests[pod] ?? 0) + (row.connections[pod] ?? 0) > 0);
    const firstReady = rows.findIndex(({ at }) => since <= at);
    const firstBusy = busy.indexOf(true);
    const first = Math.min(...[firstReady, firstBusy].map((at) => (at < 0 ? rows.length : at)));
    const last = status === 'gone' ? busy.lastIndexOf(true) : rows.length - 1;
    return rows.map((row, at) => {
      if (at < first || at > last) return null;
      return shown === 'requests'
        ? (row.requests[pod] ?? 0) / ROW_SECONDS
        : (row.connections[pod] ?? 0);
    });
  });
}

/** Of those who are there at a row, the busiest, the median and so on. */
function rankLine(lines: readonly Line[], at: number, of: (sorted: readonly number[]) => number) {
  const there = present(lines, at).toSorted((a, b) => a - b);
  return there.length > 0 ? of(there) : null;
}

function present(lines: readonly Line[], at: number): readonly number[] {
  return lines.flatMap((line) => {
    const value = line[at] ?? null;
    return value === null ? [] : [value];
  });
}

/** The middle of sorted numbers, of an even number of them the mean of the two in the middle. */
function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

const RANKS: readonly (Omit<Series, 'values'> & {
  readonly of: (sorted: readonly number[]) => number;
})[] = [
  {
    id: 'busiest',
    label: 'busiest',
    color: 'ink',
    bold: true,
    of: (sorted) => sorted.at(-1) ?? 0,
  },
  {
    id: 'mean',
    label: 'mean',
    color: 'soft',
    of: (sorted) => sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  },
  { id: 'median', label: 'median', color: 'ink', dash: '9 4', of: median },
  { id: 'idlest', label: 'idlest', color: 'ink', dash: '2 3', of: (sorted) => sorted[0] ?? 0 },
];

/** A line for each pod that was ever there, or of many the busiest, mean, median and idlest. */
function seriesOf(lines: readonly Line[], rows: number): readonly Series[] {
  const seen = lines.flatMap((line, pod) =>
    line.some((value) => value !== null) ? [{ line, pod }] : [],
  );
  if (seen.length <= MOST_LINES)
    return seen.map(({ line, pod }, at) => ({
      id: `pod-${pod + 1}`,
      label: `pod ${pod + 1}`,
      values: line,
      ...(LOOKS[at] ?? { color: 'ink' }),
    }));
  return RANKS.map(({ of, ...look }) => ({
    ...look,
    values: Array.from({ length: rows }, (_, at) => rankLine(lines, at, of)),
  }));
}

/** The busiest pod over the mean at each row; null where nobody had anything. O(pods × rows). */
export function skewOverTime(lines: readonly Line[], rows: number): readonly (number | null)[] {
  return Array.from({ length: rows }, (_, at) => {
    const there = present(lines, at);
    return there.some((value) => value > 0) ? maxOverMean(there) : null;
  });
}

/** The worst row and the last one, in a sentence. */
export function saySkewOverTime(
  skews: readonly (number | null)[],
  times: readonly number[],
  shown: Shown,
): string {
  const worst = skews.reduce<number>(
    (most, skew, at) => ((skew ?? 0) > (skews[most] ?? 0) ? at : most),
    0,
  );
  const [most, last] = [skews[worst] ?? null, skews.at(-1) ?? null];
  if (most === null)
    return shown === 'requests'
      ? 'No pod has had a request so far.'
      : 'No pod has held a connection so far.';
  const factor = (value: number) => `${formatNumber(value, value < 1.1 ? 2 : 1)} times`;
  const since = timeText(times[0] ?? 0);
  if (factor(most) === '1 times')
    return `Every pod has had just its share of the ${shown} since ${since}.`;
  const then = timeText(times[worst] ?? 0);
  const share = `its share of the ${shown}`;
  if (last === null)
    return `At ${then} the busiest pod had ${factor(most)} ${share}; now nobody has any.`;
  if (factor(most) === factor(last))
    return `The busiest pod has ${factor(last)} ${share}, as much as ever since ${since}.`;
  return `At ${then} the busiest pod had ${factor(most)} ${share}; now it has ${factor(last)}.`;
}

/** Ticks of a time axis up to its end, in seconds: a round number of seconds apart. */
function timeTicks(end: number): readonly number[] {
  const span = end + WARM_SECONDS;
  const step = [10, 20, 60, 120].find((size) => span <= 7 * size) ?? 120;
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, at) => at * step - WARM_SECONDS);
}

/** The load of pods over the time of a run, ten seconds a row, with what happened. O(pods × rows). */
export function overTimeChart(state: SkewState, shown: Shown): ChartData {
  const { rows, now } = state;
  const times = rows.map(({ at }) => at);
  const lines = podLines(state, shown);
  const end = Math.ceil(Math.max(now, 0) / ROW_SECONDS) * ROW_SECONDS;
  const series = seriesOf(lines, rows.length);
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return {
    title:
      shown === 'requests'
        ? 'Requests a second by pod, over the ten seconds before each time'
        : 'Connections that each pod holds',
    sentence: saySkewOverTime(skewOverTime(lines, rows.length), times, shown),
    x: {
      label: 'time, m:ss',
      values: times,
      format: timeText,
      domain: [-WARM_SECONDS, end],
      ticks: timeTicks(end),
    },
    y: {
      label: shown === 'requests' ? 'requests a second' : 'connections',
      format: (value) => formatNumber(value, 1),
      domain: [0, most],
    },
    series,
    marks: eventMarks(state),
  };
}
