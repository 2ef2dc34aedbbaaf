import type { Axis } from '@/components/charts/chart-data';
import type { PointGroup, ScatterData } from '@/components/charts/scatter-data';
import { formatDuration } from '@/lib/kernel/format';
import type { Candidate } from '@/lib/models/az-quorum/search/search';
import { downtimeMinutesPerYear } from '@/lib/models/az-quorum/survival/survival';
import { formatDollars, placesText } from './design-words';
import { formatMs } from './latency-words';

/** Commits slower than this wait for another region. */
const NEAR_MS = 8;

/** More points than this carry no numbers in the picture; the table has them. */
const MOST_NUMBERED = 30;

/** The layouts that no other beats in cost, unavailability and latency at once. */
export function tradeOff(front: readonly Candidate[]): ScatterData {
  const minutes = front.map((one) => downtimeMinutesPerYear(one.unavailability));
  const group = (
    id: string,
    label: string,
    fits: (one: Candidate) => boolean,
    look: Pick<PointGroup, 'shape' | 'color'>,
  ): PointGroup => ({
    id,
    label,
    ...look,
    points: front.flatMap((one, at) => {
      if (!fits(one)) return [];
      return [
        {
          name: placesText(one.layout.nodes),
          x: one.monthlyUsd,
          y: minutes[at] ?? 0,
          ...(front.length <= MOST_NUMBERED ? { tag: String(at + 1) } : {}),
          extra: [one.medianMs],
        },
      ];
    }),
  });
  const groups = [
    group('near', 'commits within a region', (one) => one.medianMs < NEAR_MS, {
      shape: 'disc',
      color: 'ink',
    }),
    group('far', 'commits wait for another region', (one) => one.medianMs >= NEAR_MS, {
      shape: 'ring',
      color: 'blue',
    }),
  ];
  return {
    title: 'What more money buys',
    sentence: `${front.length} layouts that no other one beats in cost, time without quorum and latency at once; lower and farther left is better.`,
    nameLabel: 'Layout',
    x: { label: 'a month', format: formatDollars },
    y: {
      label: 'without quorum a year',
      format: formatDuration,
      ...durationAxis(minutes),
    },
    extra: [{ label: 'commit, median', format: formatMs }],
    groups: groups.filter(({ points }) => points.length > 0),
  };
}

/** Durations in minutes that read well on a log axis: 1 s, 10 s, 1 min, 10 min, 1 h, 10 h, days. */
const ROUND_MINUTES = [1 / 600, 1 / 60, 1 / 6, 1, 10, 60, 600, 5760, 57_600, 525_600];

/** A log axis with round durations around the values; a linear one when some are 0. */
function durationAxis(minutes: readonly number[]): Pick<Axis, 'log' | 'ticks'> {
  const [low, high] = [Math.min(...minutes), Math.max(...minutes)];
  if (low <= 0) return {};
  const from = ROUND_MINUTES.findLastIndex((value) => value <= low);
  const to = ROUND_MINUTES.findIndex((value) => value >= high);
  return {
    log: true,
    ...(from >= 0 && to > from ? { ticks: ROUND_MINUTES.slice(from, to + 1) } : {}),
  };
}
