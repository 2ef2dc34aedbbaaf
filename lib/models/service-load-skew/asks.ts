import { parseDecimal, type Rational, toNumber, ZERO } from '../../kernel/rational';
import { declareAsk } from '../../simulator/ask';
import type { ChoiceParam, DecimalParam, ListParam } from '../../simulator/params';
import { run } from './ask-run';
import { heldChances } from './chance/held';
import { LIMITS } from './chance/limits';
import { twoChoices } from './chance/two-choices';
import { affinitySpread, externalPolicy, sameZone, scaleOut } from './figures';
import { rollingUpdateShares } from './rollout';

const whole = { kind: 'number', step: 1, integer: true, min: 1 } as const;
const connections = { ...whole, label: 'Connections', default: 12, max: LIMITS.connections };
const pods = { ...whole, label: 'Pods', default: 4, max: LIMITS.pods };

const fraction: DecimalParam = {
  ...{ kind: 'decimal', label: 'Fraction that dials again', default: '0' },
  ...{ min: 0, max: 1, step: 0.05, decimals: 40, percent: true },
};

const policy: ChoiceParam = {
  ...{ kind: 'choice', label: 'externalTrafficPolicy', default: 'Local' },
  options: [
    { value: 'Cluster', label: 'Cluster' },
    { value: 'Local', label: 'Local' },
  ],
};

const traffic: ListParam = {
  ...{ kind: 'list', label: 'Traffic of each zone', default: ['1', '1'], maxItems: 100 },
  ...{
    item: /^\d{1,15}(\.\d{1,20})?(e-\d{1,2})?$/,
    itemSays: 'numbers of at least 0',
    numeric: true,
  },
};
const counts: ListParam = {
  ...{ kind: 'list', label: 'Pods', default: ['3', '1'], maxItems: 100 },
  ...{ item: /^\d{1,4}$/, itemSays: 'whole numbers from 0 to 1000', numeric: true },
};

/** What this model answers on the command line besides what follows from a state. */
export const asks = {
  run,
  held: declareAsk({
    says: 'Connections that each go to one pod, each equally likely, and stay: how uneven by chance.',
    takes: { connections, pods },
    answer: (_values, taken) => ({ ...heldChances(taken.connections, taken.pods) }),
  }),
  'two-choices': declareAsk({
    says: 'The same when each connection goes to the less busy one of two random pods.',
    takes: {
      connections,
      pods,
      distinct: { kind: 'flag', label: 'The two pods are never the same one', default: true },
    },
    answer: (_values, taken) => ({ ...twoChoices(taken.connections, taken.pods, taken.distinct) }),
  }),
  'scale-out': declareAsk({
    says: 'Expected shares after new pods joined and a fraction of all connections dialed again.',
    takes: {
      oldPods: { ...whole, label: 'Old pods', default: 4, max: 1000 },
      newPods: { ...whole, label: 'New pods', default: 1, min: 0, max: 1000 },
      fractionThatReconnects: fraction,
    },
    answer: (_values, taken) => ({
      ...scaleOut(taken.oldPods, taken.newPods, exact(taken.fractionThatReconnects)),
    }),
  }),
  rollout: declareAsk({
    says: 'Expected shares after a rolling update, from the first replaced pod to the last.',
    takes: {
      pods,
      maxSurge: { ...whole, label: 'Pods above the wanted number', default: 1, min: 0, max: 100 },
      maxUnavailable: { ...whole, label: 'Pods that may be missing', default: 0, min: 0, max: 99 },
    },
    answer: (_values, taken) => {
      if (taken.maxSurge + taken.maxUnavailable === 0)
        throw new RangeError('maxUnavailable: at least 1 where maxSurge is 0, not 0');
      if (taken.maxUnavailable >= taken.pods)
        throw new RangeError(`maxUnavailable: fewer than the ${taken.pods} pods`);
      return { shares: rollingUpdateShares(taken.pods, taken).map(toNumber), how: howOf(taken) };
    },
  }),
  affinity: declareAsk({
    says: 'Pods that get traffic when each client address is pinned to one pod, each equally likely.',
    takes: {
      addresses: { ...whole, label: 'Client addresses', default: 2, max: 1000 },
      pods,
    },
    answer: (_values, taken) => ({ ...affinitySpread(taken.addresses, taken.pods) }),
  }),
  'external-policy': declareAsk({
    says: 'Shares of one pod on each node behind a balancer that is even over the nodes it uses.',
    takes: {
      podsPerNode: { ...counts, label: 'Pods on each node' },
      policy,
      healthChecked: { kind: 'flag', label: 'The balancer asks nodes for pods', default: true },
    },
    answer: (_values, taken) => {
      const played = taken.policy === 'Cluster' ? 'Cluster' : 'Local';
      return { ...externalPolicy(taken.podsPerNode.map(Number), played, taken.healthChecked) };
    },
  }),
  'same-zone': declareAsk({
    says: 'Shares of one pod in each zone when traffic stays in its zone where that has pods.',
    takes: {
      trafficByZone: traffic,
      podsByZone: { ...counts, label: 'Pods in each zone' },
    },
    answer: (_values, { trafficByZone, podsByZone }) => ({
      ...sameZone(trafficByZone.map(exact), podsByZone.map(Number)),
    }),
  }),
};

/** A decimal that was checked. */
function exact(text: string): Rational {
  return parseDecimal(text) ?? ZERO;
}

/** How the rolling update goes that the shares are computed for. */
function howOf({ maxSurge, maxUnavailable }: { maxSurge: number; maxUnavailable: number }): string {
  const first = `First ${maxUnavailable} old at once`;
  const next = 'then one old pod goes for each new one that is ready.';
  const begins =
    maxUnavailable === 0
      ? 'Each time a new pod is ready, one old pod goes.'
      : maxSurge === 0
        ? `${first}, before any new pod starts; ${next}`
        : `Both are used: ${first.toLowerCase()}, while new ones start up to both limits; ${next}`;
  return `${begins} New pods become ready one after the other, each with no connection. The connections of a pod that goes land at once on the pods that are ready then, each equally likely.`;
}
