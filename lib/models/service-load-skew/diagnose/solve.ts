import { maxAtLeast } from '../chance/busiest';
import { maxOverMean } from '../measures';
import type { Sim } from '../sim/sim';
import type { CauseId } from './causes';
import type { FactsOf, LookId } from './findings';
import { look } from './looks';
import {
  APART_FROM,
  costsOf,
  countOn,
  EVEN_UP_TO,
  HEAVY_FROM,
  LOPSIDED_FROM,
  YOUNG,
} from './signs';

/** What a careful engineer finds, by which looks, and why. */
interface Solution {
  readonly cause: CauseId;
  readonly looks: readonly LookId[];
  readonly because: string;
}

/** Gives what a look finds. */
type Use = <Id extends LookId>(id: Id) => FactsOf[Id];
type Found = readonly [cause: CauseId, because: string];
type Counts = FactsOf['requests'];

const counts = (of: Counts) => of.map(({ count }) => count);
const total = (of: Counts) => of.reduce((sum, { count }) => sum + count, 0);
const percent = (share: number) => `${Math.round(100 * share)} %`;

/**
 * The cause of a run's uneven load, by the guide's path: endpoints first, then whether requests are
 * even, what chooses the pod, connections, and what the Service and the pods' ages say. It reads only
 * what looks find. O(looks), and what `maxAtLeast` costs.
 */
export function solve(sim: Sim): Solution {
  return solveBy((id) => look(sim, id).facts);
}

/** The same from what looks find, each asked for when the path comes to it. */
export function solveBy(find: Use): Solution {
  const used: LookId[] = [];
  const use: Use = (id) => {
    if (!used.includes(id)) used.push(id);
    return find(id);
  };
  const [cause, because] = ofEndpoints(use) ?? ofWork(use) ?? ofProxy(use) ?? ofDraws(use);
  return { cause, looks: used, because };
}

function ofEndpoints(use: Use): Found | undefined {
  const away = use('endpointslices').find(({ ready }) => !ready);
  return (
    away && ['unready-pod', `Pod ${away.pod} is no ready endpoint, so nothing new goes there.`]
  );
}

/** Requests are even: then it is what each of them costs. */
function ofWork(use: Use): Found | undefined {
  const requests = use('requests');
  if (maxOverMean(counts(requests)) > EVEN_UP_TO) return undefined;
  const costs = costsOf(requests, use('top'));
  const [most, least] = [costs[0], costs.at(-1)];
  if (!most || !least || most.cost < LOPSIDED_FROM * least.cost) return undefined;
  const times = (most.cost / least.cost).toFixed(1);
  return [
    'slow-pod',
    `Requests are even, and one costs pod ${most.pod} ${times} times as much CPU.`,
  ];
}

/** A proxy chooses for each request: its policy decides, the Service's rules do not. */
function ofProxy(use: Use): Found | undefined {
  if (use('config').dials !== 'proxy') return undefined;
  const failing = use('errors').find(({ share }) => share > 0.5);
  if (failing)
    return ['fails-fast', `Pod ${failing.pod} answers with errors at once and looks least busy.`];
  const { hashed, topShare } = use('keys');
  if (!hashed || topShare < HEAVY_FROM) return undefined;
  return [
    'hot-key',
    `The proxy hashes a key, and one key has ${percent(topShare)} of the requests.`,
  ];
}

/** The pod is drawn for each connection. */
function ofDraws(use: Use): Found {
  const { lasting, open } = use('connections');
  const seen = lasting ? open : use('requests');
  if (lasting) {
    const apart = ofRequestsApart(use, open);
    if (apart) return apart;
    const [held, pods] = [total(open), open.length];
    if (held < pods) return ['fewer-than-pods', `${held} connections cannot reach ${pods} pods.`];
  }
  return ofPins(use) ?? ofPlaces(use, seen) ?? ofAges(use, seen) ?? luck(open);
}

/** Requests do not lie as connections do: a client outweighs the others, or its pool prefers some. */
function ofRequestsApart(use: Use, open: Counts): Found | undefined {
  const requests = use('requests');
  const apart = requests.reduce((sum, { pod, count }) => {
    const held = countOn(open, pod) / Math.max(1, total(open));
    return sum + Math.abs(count / Math.max(1e-9, total(requests)) - held) / 2;
  }, 0);
  if (apart < APART_FROM) return undefined;
  const [first, second] = use('clients');
  if (first && second && first.share >= HEAVY_FROM && first.share > 3 * second.share)
    return [
      'heavy-client',
      `One client, ${first.client}, sends ${percent(first.share)} of all requests.`,
    ];
  const { pool, connections } = use('config');
  if (pool !== 'newest' || connections < 2) return undefined;
  return [
    'newest-first-pool',
    `Clients hold ${connections} connections each and use mostly those used last.`,
  ];
}

