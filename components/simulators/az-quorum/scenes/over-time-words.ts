import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import { joinNames } from '@/lib/models/az-quorum/explain';
import { lossText } from '@/lib/models/az-quorum/over-time/film';
import type { Loss } from '@/lib/models/az-quorum/over-time/run-parts';
import type { Outage } from '@/lib/models/az-quorum/over-time/run-record';
import type { RunSummary, SteadyState } from '@/lib/models/az-quorum/over-time/run-summary';

const HOURS_PER_YEAR = 8760;

/** One outage, two outages. */
function outagesText(count: number): string {
  if (count === 0) return 'no outage';
  return count === 1 ? 'one outage' : `${formatNumber(count, 0)} outages`;
}

export function runSentence(summary: RunSummary): string {
  const years = Math.round(summary.hours / HOURS_PER_YEAR);
  const time = years === 1 ? 'one year' : `${years} years`;
  if (summary.availability === 0) return `In ${time} there was no quorum at any moment.`;
  if (summary.outages === 0) return `In ${time} the quorum was never lost.`;
  const longest = formatDuration(summary.longestOutageHours * 60);
  const which = summary.outages === 1 ? `of ${longest}` : `the longest of ${longest}`;
  return `In ${time}: ${outagesText(summary.outages)}, ${which}.`;
}

/** The measured availability held against the long-run formula. */
export function againstFormula(summary: RunSummary, steady: SteadyState): string {
  const measured = `Measured: ${formatPercent(summary.availability, 4)} with a quorum.`;
  const formula = steady.withMaintenance;
  if (formula === undefined)
    return `${measured} Without planned work the formula gives ${formatPercent(steady.availability, 4)}; for work that waits there is none.`;
  const expected = `The formula expects ${formatPercent(formula, 4)} in the long run`;
  const error = summary.standardError;
  if (error === undefined) return `${measured} ${expected}; one year is too short to compare.`;
  if (error === 0) return `${measured} ${expected}; nothing happened that could be compared.`;
  const apart = Math.abs(summary.availability - formula) / error;
  const within = apart <= 2 ? 'as close as chance allows' : 'farther than chance often allows';
  return `${measured} ${expected}: ${formatNumber(apart, 1)} standard errors apart, ${within}.`;
}

/** What can end the quorum, in the order of the results. */
export const TRIGGERS = ['instance', 'zone', 'region', 'maintenance'] as const;

const BY: Record<Loss['kind'], string> = {
  instance: 'an instance',
  zone: 'a zone',
  region: 'a region',
  maintenance: 'planned work',
};

/** How many outages each kind of loss brought about. */
export function triggersText({ byTrigger }: RunSummary): string {
  const found = TRIGGERS.filter((kind) => byTrigger[kind].outages > 0);
  return joinNames(found.map((kind) => `${BY[kind]}: ${byTrigger[kind].outages}`)) || 'nothing';
}

/** What ended the quorum, and what was out already. */
export function causeText({ trigger, lost }: Outage): string {
  const before = lost.slice(0, -1).map(lossText);
  const last = lossText(trigger);
  return before.length === 0
    ? `${last} alone`
    : `${last}, while ${joinNames(before)} ${before.length === 1 ? 'was' : 'were'} out`;
}
