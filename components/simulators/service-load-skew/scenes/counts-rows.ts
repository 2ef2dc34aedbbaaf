import { formatNumber } from '@/lib/kernel/format';
import type { CountsJudgment } from '@/lib/models/service-load-skew/your-counts/judge-counts';
import type { ReadCounts } from '@/lib/models/service-load-skew/your-counts/read-counts';

/** What a text holds, and what it says. */
export interface CountsAnswer {
  readonly read: ReadCounts;
  readonly judgment: CountsJudgment;
}

/** A pod beside what its weight lets expect of all that was counted. */
export interface CountRow {
  readonly name: string;
  readonly count: number;
  /** In the unit of `count`: the same for all pods, or by weight. */
  readonly expected: number;
  readonly weight: number | undefined;
  /** Whether this pod is what makes the counts no chance, and to which side it lies. */
  readonly off: 'above' | 'below' | undefined;
}

/** The pods from busiest to idlest, equal ones in the order of the text. O(n log n). */
export function countRows({ pods, total, verdict }: CountsJudgment): readonly CountRow[] {
  const weights = pods.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const shape = verdict.kind === 'not-chance' ? verdict.shape : undefined;
  const side = shape?.kind === 'idle' || shape?.kind === 'one-below' ? 'below' : 'above';
  return pods
    .map(({ name, count, weight }, at) => ({
      name,
      count,
      expected: (total * (weight ?? 1)) / weights,
      weight,
      off: shape?.pods.includes(at) ? (side as CountRow['off']) : undefined,
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** What the numbers are, as the head of their column. */
export const UNIT_HEADS: Readonly<Record<ReadCounts['unit'], string>> = {
  counts: 'counted',
  connections: 'connections',
  requests: 'requests',
  millicores: 'millicores',
};

/** What the expectation is, where draws decide, and where they do not. */
export function expectedHead({ verdict, weighted }: CountsJudgment): string {
  if (verdict.kind === 'not-draws') return 'even share';
  return weighted ? 'by weight' : 'mean';
}

/** How many lines were left out since they could not be read. */
export function sayFaults({ faults, pods }: ReadCounts): string {
  const [lines, are] = faults.length === 1 ? ['line', 'is'] : ['lines', 'are'];
  const rest = pods.length > 0 ? ' The sentence above is about the others.' : '';
  return `${formatNumber(faults.length)} ${lines} could not be read and ${are} not counted.${rest}`;
}

/** How many lines say nothing about a pod. */
export function saySkipped({ skipped }: Pick<ReadCounts, 'skipped'>): string {
  return skipped.length === 1
    ? '1 line says nothing about a pod'
    : `${formatNumber(skipped.length)} lines say nothing about a pod`;
}

/** Plain parts and those that stand between backticks, in turns; the first is plain. O(length). */
export function codeParts(text: string): readonly string[] {
  return text.split('`');
}
