import { formatNumber } from '../../kernel/format';
import { rational } from '../../kernel/rational';
import { type Fit, fitChances, fitDistribution, fitShare } from './chance/goodness-of-fit';
import { busiestPodDistribution, chainRules, chanceOfIdlePod } from './occupancy';
import { type Counts, PODS, type Recording } from './recording';

/**
 * Holds a recording against the model. New connections against the chances of the chain, by run and
 * together; the busiest pod of the held sets, and how many sets have an idle one, against their
 * exact distributions; when a fifth pod joins, held connections against staying where they are, and
 * new ones against a fifth of them going there. O(n²) bit operations for n connections opened after
 * a join; 20 joins with 300 each take below 100 ms.
 * @throws RangeError unless all held sets are of one size, and runs and sets are enough for 5
 *   expected in each of two cells (about 15 sets of 12).
 */
export function fitRecording({ fresh, held, joins }: Recording): readonly Fit[] {
  const connections = total(held[0] ?? []);
  if (held.some((set) => total(set) !== connections))
    throw new RangeError('held: the same number of connections in each set');
  const sets = `${formatNumber(held.length)} sets of ${connections} held connections over ${PODS} pods`;
  const idle = held.filter((set) => set.includes(0)).length;
  const opened = joins.map((join) => join.fresh);
  const toFifth = total(opened.map((counts) => counts[PODS] ?? 0));
  return [
    ...fresh.map((run, index) => fitFresh(`Run ${index + 1}`, run)),
    fitFresh(`All ${fresh.length} runs`, sumByPod(fresh)),
    fitDistribution(
      `Connections on the busiest pod, ${sets}`,
      held.map((set) => Math.max(...set)),
      busiestPodDistribution(connections, PODS),
    ),
    fitShare(
      `An idle pod, ${sets}`,
      ['sets with an idle pod', 'sets without'],
      [idle, held.length - idle],
      chanceOfIdlePod(connections, PODS),
    ),
    fitStaying(joins),
    fitShare(
      `${formatNumber(total(opened.flat()))} new connections after a fifth pod joined`,
      ['to the fifth pod', 'to the other four'],
      [toFifth, total(opened.flat()) - toFifth],
      rational(1, PODS + 1),
    ),
  ];
}

function fitFresh(runs: string, counts: Counts): Fit {
  return fitChances(
    `${runs}: ${formatNumber(total(counts))} new connections over ${PODS} pods`,
    counts.map((_, pod) => `pod ${pod + 1}`),
    counts,
    chainRules(PODS).map(({ overall }) => overall),
  );
}

/** The model leaves held connections where they are: a single move is impossible. */
function fitStaying(joins: Recording['joins']): Fit {
  const moved = joins.filter(({ before, after }) =>
    after.some((count, pod) => count !== before[pod]),
  ).length;
  return {
    what: `Held connections when a fifth pod joins, ${formatNumber(joins.length)} times`,
    cells: ['all stay where they are', 'some move'],
    observed: [joins.length - moved, moved],
    expected: [joins.length, 0],
    statistic: null,
    degrees: null,
    p: moved === 0 ? 1 : 0,
  };
}

function total(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function sumByPod(runs: readonly Counts[]): Counts {
  return (runs[0] ?? []).map((_, pod) => total(runs.map((run) => run[pod] ?? 0)));
}
