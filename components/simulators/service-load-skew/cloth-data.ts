import { formatNumber, formatPercent } from '@/lib/kernel/format';
import { type PodLoad, zoneName } from '@/lib/models/service-load-skew/load';
import { type Matrix, matrixOf } from '@/lib/models/service-load-skew/matrix';
import { EVEN_UP_TO } from '@/lib/models/service-load-skew/reasons';
import type { SkewSummary } from '@/lib/models/service-load-skew/summary';

/** A pod's column. Places are in widths of a column from the left edge. */
export interface ClothColumn {
  readonly load: PodLoad;
  readonly from: number;
  /** Its requests over the mean of the pods that are ready. */
  readonly times: number;
  /** What its connections add up to, or its requests where none are held. */
  readonly count: number;
  /** More than luck explains, of connections or of the requests on them. */
  readonly over: boolean;
}

/** Columns that stand together: those of a node or of a zone. */
interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Dots of one size, as an SVG path; `size` is 0 to 1 of what a cell has room for. */
interface Dots {
  readonly size: number;
  readonly path: string;
}

/** Everything the picture draws. */
export interface Cloth {
  readonly columns: readonly ClothColumn[];
  readonly nodes: readonly Span[];
  readonly zones: readonly Span[];
  /** Widths of a column that all of it has. */
  readonly width: number;
  readonly rows: number;
  readonly clientsInRow: number;
  readonly unit: Matrix['unit'];
  /** Bars reach from 0 to this many times a fair share. */
  readonly top: number;
  /** Up to so many times a fair share is no cause for worry, and why. */
  readonly calm: number;
  readonly calmSays: string;
  readonly dots: readonly Dots[];
}

/** Up to so many columns have their number above the bar. */
export const MOST_NUMBERED = 12;

const NODE_GAP = 0.4;
const ZONE_GAP = 0.8;
const SIZES = 4;

/** What the picture of a run shows, without pixels. O(clients × pods). */
export function clothOf({ state, loads, fair }: SkewSummary): Cloth {
  const matrix = matrixOf(state, loads);
  const ready = loads.filter(({ status }) => status === 'ready');
  const mean = ready.reduce((sum, { requests }) => sum + requests, 0) / Math.max(1, ready.length);
  const froms = placesOf(matrix.columns.map(({ load }) => load));
  const columns = matrix.columns.map(({ load, count }, at) => {
    const times = mean > 0 ? load.requests / mean : 0;
    const held = fair ? load.connections / fair.mean : 1;
    const outruns = times > EVEN_UP_TO * Math.max(1, held);
    return {
      load,
      from: froms[at] ?? 0,
      times,
      count,
      over: outruns || (fair !== undefined && load.connections > fair.luckUpTo),
    };
  });
  const luck = fair ? fair.luckUpTo / fair.mean : 0;
  const calm = Math.max(EVEN_UP_TO, luck);
  const headroom = columns.length <= MOST_NUMBERED ? 1.25 : 1;
  return {
    columns,
    nodes: spansOf(columns, ({ node }) => `${node + 1}`),
    zones: spansOf(columns, ({ zone }) => zoneName(zone)),
    width: (froms.at(-1) ?? 0) + 1,
    rows: matrix.rows.length,
    clientsInRow: matrix.rows[0] ? matrix.rows[0].last - matrix.rows[0].first + 1 : 1,
    unit: matrix.unit,
    top: 1.05 * Math.max(calm, 1.5, headroom * Math.max(...columns.map(({ times }) => times))),
    calm,
    calmSays:
      luck > EVEN_UP_TO
        ? `luck up to ${formatNumber(luck, 1)}\u00A0×`
        : `even up to ${EVEN_UP_TO}\u00A0×`,
    dots: dotsOf(matrix, froms),
  };
}

/** What is to be said of one pod, in a line. */
export function sayPod({ load, times }: ClothColumn, unit: Cloth['unit']): string {
  const { pod, status, connections, perSecond, utilization } = load;
  const name = `pod ${pod}${status === 'ready' ? '' : `, ${status}`}`;
  const noun = connections === 1 ? 'connection' : 'connections';
  const held = unit === 'connections' ? `${connections} ${noun}, ` : '';
  const rate = `${formatNumber(perSecond, 1)} requests a second`;
  return `${name}: ${held}${rate}, ${formatNumber(times, 2)} × its share, ${formatPercent(utilization, 0)} used`;
}

/** Where columns begin, with room between nodes and more between zones. */
function placesOf(loads: readonly PodLoad[]): readonly number[] {
  let at = 0;
  return loads.map(({ node, zone }, index) => {
    const before = loads[index - 1];
    if (before) at += 1 + gapBetween(before, { node, zone });
    return at;
  });
}

function gapBetween(a: Pick<PodLoad, 'node' | 'zone'>, b: Pick<PodLoad, 'node' | 'zone'>): number {
  if (a.zone !== b.zone) return ZONE_GAP;
  return a.node === b.node ? 0 : NODE_GAP;
}

function spansOf(
  columns: readonly ClothColumn[],
  nameOf: (load: PodLoad) => string,
): readonly Span[] {
  const spans: Span[] = [];
  for (const { load, from } of columns) {
    const name = nameOf(load);
    const last = spans.at(-1);
    if (last?.name === name) spans[spans.length - 1] = { ...last, to: from + 1 };
    else spans.push({ name, from, to: from + 1 });
  }
  return spans;
}

/** A dot for each cell that has something; its area goes with how much, in a few steps. */
function dotsOf({ rows, most }: Matrix, froms: readonly number[]): readonly Dots[] {
  const paths = new Array<string>(SIZES).fill('');
  rows.forEach(({ cells }, row) => {
    cells.forEach((count, column) => {
      if (count === 0) return;
      const step = Math.ceil(SIZES * Math.sqrt(count / most)) - 1;
      paths[step] += `M${((froms[column] ?? 0) + 0.5).toFixed(2)} ${row + 0.5}h0`;
    });
  });
  return paths.flatMap((path, step) => (path === '' ? [] : [{ size: (step + 1) / SIZES, path }]));
}
