import type { ScatterData, ScatterPoint } from '@/components/charts/scatter-data';
import type { LatencyRow } from '@/lib/models/az-quorum/latency/latency';
import type { Layout } from '@/lib/models/az-quorum/layout/layout';
import { type Commits, commitsOf, fastestOf, formatMs, lostText } from './latency-words';

/** Times below this are drawn here: a log axis has no zero. */
const LEAST_MS = 0.1;

/** Each situation on a line of its own: the fastest leader's commit and the slowest leader's. */
export function latencyChart(layout: Layout, rows: readonly LatencyRow[]): ScatterData {
  const shown = rows.filter((row) => commitsOf(row).length > 0);
  const at = (row: LatencyRow) => shown.length - shown.indexOf(row);
  const points = (
    leader: (row: LatencyRow) => Commits | undefined,
    measure: 'medianMs' | 'p99Ms',
  ): readonly ScatterPoint[] =>
    shown.flatMap((row) => {
      const found = leader(row);
      if (found === undefined) return [];
      const name = `${lostText(layout, row)}, led from ${found.zone}`;
      return [{ name, x: Math.max(LEAST_MS, found[measure]), y: at(row) }];
    });
  const slowest = (row: LatencyRow) =>
    commitsOf(row).reduce((worst, place) => (place.medianMs > worst.medianMs ? place : worst));
  return {
    title: 'How long a commit takes after each loss',
    sentence: spanOf(shown),
    nameLabel: 'Situation and leader',
    x: { label: 'commit latency', format: formatMs, log: true },
    y: {
      label: 'situation',
      format: (line) => {
        const row = shown[shown.length - line];
        return row ? lostText(layout, row) : '';
      },
      ticks: shown.map(at),
      domain: [0.5, shown.length + 0.5],
    },
    groups: [
      {
        id: 'slowest',
        label: 'slowest leader, median',
        shape: 'square',
        color: 'soft',
        points: points(slowest, 'medianMs'),
      },
      {
        id: 'p99',
        label: 'fastest leader, 99th percentile',
        shape: 'ring',
        color: 'blue',
        points: points(fastestOf, 'p99Ms'),
      },
      {
        id: 'median',
        label: 'fastest leader, median',
        shape: 'disc',
        color: 'ink',
        points: points(fastestOf, 'medianMs'),
      },
    ],
  };
}

function spanOf(rows: readonly LatencyRow[]): string {
  const medians = rows.flatMap((row) => fastestOf(row)?.medianMs ?? []);
  const [best, worst] = [Math.min(...medians), Math.max(...medians)].map(formatMs);
  return best === worst
    ? `The fastest leader commits in ${best} throughout.`
    : `The fastest leader commits in ${best} at best and in ${worst} at worst; the axis is logarithmic.`;
}
