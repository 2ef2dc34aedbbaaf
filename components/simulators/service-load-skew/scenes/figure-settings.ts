import type { ListParam, NumberParam, Params } from '@/lib/simulator/params';

const whole = (label: string, value: number, min: number, max: number): NumberParam => ({
  kind: 'number',
  label,
  default: value,
  min,
  max,
  step: 1,
  integer: true,
});

const counts = (label: string, value: readonly string[], maxItems: number): ListParam => ({
  kind: 'list',
  label,
  default: value,
  item: /^\d{1,2}$/,
  itemSays: 'whole numbers from 0 to 99',
  numeric: true,
  maxItems,
});

/** What one can ask for, under `figures` in the link. */
export const FIGURES = {
  what: {
    kind: 'choice',
    label: 'Of what',
    default: 'scale-out',
    options: [
      { value: 'scale-out', label: 'a scale-out' },
      { value: 'rollout', label: 'a rollout' },
      { value: 'affinity', label: 'ClientIP affinity' },
      { value: 'external', label: 'externalTrafficPolicy' },
      { value: 'same-zone', label: 'PreferSameZone' },
    ],
  },
  old: whole('Pods before', 4, 1, 100),
  added: whole('Pods that join', 4, 0, 100),
  again: {
    kind: 'decimal',
    label: 'Of the connections, dial again',
    default: '0',
    min: 0,
    max: 1,
    step: 0.05,
    decimals: 2,
    percent: true,
  },
  pods: whole('Pods', 4, 1, 100),
  surge: whole('maxSurge', 1, 0, 100),
  unavailable: whole('maxUnavailable', 0, 0, 100),
  addresses: whole('Addresses', 2, 1, 1000),
  among: whole('Pods', 4, 1, 100),
  nodes: counts('Pods on each node', ['3', '1'], 20),
  policy: {
    kind: 'choice',
    label: 'externalTrafficPolicy',
    default: 'Local',
    options: [
      { value: 'Local', label: 'Local' },
      { value: 'Cluster', label: 'Cluster' },
    ],
  },
  checked: { kind: 'flag', label: 'The load balancer checks the nodes', default: true },
  traffic: counts('Traffic of each zone', ['75', '25'], 5),
  zones: counts('Pods in each zone', ['60', '40'], 5),
} as const satisfies Params;

type FigureName = keyof typeof FIGURES;

/** The fields of each question. */
export const FIGURE_FIELDS: Readonly<Record<string, readonly FigureName[]>> = {
  'scale-out': ['old', 'added', 'again'],
  rollout: ['pods', 'surge', 'unavailable'],
  affinity: ['addresses', 'among'],
  external: ['nodes', 'policy', 'checked'],
  'same-zone': ['traffic', 'zones'],
};
