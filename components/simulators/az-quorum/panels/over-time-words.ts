import { formatDuration, formatNumber, formatPercent } from '@/lib/kernel/format';
import { joinNames } from '@/lib/models/az-quorum/explain';
import type { Loss } from '@/lib/models/az-quorum/over-time/run-parts';
import type { Outage } from '@/lib/models/az-quorum/over-time/run-record';
import type { RunSummary, SteadyState } from '@/lib/models/az-quorum/over-time/run-summary';

const HOURS_PER_YEAR = 8760;
const SECONDS_PER_DAY = 86_400;

/** One outage, two outages. */
function outagesText(count: number): string {
  if (count === 0) return 'no outage';
  return count === 1 ? 'one outage' : `${formatNumber(count, 0)} outages`;
}

/** The run in a sentence. */
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

const KINDS: Record<Loss['kind'], string> = {
  instance: 'instance',
  zone: 'zone',
  region: 'region',
  maintenance: 'planned work on',
};

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

function lossText({ kind, id }: Loss): string {
  return `${KINDS[kind]} ${id}`;
}

/** What ended the quorum, and what was out already. */
export function causeText({ trigger, lost }: Outage): string {
  const before = lost.slice(0, -1).map(lossText);
  const last = lossText(trigger);
  return before.length === 0
    ? `${last} alone`
    : `${last}, while ${joinNames(before)} ${before.length === 1 ? 'was' : 'were'} out`;
}

/** When something began, counted from the start: "year 3, day 120, 14:05". */
export function momentText(seconds: number): string {
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const minutes = Math.floor((seconds % SECONDS_PER_DAY) / 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `year ${Math.floor(days / 365) + 1}, day ${(days % 365) + 1}, ${clock}`;
}
