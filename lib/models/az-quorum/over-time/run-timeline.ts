import type { Layout } from '../layout/layout';
import { type Loss, type RunSettings, type RunStatus, statusOf } from './run-parts';
import { addTime, beginOutage, copyRecord, type RunRecord, withOutage } from './run-record';

/** The present of a run: the time, what is out, what began when. Whole seconds; plain JSON. */
export interface RunTimeline {
  readonly now: number;
  /** How many instances are up. */
  readonly up: number;
  /** By instance: how many reasons (itself, its zone, its region, planned work) keep it out. */
  readonly reasons: readonly number[];
  /** Everything out now, in the order it went out. */
  readonly lost: readonly Loss[];
  readonly segmentFrom: number;
  /** The running outage. */
  readonly outage: { readonly from: number; readonly lost: readonly Loss[] } | null;
}

/** Time 0, everything up. */
export function startTimeline(layout: Layout): RunTimeline {
  return {
    now: 0,
    up: layout.nodes.length,
    reasons: layout.nodes.map(() => 0),
    lost: [],
    segmentFrom: 0,
    outage: null,
  };
}

/** Keeps book while a run moves on: who is up, how long each status lasts, outages, segments. */
export class Timeline {
  readonly record: RunRecord;
  now: number;
  private readonly settings: RunSettings;
  private readonly reasons: number[];
  private up: number;
  private lost: readonly Loss[];
  private segmentFrom: number;
  private outage: RunTimeline['outage'];

  constructor(settings: RunSettings, timeline: RunTimeline, record: RunRecord) {
    this.settings = settings;
    this.record = copyRecord(record);
    this.now = timeline.now;
    this.up = timeline.up;
    this.reasons = [...timeline.reasons];
    this.lost = timeline.lost;
    this.segmentFrom = timeline.segmentFrom;
    this.outage = timeline.outage;
  }

  state(): RunTimeline {
    const { now, up, reasons, lost, segmentFrom, outage } = this;
    return { now, up, reasons, lost, segmentFrom, outage };
  }

  /** How many instances are up when one of them is taken out as well. */
  upWithout(node: number): number {
    return this.up - (this.reasons[node] === 0 ? 1 : 0);
  }

  /** Lets time pass in the present status. */
  moveTo(at: number): void {
    if (at > this.now) addTime(this.record, this.now, at, this.status());
    this.now = at;
  }

  /** Something goes out or comes back: closes the segment and begins or ends an outage. */
  change(loss: Loss, nodes: readonly number[], goesOut: boolean): void {
    const before = this.status();
    this.closeSegment(before);
    for (const node of nodes) {
      const count = (this.reasons[node] ?? 0) + (goesOut ? 1 : -1);
      this.reasons[node] = count;
      if (goesOut && count === 1) this.up -= 1;
      if (!goesOut && count === 0) this.up += 1;
    }
    this.lost = goesOut
      ? [...this.lost, loss]
      : this.lost.filter((other) => other.kind !== loss.kind || other.id !== loss.id);
    const after = this.status();
    if (before !== 'none' && after === 'none') {
      this.outage = { from: this.now, lost: this.lost };
      beginOutage(this.record, this.now, loss);
    }
    if (before === 'none' && after !== 'none') this.endOutage();
  }

  private status(): RunStatus {
    return statusOf(this.settings.layout, this.up);
  }

  private closeSegment(status: RunStatus): void {
    const { record, segmentFrom: from, now: to, up, lost } = this;
    this.segmentFrom = to;
    if (from === to) return;
    if (record.segments.length < this.settings.keepSegments) {
      record.segments.push({ from, to, status, up, lost });
    } else {
      record.segmentsDropped += 1;
    }
  }

  private endOutage(): void {
    const { outage, record, now: to } = this;
    const trigger = outage?.lost.at(-1);
    this.outage = null;
    if (outage === null || trigger === undefined) return;
    record.byTrigger[trigger.kind].seconds += to - outage.from;
    record.longestOutages = withOutage(
      record.longestOutages,
      { ...outage, to, trigger },
      this.settings.keepOutages,
    );
  }
}
