import type { ChartData, Series } from '@/components/charts/chart-data';
import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { nines } from '@/lib/kernel/nines';
import type { ReplicasSummary } from '@/lib/models/replicas-for-availability/outcome';
import { readParameters } from '@/lib/models/replicas-for-availability/parameters';
import { curve, type Row } from '@/lib/models/replicas-for-availability/tables';

const FARTHEST = 100;
/** How far the curve goes: to the first of these that holds what is chosen and what is needed. */
const REACHES = [10, 20, 50, FARTHEST];

/** How the y axis counts: shares evenly, or nines, the logarithm of what is missing to 100 %. */
export type Scale = 'linear' | 'nines';

function reachOf({ state, model: { needed } }: ReplicasSummary): number {
  const most = Math.max(state.n, needed.kind === 'found' ? needed.n : 0);
  return REACHES.find((reach) => reach >= most) ?? FARTHEST;
}

/** What 1, 2, … replicas come to, as far as the curve goes. */
export function replicaRows(summary: ReplicasSummary): readonly Row[] {
  return curve(readParameters(summary.state), reachOf(summary));
}

/** The curve over the number of replicas, with the target and the threshold. */
export function replicasChart(summary: ReplicasSummary, scale: Scale): ChartData {
  const { state, model } = summary;
  const rows = replicaRows(summary);
  const { needed, shares } = model;
  const reach = rows.length;
  const threshold = needed.kind === 'found' && needed.n <= reach ? needed.n : undefined;
  const lowest = Math.min(rows[0]?.availability ?? 0, shares.target.value);
  const highest = Math.max(...rows.map((row) => row.availability), shares.target.value);
  const marks = [
    ...(threshold === undefined ? [] : [{ x: threshold, label: `needed: ${threshold}` }]),
    { x: state.n, label: `chosen: ${state.n}` },
  ];
  const combined: Series = {
    id: 'combined',
    label: 'combined',
    values: rows.map((row) => row.availability),
    texts: rows.map((row) => row.percent),
    color: 'ink',
    bold: true,
    dots: reach <= 20,
  };
  return {
    title: 'Combined availability over the number of replicas',
    sentence: replicasSentence(model),
    x: {
      label: 'replicas',
      values: rows.map((row) => row.n),
      format: String,
      ticks: rows.map((row) => row.n).filter((n) => n === 1 || n % (reach / 10) === 0),
      domain: [1, reach],
    },
    y: {
      label: 'availability',
      format: scale === 'nines' ? formatOnNines : (value) => formatPercent(value, 10),
      nines: scale === 'nines',
      domain: [lowest, scale === 'nines' ? highest : 1],
    },
    series: [combined],
    levels: [{ y: shares.target.value, label: `target ${shares.target.percent}` }],
    marks,
  };
}

/** Which number of replicas is the first to reach the target. */
export function replicasSentence({ needed, shares }: ReplicasSummary['model']): string {
  const target = shares.target.percent;
  if (needed.kind === 'never') return `No number of replicas reaches ${target}.`;
  if (needed.kind === 'beyond')
    return `No number from 1 to ${formatNumber(needed.limit, 0)} reaches ${target}.`;
  if (needed.n === 1) return `One replica reaches ${target} already.`;
  const first = `${formatNumber(needed.n, 0)} is the first number of replicas that reaches ${target}.`;
  return needed.n > FARTHEST ? `No number shown here does: ${first}` : first;
}

/** From five nines on, their number says more than a row of nines. */
function formatOnNines(share: number): string {
  const count = nines(share);
  const whole = Math.round(count);
  return whole >= 5 && Math.abs(count - whole) < 0.001 ? `${whole} nines` : formatPercent(share, 6);
}
