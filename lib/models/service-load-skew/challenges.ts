import type { Challenge } from '../../simulator/declaration';
import { holds, isProxied } from './sim/dial';
import { aliveCount, type SkewState } from './state';
import { summarize } from './summary';
import type { SkewParams } from './world';

const EIGHT = new Array<string>(8).fill('1');

/** Busiest pod over the mean, of requests. */
const skew = (state: SkewState) => summarize(state).requests.maxOverMean;

export const challenges: readonly Challenge<SkewParams, SkewState>[] = [
  {
    id: 'use-the-new-pods',
    goal: 'Four pods became eight, and the new ones idle. Put each of them to work, without a proxy.',
    start: { clients: 40, events: ['-30:scale:8'] },
    solved: (state) =>
      holds(state) &&
      aliveCount(state) === 8 &&
      state.pods.every(({ status }, pod) => status === 'ready' && (state.held[pod] ?? 0) > 0),
    hints: [
      'Held connections stay where they are. What makes a client dial again?',
      'Make all clients reconnect, or let the server close connections after a while.',
      'Press Reconnect, or set the age of connections to 20 s. If a pod still has none, do it again: it is a draw.',
    ],
    because: 'A new pod gets new connections only, so somebody has to open some.',
  },
  {
    id: 'even-without-proxy',
    goal: 'Twelve clients, four pods, kube-proxy: bring the busiest pod below 1.25 times its share.',
    start: {},
    solved: (state) =>
      ['iptables', 'nftables'].includes(state.world.way) &&
      state.world.clients === 12 &&
      aliveCount(state) === 4 &&
      skew(state) < 1.25,
    hints: [
      'Luck narrows with the square root of the number of draws.',
      'Give each client more connections, or one for each request.',
      'Set the connections of each client to 20, or the protocol to a connection a request.',
    ],
    because: 'The draw stays as it is; there are more of them. Each costs a handshake.',
  },
  {
    id: 'one-pod-gets-nothing',
    goal: 'Sixty clients, four pods, a new connection for each request: leave some pod without any work.',
    start: { clients: 60, protocol: 'close' },
    solved: (state) =>
      state.world.clients >= 60 &&
      state.world.protocol === 'close' &&
      aliveCount(state) === 4 &&
      summarize(state).loads.some(({ status, requests }) => status === 'ready' && requests === 0),
    hints: [
      'Every request draws anew. What makes a draw come out as the last one did?',
      'Affinity goes by source address. How many addresses does the Service see?',
      'Set an affinity of 10800 s and let the clients share 2 source addresses.',
    ],
    because: 'With affinity a source address is drawn once, and behind proxies there are few.',
  },
  {
    id: 'hot-key',
    goal: 'Four of ten requests have one key. Bring the busiest pod below 1.25 times its share, with the proxy in place.',
    start: { way: 'gateway', policy: 'ring-hash', hot: 0.4 },
    solved: (state) => state.world.hot >= 0.4 && isProxied(state) && skew(state) < 1.25,
    hints: [
      'More pods do not help: try eight.',
      'A hash sends a key to one pod. Must it be a hash?',
      'Let the proxy choose by least request.',
    ],
    because:
      'What does not hash does not care which key is hot. It also gives up what the hash was for.',
  },
  {
    id: 'idle-half',
    goal: 'Eight pods, HTTP/2, no request of any client lost: keep at least four of them without a connection.',
    start: { place: EIGHT, clients: 12 },
    solved: (state) =>
      holds(state) &&
      state.dropped === 0 &&
      state.world.rps >= 60 &&
      aliveCount(state) === 8 &&
      state.held.filter((held) => held === 0).length >= 4,
    hints: [
      'How many pods can so many connections reach?',
      'Fewer connections than pods leave the rest idle for certain.',
      'Set the clients to 4, with one connection each.',
    ],
    because: 'Pods beyond the number of connections add nothing.',
  },
];