function ofPins(use: Use): Found | undefined {
  if (use('config').dials !== 'service') return undefined;
  const addresses = new Set(use('sources').map(({ source }) => source)).size;
  const isFew = addresses < use('endpointslices').length;
  if (!isFew) return undefined;
  const says = addresses === 1 ? 'one source address' : `${addresses} source addresses`;
  if (use('service').affinity > 0)
    return ['pinned-by-address', `ClientIP affinity, and pods see ${says}.`];
  if (use('rules').scheduler !== 'sh') return undefined;
  return ['source-hashed', `IPVS hashes the source, and pods see ${says}.`];
}

function ofPlaces(use: Use, seen: Counts): Found | undefined {
  if (use('config').dials !== 'service') return undefined;
  const { external, internal, near } = use('service');
  const { outside } = use('config');
  const isLocal = (outside ? external : internal) === 'Local';
  const byZone = near === 'PreferSameZone' && !isLocal;
  if (!isLocal && near === 'none') return undefined;
  const endpoints = use('endpointslices');
  const places = new Map<string, number[]>();
  for (const { pod, node, zone } of endpoints) {
    const count = countOn(seen, pod);
    const at = byZone ? zone : node;
    places.set(at, [...(places.get(at) ?? []), count]);
  }
  const means = [...places.values()].map((of) => of.reduce((sum, one) => sum + one, 0) / of.length);
  const [most, least] = [Math.max(...means), Math.min(...means)];
  if (most < LOPSIDED_FROM * least) return undefined;
  const says = `${most.toFixed(1)} for each pod there, ${least.toFixed(1)} elsewhere.`;
  if (isLocal) return ['kept-on-node', `A Local policy keeps to the node: ${says}`];
  if (byZone) return ['near-zone', `Traffic keeps to its zone: ${says}`];
  return near === 'PreferSameNode'
    ? ['near-node', `Traffic keeps to its node: ${says}`]
    : undefined;
}

function ofAges(use: Use, seen: Counts): Found | undefined {
  const pods = use('pods');
  const countOf = (pod: string) => countOn(seen, pod);
  const mean = total(seen) / seen.length;
  const restarted = pods.find(({ pod, restarts }) => restarts > 0 && countOf(pod) < mean / 2);
  if (restarted)
    return ['restarted-pod', `Pod ${restarted.pod} restarted, and has ${countOf(restarted.pod)}.`];
  const young = pods.filter(({ age }) => age < YOUNG);
  if (young.length === 0) return undefined;
  if (young.length === pods.length) {
    const byAge = pods.toSorted((a, b) => b.age - a.age);
    const [oldest, youngest] = [byAge[0], byAge.at(-1)].map((one) => countOf(one?.pod ?? '')) as [
      number,
      number,
    ];
    if (oldest <= youngest) return undefined;
    return [
      'rollout-order',
      `All pods are new; the oldest has ${oldest}, the youngest ${youngest}.`,
    ];
  }
  const theirs = young.reduce((sum, { pod }) => sum + countOf(pod), 0);
  if (theirs > (mean * young.length) / 2) return undefined;
  const have = young.length === 1 ? 'One young pod has' : `${young.length} young pods have`;
  const says = `${have} ${theirs} of ${total(seen)}`;
  const { dials, dns } = use('config');
  const isRedialed = () => use('ages').some(({ age }) => young.some((pod) => age < pod.age));
  return dials === 'pods' && dns > 0 && isRedialed()
    ? ['old-list', `${says}, though clients dialed after they came; lists are kept for ${dns} s.`]
    : ['late-pods', `${says}: the connections are older than they are.`];
}

function luck(open: Counts): Found {
  const [all, busiest] = [total(open), Math.max(...counts(open))];
  const p = all > 0 ? maxAtLeast(busiest, all, open.length) : 1;
  const often = p < 0.01 ? 'less than 1 %' : percent(p);
  return [
    'fair-chance',
    `Nothing pins or prefers; of ${all} fair draws ${often} come out with ${busiest} or more on one pod.`,
  ];
}
