import { formatNumber } from '@/lib/kernel/format';
import { type Fit, misfits } from '@/lib/models/service-load-skew/chance/goodness-of-fit';
import type { EvidenceSummary } from '@/lib/models/service-load-skew/evidence';

/** What the comparisons come to, in a sentence. */
export function sayFits(fits: readonly Fit[]): string {
  const wrong = misfits(fits).length;
  return wrong === 0
    ? `A real kernel did what the model says: in all ${fits.length} comparisons the difference is one that luck gives.`
    : `In ${wrong} of ${fits.length} comparisons a real kernel did something else than the model.`;
}

/** What was counted in one cell beside what the model expects: "451 (500)". */
export function cellText({ observed, expected }: Fit, cell: number): string {
  return `${formatNumber(observed[cell] ?? 0, 0)} (${formatNumber(expected[cell] ?? 0, 1)})`;
}

/** How it was recorded, in words. */
export function sayRecording({ kernel, iptables, joins, joinsHeldUnchanged }: EvidenceSummary) {
  return `Real TCP connections between two network namespaces, through an iptables chain of the form that kube-proxy writes; Linux ${kernel}, iptables ${iptables}. In ${joinsHeldUnchanged} of ${joins} joins of a fifth pod each held connection stayed where it was.`;
}
