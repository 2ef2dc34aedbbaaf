import type { Loss, RunStatus } from './run-parts';

/** A stretch of time in which the same parts are out. Times in whole seconds from the start. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly status: RunStatus;
  readonly up: number;
  /** Why: everything that is out, in the order it went out. */
  readonly lost: readonly Loss[];
}

/** A stretch of time without a quorum. */
export interface Outage {
  readonly from: number;
  readonly to: number;
  /** What went out last and ended the quorum. */
  readonly trigger: Loss;
  /** Everything that was out when it began, the trigger last. */
  readonly lost: readonly Loss[];
}

/** What happened in one year of 365 days. Seconds; what is neither is up. */
export interface YearRecord {
  degradedSeconds: number;
  noneSeconds: number;
  outages: number;
}

/** What a run has recorded; bounded by the settings, except for one entry a year. */
export interface RunRecord {
  upSeconds: number;
  degradedSeconds: number;
  noneSeconds: number;
  outages: number;
  longestOutages: Outage[];
  /** Outages and seconds without quorum by the kind of the trigger. */
  byTrigger: Record<Loss['kind'], { outages: number; seconds: number }>;
  years: YearRecord[];
  segments: Segment[];
  segmentsDropped: number;
}

export const SECONDS_PER_YEAR = 365 * 24 * 3600;

/** The record of a run in which nothing has happened yet. */
export function emptyRecord(): RunRecord {
  const none = () => ({ outages: 0, seconds: 0 });
  return {
    upSeconds: 0,
    degradedSeconds: 0,
    noneSeconds: 0,
    outages: 0,
    longestOutages: [],
    byTrigger: { instance: none(), zone: none(), region: none(), maintenance: none() },
    years: [],
    segments: [],
    segmentsDropped: 0,
  };
}

/** A copy that can be changed without changing the first; O(size of the record). */
export function copyRecord(record: RunRecord): RunRecord {
  const { instance, zone, region, maintenance } = record.byTrigger;
  return {
    ...record,
    longestOutages: [...record.longestOutages],
    byTrigger: {
      instance: { ...instance },
      zone: { ...zone },
      region: { ...region },
      maintenance: { ...maintenance },
    },
    years: record.years.map((year) => ({ ...year })),
    segments: [...record.segments],
  };
}

function yearAt(record: RunRecord, index: number): YearRecord {
  for (let next = record.years.length; next <= index; next += 1) {
    record.years.push({ degradedSeconds: 0, noneSeconds: 0, outages: 0 });
  }
  return record.years[index] ?? { degradedSeconds: 0, noneSeconds: 0, outages: 0 };
}

/** Adds a stretch of time to the totals and to the years it touches. O(years touched). */
export function addTime(record: RunRecord, from: number, to: number, status: RunStatus): void {
  let start = from;
  while (start < to) {
    const index = Math.floor(start / SECONDS_PER_YEAR);
    const end = Math.min(to, (index + 1) * SECONDS_PER_YEAR);
    const year = yearAt(record, index);
    if (status === 'degraded') year.degradedSeconds += end - start;
    if (status === 'none') year.noneSeconds += end - start;
    start = end;
  }
  record[`${status}Seconds` as const] += to - from;
}

/** Counts an outage when it begins. */
export function beginOutage(record: RunRecord, at: number, trigger: Loss): void {
  record.outages += 1;
  record.byTrigger[trigger.kind].outages += 1;
  yearAt(record, Math.floor(at / SECONDS_PER_YEAR)).outages += 1;
}

/** The list with one more outage, longest first (equal ones: earlier first), cut to `keep`. */
export function withOutage(longest: readonly Outage[], outage: Outage, keep: number): Outage[] {
  const length = outage.to - outage.from;
  const place = longest.findIndex((other) => other.to - other.from < length);
  const list = [...longest];
  list.splice(place === -1 ? list.length : place, 0, outage);
  return list.slice(0, keep);
}
