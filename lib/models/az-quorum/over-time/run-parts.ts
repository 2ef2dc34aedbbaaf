import { LEVELS, type Level, partOf } from '../layout/failures';
import { type Layout, majority } from '../layout/layout';

/** Mean time between failures (up time) and mean time to repair, both exponential, in hours. */
export interface FailureTimes {
  /** Above 0. */
  readonly mtbfHours: number;
  /** 0 or more. */
  readonly mttrHours: number;
}

/** Planned work that takes one instance at a time out of service. */
export interface Maintenance {
  /** Every so many days a round begins in which each instance has its turn; above 0. */
  readonly everyDays: number;
  /** How long each instance is out; above 0. */
  readonly hoursEach: number;
  /** Whether a turn waits while taking the instance down would leave less than the majority up. */
  readonly postponeForQuorum: boolean;
}

/** What a run simulates; plain JSON. `null`: it never happens. */
export interface RunSettings {
  readonly layout: Layout;
  readonly seed: number | string;
  readonly instance: FailureTimes | null;
  readonly zone: FailureTimes | null;
  readonly region: FailureTimes | null;
  /** Fixed time on top of an instance's repair until its replacement takes part; 0 or more. */
  readonly replacementHours: number;
  readonly maintenance: Maintenance | null;
  /** How many timeline segments are kept (the first ones); 0 to 100,000. */
  readonly keepSegments: number;
  /** How many outages are kept (the longest ones); 0 to 1,000. */
  readonly keepOutages: number;
}

/**
 * Times whose shares down are `DEFAULT_PROBABILITIES`: 8 of 800 hours for an instance (repair and
 * replacement), 4 of 4,000 for a zone, 4 of 40,000 for a region. Round assumptions, like those.
 */
export const DEFAULT_RUN: Omit<RunSettings, 'layout'> = {
  seed: 1,
  instance: { mtbfHours: 792, mttrHours: 7.75 },
  zone: { mtbfHours: 3996, mttrHours: 4 },
  region: { mtbfHours: 39_996, mttrHours: 4 },
  replacementHours: 0.25,
  maintenance: null,
  keepSegments: 2000,
  keepOutages: 20,
};

/** What can take instances out: a failed part, or planned work on an instance. */
export interface Loss {
  readonly kind: Level | 'maintenance';
  /** Instance id, zone or region. */
  readonly id: string;
}

/** A part that fails and recovers by itself. Times in seconds; `meanUp` 0 means it never fails. */
export interface Part {
  readonly loss: Loss;
  /** Zero-based places of the instances it holds. */
  readonly holds: readonly number[];
  readonly meanUp: number;
  readonly meanDown: number;
  readonly extraDown: number;
}

/** All parts of a layout: instances, then zones, then regions. O(n · parts). */
export function partsOf(settings: RunSettings): readonly Part[] {
  return LEVELS.flatMap((kind) => {
    const names = settings.layout.nodes.map((zone, index) => partOf(kind, zone, index));
    const times = settings[kind];
    return [...new Set(names)].map((id) => ({
      loss: { kind, id },
      holds: names.flatMap((name, index) => (name === id ? [index] : [])),
      meanUp: (times?.mtbfHours ?? 0) * 3600,
      meanDown: (times?.mttrHours ?? 0) * 3600,
      extraDown: kind === 'instance' ? settings.replacementHours * 3600 : 0,
    }));
  });
}

/**
 * Checks the ranges given with `RunSettings`.
 * @throws RangeError that names the first setting out of range
 */
export function assertRunSettings(settings: RunSettings): void {
  const demand = (holds: boolean, message: string) => {
    if (!holds) throw new RangeError(message);
  };
  const isAbove0 = (value: number) => Number.isFinite(value) && value > 0;
  const isAtLeast0 = (value: number) => Number.isFinite(value) && value >= 0;
  for (const kind of LEVELS) {
    const times = settings[kind];
    if (times === null) continue;
    demand(isAbove0(times.mtbfHours), `${kind}.mtbfHours must be above 0.`);
    demand(isAtLeast0(times.mttrHours), `${kind}.mttrHours must be 0 or more.`);
  }
  demand(isAtLeast0(settings.replacementHours), 'replacementHours must be 0 or more.');
  if (settings.maintenance !== null) {
    demand(isAbove0(settings.maintenance.everyDays), 'maintenance.everyDays must be above 0.');
    demand(isAbove0(settings.maintenance.hoursEach), 'maintenance.hoursEach must be above 0.');
  }
  const isCount = (value: number, most: number) =>
    Number.isSafeInteger(value) && value >= 0 && value <= most;
  demand(isCount(settings.keepSegments, 100_000), 'keepSegments must be 0 to 100,000.');
  demand(isCount(settings.keepOutages, 1000), 'keepOutages must be 0 to 1,000.');
}

/** `up`: all instances up; `degraded`: a majority with losses; `none`: no majority. */
export type RunStatus = 'up' | 'degraded' | 'none';

/** The status when so many instances of a layout are up. An empty layout has no majority. */
export function statusOf(layout: Layout, up: number): RunStatus {
  if (up < majority(layout)) return 'none';
  return up === layout.nodes.length ? 'up' : 'degraded';
}
