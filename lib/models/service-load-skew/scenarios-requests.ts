import type { Scenario } from '../../simulator/declaration';
import type { SkewSummary } from './summary';
import { why } from './why';
import type { SkewParams } from './world';

/** States in which a pod is chosen for each request, by kube-proxy or by a proxy. */
export const REQUEST_SCENARIOS: readonly Scenario<SkewParams, SkewSummary>[] = [
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
    id: 'hot-key',
    title: 'A hash and a hot key',
    values: { way: 'gateway', policy: 'ring-hash', hot: 0.4 },
    shows: ['hot-keys'],
    look: 'Four of ten requests have one key, and a key has one pod.',
  },
  {
    id: 'fails-fast',
    title: 'A pod that fails fast',
    values: { way: 'gateway', policy: 'least-request-all', rps: 300, events: ['-59:fail:2'] },
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
      cold: 60,
      startup: 2,
      events: ['-30:scale:5'],
    },
    shows: ['no-slow-start'],
    look: 'The fifth pod began with none under way, so it got the next ones at once, while it was cold: see its p99 under Latency.',
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
      'Some seven thousand choices a minute instead of twelve, and each looks at who is less busy.',
    ),
  },
];
