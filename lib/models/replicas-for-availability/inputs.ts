import { formatDuration } from '../../kernel/format';
import { parseDecimal, ZERO } from '../../kernel/rational';
import { downtimeMinutes } from './downtime';
import { LIMITS } from './parameters';
import { typedPercent } from './share-text';

/** "95 %: down 18.3 days a year, 1.5 days a month, 1.2 h a day." for a decimal of 0 to 1. */
function downtimeSentence(typed: string): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((period) =>
    formatDuration(downtimeMinutes(Number(typed), period)),
  );
  const percent = typedPercent(parseDecimal(typed) ?? ZERO);
  return `${percent}: down ${year} a year, ${month} a month, ${day} a day.`;
}

const share = {
  kind: 'decimal',
  min: 0,
  max: 1,
  percent: true,
  decimals: LIMITS.decimals,
} as const;

const count = {
  kind: 'number',
  integer: true,
  min: 1,
  max: LIMITS.count,
  sliderMax: 10,
  step: 1,
} as const;

const BREAKS = 'What breaks the formula';

/** The inputs of the simulator, in the order of their fields. */
export const params = {
  a: {
    ...share,
    nines: 5,
    step: 0.005,
    label: 'Availability of one replica',
    default: '0.95',
    says: downtimeSentence,
  },
  target: {
    ...share,
    nines: 5,
    step: 0.001,
    label: 'Target',
    default: '0.99',
    says: downtimeSentence,
  },
  n: {
    ...count,
    label: 'Replicas',
    default: 2,
  },
  beta: {
    group: BREAKS,
    ...share,
    step: 0.01,
    label: 'Failures with a common cause',
    default: '0',
    help: 'A bad rollout, an expired certificate, a lost zone: it takes all replicas at once.',
  },
  lb: {
    group: BREAKS,
    ...share,
    nines: 5,
    step: 0.001,
    label: 'Availability of the load balancer',
    default: '1',
    help: 'It stands in series: when it is down, no replica is reached.',
  },
  k: {
    group: BREAKS,
    ...count,
    label: 'Replicas that must be up',
    default: 1,
    help: 'As many as carry the load.',
  },
  mttr: {
    group: BREAKS,
    kind: 'number',
    min: 1,
    max: 10_080,
    step: 1,
    log: { floor: 1 },
    unit: 'min',
    label: 'Mean time to repair',
    default: 60,
  },
  window: {
    group: BREAKS,
    kind: 'number',
    min: 0,
    max: 1440,
    step: 0.1,
    log: { floor: 0.01 },
    unit: 'min',
    label: 'Detection and failover',
    default: 1,
    says: (value: number) =>
      `${formatDuration(value)} in which requests still go to the failed replica.`,
  },
} as const;

export type Params = typeof params;
