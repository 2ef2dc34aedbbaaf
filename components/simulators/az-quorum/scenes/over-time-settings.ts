import type { Layout } from '@/lib/models/az-quorum/layout/layout';
import { DEFAULT_RUN, type RunSettings } from '@/lib/models/az-quorum/over-time/run-parts';
import { SECONDS_PER_YEAR } from '@/lib/models/az-quorum/over-time/run-record';
import type { Probabilities } from '@/lib/models/az-quorum/survival/probabilities';
import type { FlagParam, NumberParam, Values } from '@/lib/simulator/params';
import { SEED } from './trials-settings';

/** Longest mean time that can be typed: 10,000 years in hours. */
const MOST_HOURS = 87_600_000;

function hours(label: string, value: number, min: number, help?: string): NumberParam {
  return {
    kind: 'number',
    label,
    default: value,
    min,
    max: MOST_HOURS,
    step: 1,
    unit: 'h',
    ...(help ? { help } : {}),
  };
}

const NEVER = '0 for never';

/** The mean time between failures that gives this share of time down with `down` hours a failure. */
function matching(share: number, down: number): number {
  if (share === 0) return 0;
  return Math.min(
    MOST_HOURS,
    Math.max(0.01, Number(((down * (1 - share)) / share).toPrecision(6))),
  );
}

const { instance, zone, region, replacementHours } = DEFAULT_RUN;
const DOWN = {
  instance: (instance?.mttrHours ?? 0) + replacementHours,
  zone: zone?.mttrHours ?? 0,
  region: region?.mttrHours ?? 0,
};

/**
 * Settings of a run, under `time` in the link. The defaults match the simulator's p, q and r with
 * the stated repair times.
 */
export function overTimeParams({ p, q, r }: Probabilities) {
  const years: NumberParam = {
    kind: 'number',
    label: 'Years',
    default: 10,
    min: 1,
    max: 100,
    step: 1,
    integer: true,
  };
  const at: NumberParam = {
    kind: 'number',
    label: 'Where the run stands, in seconds',
    default: 0,
    min: 0,
    max: years.max * SECONDS_PER_YEAR,
    step: 1,
    integer: true,
  };
  const wait: FlagParam = {
    kind: 'flag',
    label: 'Wait while it would end the quorum',
    default: true,
  };
  return {
    years,
    seed: SEED,
    at,
    'instance-up': hours('Instance: between failures', matching(p, DOWN.instance), 0, NEVER),
    'instance-repair': hours('Instance: repair', instance?.mttrHours ?? 0, 0),
    replace: hours('Instance: replacement joins', replacementHours, 0),
    'zone-up': hours('Zone: between failures', matching(q, DOWN.zone), 0, NEVER),
    'zone-repair': hours('Zone: repair', DOWN.zone, 0),
    'region-up': hours('Region: between failures', matching(r, DOWN.region), 0, NEVER),
    'region-repair': hours('Region: repair', DOWN.region, 0),
    'plan-every': {
      ...hours('Planned work: a round every', 0, 0, '0 for none'),
      max: 3650,
      unit: 'days',
    },
    'plan-hours': { ...hours('Planned work: each instance out', 1, 0.1), max: 1000 },
    wait,
  } as const;
}

/** Names of the settings that say how parts fail, in the order of their fields. */
export const FAILURE_NAMES = [
  'instance-up',
  'instance-repair',
  'replace',
  'zone-up',
  'zone-repair',
  'region-up',
  'region-repair',
] as const;

export const PLAN_NAMES = ['plan-every', 'plan-hours', 'wait'] as const;

/** Outages that the list can show. */
const KEEP_OUTAGES = 20;

/** What the values ask the model to run. */
export function runSettings(
  layout: Layout,
  values: Values<ReturnType<typeof overTimeParams>>,
): RunSettings {
  const times = (mtbfHours: number, mttrHours: number) =>
    mtbfHours > 0 ? { mtbfHours, mttrHours } : null;
  const everyDays = values['plan-every'];
  return {
    layout,
    seed: values.seed,
    instance: times(values['instance-up'], values['instance-repair']),
    zone: times(values['zone-up'], values['zone-repair']),
    region: times(values['region-up'], values['region-repair']),
    replacementHours: values.replace,
    maintenance:
      everyDays > 0
        ? { everyDays, hoursEach: values['plan-hours'], postponeForQuorum: values.wait }
        : null,
    keepSegments: 0,
    keepOutages: KEEP_OUTAGES,
  };
}
