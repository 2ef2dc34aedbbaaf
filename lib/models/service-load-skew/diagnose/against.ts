import { maxOverMean } from '../measures';
import type { Sim } from '../sim/sim';
import type { CauseId } from './causes';
import type { FactsOf, LookId } from './findings';
import { look } from './looks';
import { costsOf, EVEN_UP_TO, HEAVY_FROM, LOPSIDED_FROM, YOUNG } from './signs';

type Seen = <Id extends LookId>(id: Id) => FactsOf[Id] | undefined;

/**
 * What of the opened looks speaks against a cause, in a sentence; undefined where nothing does. It
 * never speaks against a cause that is there, and uses no look that is not opened. O(looks).
 */
export function speaksAgainst(
  sim: Sim,
  cause: CauseId,
  opened: readonly LookId[],
): string | undefined {
  const seen: Seen = (id) => (opened.includes(id) ? look(sim, id).facts : undefined);
  return proxied(cause, seen) ?? AGAINST[cause](seen);
}

/** Causes that need a proxy, and those that there are with one or without. */
const NEED_PROXY: readonly CauseId[] = ['hot-key', 'fails-fast'];
const EITHER: readonly CauseId[] = ['slow-pod', 'unready-pod'];

function proxied(cause: CauseId, seen: Seen): string | undefined {
  const dials = seen('config')?.dials;
  if (dials === undefined || EITHER.includes(cause)) return undefined;
  const needs = NEED_PROXY.includes(cause);
  if (needs === (dials === 'proxy')) return undefined;
  return needs
    ? 'No proxy chooses the pods here.'
    : 'A proxy chooses a pod for each request: connections of clients and rules of the Service decide nothing.';
}

/** The first of some sentences that is true. */
const first = (...says: readonly (readonly [is: boolean | undefined, says: string])[]) =>
  says.find(([is]) => is)?.[1];

const AGAINST: Readonly<Record<CauseId, (seen: Seen) => string | undefined>> = {
  'fair-chance': (seen) =>
    first([seen('connections')?.lasting === false, 'No connection lasts, so no draw is kept.']),
  'fewer-than-pods': (seen) => {
    const connections = seen('connections');
    if (!connections) return undefined;
    const total = connections.open.reduce((sum, { count }) => sum + count, 0);
    const pods = connections.open.length;
    return first(
      [!connections.lasting, 'No connection lasts.'],
      [total >= pods, `${total} connections are enough for ${pods} pods.`],
    );
  },
  'late-pods': (seen) =>
    withoutYoung(seen) ??
    first([redialed(seen), 'Connections were opened after the young pods came.']),
  'restarted-pod': (seen) =>
    first([seen('pods')?.every(({ restarts }) => restarts === 0), 'No pod has restarted.']),
  'rollout-order': (seen) =>
    first([seen('pods')?.some(({ age }) => age >= YOUNG), 'Some pods are days old.']),
  'pinned-by-address': (seen) =>
    first([seen('service')?.affinity === 0, 'The Service has no affinity.']) ?? manySources(seen),
  'source-hashed': (seen) => {
    const rules = seen('rules');
    return (
      first([rules && rules.scheduler !== 'sh', 'kube-proxy hashes no source address.']) ??
      manySources(seen)
    );
  },
  'kept-on-node': (seen) => {
    const service = seen('service');
    const outside = seen('config')?.outside;
    if (!service) return undefined;
    const { internal, external } = service;
    return first(
      [internal === 'Cluster' && external === 'Cluster', 'No traffic policy is Local.'],
      [
        outside === true && external === 'Cluster',
        'Clients come from outside, and the external policy is Cluster.',
      ],
      [
        outside === false && internal === 'Cluster',
        'Clients are inside, and the internal policy is Cluster.',
      ],
    );
  },
  'near-zone': (seen) => prefersNot(seen, 'PreferSameZone', 'zone'),
  'near-node': (seen) => prefersNot(seen, 'PreferSameNode', 'node'),
  'heavy-client': (seen) => {
    const [most, next] = seen('clients') ?? [];
    if (!most || !next) return undefined;
    const isHeavy = most.share >= HEAVY_FROM && most.share > 3 * next.share;
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    return first([
      !isHeavy,
      `The busiest client sends ${percent(most.share)} of the requests, the next one ${percent(next.share)}.`,
    ]);
  },
  'newest-first-pool': (seen) => {
    const config = seen('config');
    return first(
      [config && config.pool !== 'newest', 'Clients use their connections in turn.'],
      [config && config.connections < 2, 'A client has one connection only.'],
    );
  },
  'hot-key': (seen) => {
    const keys = seen('keys');
    return first(
      [keys && !keys.logged, 'No proxy is there to hash a key.'],
      [keys && !keys.hashed, 'The proxy hashes no key.'],
      [keys && keys.topShare < HEAVY_FROM, 'No key has many of the requests.'],
    );
  },
  'slow-pod': (seen) => {
    const [requests, top] = [seen('requests'), seen('top')];
    if (!requests) return undefined;
    if (maxOverMean(requests.map(({ count }) => count)) > EVEN_UP_TO)
      return 'The requests themselves are uneven.';
    const costs = top ? costsOf(requests, top) : [];
    const [most, least] = [costs[0], costs.at(-1)];
    return first([
      most && least && most.cost < LOPSIDED_FROM * least.cost,
      'A request costs each pod about as much CPU.',
    ]);
  },
  'fails-fast': (seen) =>
    first([seen('errors')?.every(({ share }) => share <= 0.5), 'No pod answers with errors.']),
  'old-list': (seen) => {
    const config = seen('config');
    return (
      withoutYoung(seen) ??
      first(
        [config && config.dials !== 'pods', 'Clients dial the Service, and keep no list of pods.'],
        [config?.dns === 0, 'Clients ask for the addresses at each dial.'],
        [redialed(seen) === false, 'No connection was opened after the young pods came.'],
      )
    );
  },
  'unready-pod': (seen) =>
    first([seen('endpointslices')?.every(({ ready }) => ready), 'Every endpoint is ready.']),
};

/** Whether clients dialed after the young pods came; undefined where one cannot tell. */
function redialed(seen: Seen): boolean | undefined {
  const [pods, ages] = [seen('pods'), seen('ages')];
  const young = pods?.filter(({ age }) => age < YOUNG);
  return young && ages?.some(({ age }) => young.some((pod) => age < pod.age));
}

function withoutYoung(seen: Seen): string | undefined {
  const pods = seen('pods');
  return first(
    [pods?.every(({ age }) => age >= YOUNG), 'Every pod is days old.'],
    [pods?.every(({ age }) => age < YOUNG), 'All pods are new, none came late.'],
  );
}

function manySources(seen: Seen): string | undefined {
  const [sources, pods] = [seen('sources'), seen('endpointslices')];
  const addresses = new Set(sources?.map(({ source }) => source)).size;
  return first([
    sources && pods && addresses >= pods.length,
    `Pods see ${addresses} source addresses, no fewer than there are pods.`,
  ]);
}

function prefersNot(seen: Seen, near: string, what: string): string | undefined {
  const service = seen('service');
  return first([service && service.near !== near, `The Service does not prefer the same ${what}.`]);
}
