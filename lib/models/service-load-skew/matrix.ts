import type { PodLoad } from './load';
import { holds } from './sim/dial';
import type { SkewState } from './state';

/** A pod's column: what stands in its bar and where it stands. */
export interface Column {
  readonly load: PodLoad;
  /** Held connections where clients hold some, else requests of the last minute. */
  readonly count: number;
}

/** One client, or several that share a row where there are too many. Clients count from 1. */
export interface Row {
  readonly first: number;
  readonly last: number;
  /** By column: held connections, or requests of the last half to whole minute. */
  readonly cells: readonly number[];
}

/** Who is connected to whom: clients down, pods across. */
export interface Matrix {
  readonly unit: 'connections' | 'requests';
  /** By zone, then by node, then as the pods came, so that what stands together is drawn together. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total: number;
  /** The largest cell; 0 without any. */
  readonly most: number;
}

/** Most rows that can be told apart. */
export const MOST_ROWS = 60;

/** The matrix of a run. Clients beyond the most rows share them evenly. O(clients × pods). */
export function matrixOf(state: SkewState, loads: readonly PodLoad[]): Matrix {
  const { world, connections, pairs, pairsBefore } = state;
  const unit = holds(state) ? 'connections' : 'requests';
  const ordered = loads.toSorted((a, b) => a.zone - b.zone || a.node - b.node || a.pod - b.pod);
  const columns = ordered.map((load) => ({
    load,
    count: unit === 'connections' ? load.connections : load.requests,
  }));
  const each = Math.ceil(world.clients / MOST_ROWS);
  const at = new Map(ordered.map(({ pod }, column) => [pod - 1, column]));
  const cells = Array.from({ length: Math.ceil(world.clients / each) }, () => columns.map(() => 0));
  const note = (client: number, pod: number, count: number) => {
    const row = cells[Math.floor(client / each)];
    const column = at.get(pod);
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + count;
  };
  if (unit === 'connections')
    connections.forEach(({ pod }, index) => {
      note(Math.floor(index / world.conns), pod, 1);
    });
  else
    for (const counts of [pairs, pairsBefore])
      counts.forEach((count, pair) => {
        if (count > 0) note(pair % world.clients, Math.floor(pair / world.clients), count);
      });
  const rows = cells.map((row, index) => ({
    first: index * each + 1,
    last: Math.min(world.clients, (index + 1) * each),
    cells: row,
  }));
  return {
    unit,
    columns,
    rows,
    total: columns.reduce((sum, { count }) => sum + count, 0),
    most: Math.max(0, ...cells.flat()),
  };
}
