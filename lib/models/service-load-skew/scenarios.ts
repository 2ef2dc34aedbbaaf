import type { Prediction, Scenario } from '../../simulator/declaration';
import type { SkewSummary } from './summary';
import type { SkewParams } from './world';

const ONE_NODE_EACH = (pods: number) => new Array<string>(pods).fill('1');

/** Asks how a world comes out, by what explains it first. */
function why(
  asks: string,
  options: readonly (readonly [kind: string, label: string])[],
  because: string,
): Prediction<SkewSummary> {
  return {
    asks,
    options: options.map(([value, label]) => ({ value, label })),
    answer: ({ reasons }) => reasons[0]?.kind ?? 'nothing-serves',
    because,
  };
}

/** The named states, with what to look at and what to guess first. */
export const scenarios: readonly Scenario<SkewParams, SkewSummary>[] = [
  {
    id: 'twelve-on-four',
    title: 'Twelve connections, four pods',
    values: {},
    shows: ['small-numbers', 'iptables-random', 'trap-round-robin'],
    look: 'Each connection drew its pod with the same chance, once. Few draws are never even.',
    predict: why(
      'Twelve clients hold one connection each to a Service of four pods. How do their requests spread?',
      [
        ['even', 'Evenly, within a quarter'],
        ['chance', 'Unevenly, and it is luck'],
        ['unlikely', 'Unevenly, and something is broken'],
      ],
      'Twelve fair draws over four pods come out at three each in few of a hundred cases.',
    ),
  },
  {
    id: 'many-connections',
    title: 'Eight hundred connections',
    values: { clients: 100, conns: 8 },
    shows: ['small-numbers'],
    look: 'The same draw, many more times: the spread narrows with the square root of their number.',
  },
  {
    id: 'fewer-than-pods',
    title: 'Four clients, eight pods',
    values: { clients: 4, place: ONE_NODE_EACH(8), rps: 60 },
    shows: ['fewer-than-pods', 'long-lived-connections'],
    look: 'Four connections reach four pods at most. The others are idle for certain.',
  },
  {
    id: 'scale-out',
    title: 'Scale out from four to eight',
    values: { clients: 40, events: ['-30:scale:8'] },
    shows: ['scale-out-helps-nobody', 'tcp-flows-stay', 'trap-more-pods'],
    look: 'The four new pods are ready, and stand idle. Make the clients reconnect.',
    predict: why(
      'Forty clients hold a connection each to four hot pods. Four more pods are ready since half a minute. What happens to the hot ones?',
      [
        ['even', 'They share with the new ones'],
        ['late-pods', 'Nothing, the new ones are idle'],
        ['chance', 'They share, but for luck'],
      ],
      'A Service chooses for new connections only; those that are held stay where they are.',
    ),
  },
  {
    id: 'rollout',
    title: 'After a rolling update',
    values: { clients: 60, startup: 3, events: ['-55:rollout'] },
    shows: ['rollout-order', 'trap-rollout-restart'],
    look: 'All pods are new. The first was there for every redial, the last only for one.',
    predict: why(
      'Four pods were replaced one by one; each new one was ready before an old one stopped. How are the sixty connections spread?',
      [
        ['even', 'Evenly: all pods are new'],
        ['rollout-order', 'The first new pods have most'],
        ['late-pods', 'The last new pods have most'],
      ],
      'Clients of each pod that stops dial again at once, and find only the new pods that are ready by then.',
    ),
  },
  {
    id: 'restart',
    title: 'Restart the hot pod',
    values: { clients: 40, events: ['-30:crash:1'] },
    shows: ['scale-out-helps-nobody', 'trap-restart-the-hot-pod'],
    look: 'Its clients went to the others, and it came back with nothing.',
  },
  {
    id: 'two-proxies',
    title: 'Affinity behind two proxies',
    values: { clients: 60, nat: 2, affinity: 10_800, protocol: 'close' },
    shows: ['session-affinity', 'affinity-per-node'],
    look: 'The Service sees two addresses, not sixty clients. Some pod gets nothing at all.',
    predict: why(
      'Sixty clients reach the Service through two proxies, a new connection for each request, with ClientIP affinity of three hours. How do the requests spread?',
      [
        ['even', 'Evenly: every request draws anew'],
        ['affinity', 'A few pods have all of it'],
        ['chance', 'Unevenly, by luck'],
      ],
      'Affinity sends each source address to the pod that it had before, and here there are two addresses.',
    ),
  },
  {
    id: 'local-policy',
    title: 'Local policy, three pods and one',
    values: {
      place: ['3', '1'],
      zones: 1,
      outside: true,
      etp: 'Local',
      clients: 200,
      protocol: 'close',
    },
    shows: ['traffic-policy-local'],
    look: 'The balancer is even over the nodes, so the lone pod has half.',
    predict: why(
      'A load balancer is even over two nodes; one has three pods, the other one. externalTrafficPolicy is Local. How do requests spread?',
      [
        ['even', 'Evenly over the pods'],
        ['local', 'The lone pod has the most'],
        ['dropped', 'Some find no pod'],
      ],
      'Each node keeps what it gets to its own pods: a half for one pod, a sixth for each of three.',
    ),
  },
  {
    id: 'empty-node',
    title: 'Local policy, a node without a pod',
    values: { place: ['2', '2', '0'], itp: 'Local', clients: 60, protocol: 'close' },
    shows: ['traffic-policy-local'],
    look: 'Clients on the third node find nothing there, and nothing else is tried.',
    predict: why(
      'internalTrafficPolicy is Local; two nodes have two pods each, clients run on three. What happens on the third node?',
      [
        ['even', 'Its clients use the other nodes'],
        ['dropped', 'Its requests find no pod'],
        ['local', 'Its clients overload one pod'],
      ],
      'With Local and no endpoint on the node the connection is dropped, in iptables mode.',
    ),
  },
  {
    id: 'zone-leans',
    title: 'Three of four clients in one zone',
    values: {
      place: ['20', '20', '20', '20', '20'],
      clients: 200,
      conns: 2,
      lean: 0.75,
      near: 'PreferSameZone',
      rps: 600,
    },
    shows: ['topology-routing', 'trap-zone-routing-is-free'],
    look: 'A hundred pods. Clients keep to their zone, and most clients are in zone a.',
  },
  {
    id: 'heavy-client',
    title: 'One client sends half',
    values: { clients: 100, heavy: 0.5 },
    shows: [
      'unequal-requests',
      'effective-connections',
      'connections-not-requests',
      'trap-more-connections-than-enough',
    ],
    look: 'A hundred connections lie about evenly; half of the requests are on one of them.',
    predict: why(
      'A hundred clients hold a connection each, and one of them sends half of all requests. Is the load even?',
      [
        ['even', 'Yes: a hundred connections are many'],
        ['heavy-client', 'No: one pod has that client'],
        ['chance', 'No, by luck'],
      ],
      'Connections are drawn, not requests, and the one that carries half of them sits on one pod.',
    ),
  },
  {
    id: 'pool',
    title: 'A pool that takes the last used',
    values: { clients: 3, conns: 20, pool: 'newest', protocol: 'http1', rps: 30, seed: 3 },
    shows: ['pool-mru'],
    look: 'Sixty connections, of which three do nearly all of the work.',
  },
  {
    id: 'hot-key',
    title: 'A hash and a hot key',
    values: { way: 'gateway', policy: 'ring-hash', hot: 0.4 },
    shows: ['hot-keys'],
    look: 'Four of ten requests have one key, and a key has one pod.',
  },
  {
    id: 'old-list',
    title: 'A list from before',
    values: {
      way: 'headless',
      dns: 3600,
      clients: 40,
      events: ['-30:scale:8', '-10:reconnect'],
    },
    shows: ['headless-dns', 'trap-headless-is-enough'],
    look: 'Everybody dialed again after the scale-out, from a list that has four pods.',
  },
  {
    id: 'fails-fast',
    title: 'A pod that fails fast',
    values: { way: 'gateway', policy: 'least-request-all', rps: 300, events: ['-20:fail:2'] },
    shows: ['least-request-sinkhole'],
    look: 'Its requests are gone at once, so it always has the fewest under way.',
  },
  {
    id: 'slow-pod',
    title: 'A pod that takes three times as long',
    values: { way: 'gateway', policy: 'round-robin', slow: 1 },
    shows: ['unequal-pods', 'measure-first'],
    look: 'Requests are even to the last one; one pod is nearly full.',
  },
  {
    id: 'fresh-pod',
    title: 'Least request and a cold pod',
    values: {
      way: 'gateway',
      policy: 'least-request-all',
      rps: 360,
      cold: 20,
      startup: 2,
      events: ['-30:scale:5'],
    },
    shows: ['no-slow-start'],
    look: 'Requests are even. The fifth pod began with none under way, so it got the next ones at once, and was cold: see Latency.',
  },
  {
    id: 'unready',
    title: 'A busy pod turns unready',
    values: { clients: 40, events: ['-15:flap:1', '-10:churn'] },
    shows: ['readiness-flapping', 'trap-readiness-load-shedding'],
    look: 'It keeps the connections that it holds, while every new one goes to the others.',
    predict: why(
      'A pod fails its readiness probe since it is busy; its forty clients hold connections, and half of them restart. What becomes of its load?',
      [
        ['even', 'It is spread over the others'],
        ['unready-keeps', 'It keeps what it holds'],
        ['late-pods', 'The other pods stay idle'],
      ],
      'Readiness decides about new connections only. TCP connections that are open stay with their pod.',
    ),
  },
  {
    id: 'hidden-by-the-mean',
    title: 'The mean hides a full pod',
    values: { clients: 6, rps: 200 },
    shows: ['hpa-mean', 'long-lived-connections'],
    look: 'The autoscaler sees the mean of all pods, which is half, and asks for no more.',
  },
  {
    id: 'udp',
    title: 'UDP flows stay',
    values: { protocol: 'udp', age: 30, clients: 40, events: ['-40:scale:8'] },
    shows: ['tcp-flows-stay'],
    look: 'A flow has no connection that the server could close, so an age does nothing here.',
  },
  {
    id: 'age',
    title: 'The server closes connections',
    values: { age: 20, clients: 40, events: ['-50:scale:8'] },
    shows: ['connection-age', 'age-redraws', 'trap-max-age-balances'],
    look: 'The new pods have their share, and the spread is that of forty draws over eight pods.',
  },
  {
    id: 'each-request',
    title: 'A proxy that chooses for each request',
    values: { way: 'gateway' },
    shows: ['request-level-balancing'],
    look: 'The same twelve clients and four pods; what is chosen is requests.',
    predict: why(
      'The same twelve clients, but a proxy chooses a pod for each request, the less busy of two. How do requests spread?',
      [
        ['even', 'Evenly, within a quarter'],
        ['chance', 'Unevenly, by luck, as before'],
        ['unlikely', 'Worse than before'],
      ],
      'Some thousand choices a minute instead of twelve, and each looks at who is less busy.',
    ),
  },
];
