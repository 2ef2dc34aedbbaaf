import {
  type LatencyRow,
  latencyByPlace,
  latencyRows,
} from '@/lib/models/az-quorum/latency/latency';
import type { RoundTripTable } from '@/lib/models/az-quorum/latency/round-trips';
import { type Layout, regionsOf, zonesOf } from '@/lib/models/az-quorum/layout/layout';
import { answerTasks } from '@/lib/simulator/worker-task';

export interface LatencyRequest {
  readonly layout: Layout;
  /** What is failed by hand. */
  readonly down: readonly string[];
  readonly table: RoundTripTable;
}

export interface LatencyAnswer {
  /** From all up: nothing lost, then each single loss. */
  readonly rows: readonly LatencyRow[];
  /** With what is failed by hand; `undefined` when nothing is. */
  readonly now: LatencyRow | undefined;
}

answerTasks<LatencyRequest, LatencyAnswer>(self, function* ({ layout, down, table }) {
  const total = 1 + 2 * zonesOf(layout).length + regionsOf(layout).length;
  const now =
    down.length > 0 ? { lost: undefined, places: latencyByPlace(layout, down, table) } : undefined;
  let rows: readonly LatencyRow[] = [];
  for (const row of latencyRows(layout, table)) {
    rows = [...rows, row];
    yield { share: rows.length / total, result: () => ({ rows, now }) };
  }
});
