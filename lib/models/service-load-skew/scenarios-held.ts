import type { Scenario } from '../../simulator/declaration';
import type { SkewSummary } from './summary';
import { why } from './why';
import type { SkewParams } from './world';

const ONE_NODE_EACH = (pods: number) => new Array<string>(pods).fill('1');

/** States in which clients hold connections, so that a pod is chosen once for each. */
export const HELD_SCENARIOS: readonly Scenario<SkewParams, SkewSummary>[] = [
  {
    id: 'twelve-on-four',
    title: 'Twelve connections, four pods',
    values: {},
    shows: ['small-numbers', 'iptables-random', 'trap-round-robin'],
    look: 'Each connection drew its pod with the same chance, once. Few draws are seldom even.',
    predict: why(
      'Twelve clients hold one connection each to a Service of four pods. How do their requests spread?',
      [
        ['even', 'Evenly, within a quarter'],
        ['chance', 'Unevenly, and it is luck'],
        ['unlikely', 'Unevenly, and something is broken'],
      ],
      'Twelve fair draws over four pods come out at three each in 2 of 100 cases.',
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
      'Forty clients hold a connection each to four hot pods. Four more pods have been ready for 25 seconds. What happens to the hot ones?',
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
    predict: why(
      'The hot pod of four was restarted half a minute ago; its clients hold their connections. What does it have now?',
      [
        ['even', 'Its share again'],
        ['late-pods', 'Nothing, or hardly anything'],
        ['chance', 'More or less, by luck'],
      ],
      'Its clients dialed again while it was away, and nobody has a reason to come back.',
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
    look: 'Sixty connections, of which nine do nearly all of the work.',
  },
  {
    id: 'old-list',
    title: 'A list from before',
    values: {
      way: 'headless',
      pick: 'first',
      dns: 3600,
      clients: 40,
      events: ['-30:scale:8', '-10:reconnect'],
    },
    shows: ['headless-dns', 'trap-headless-is-enough'],
    look: 'Everybody dialed again after the scale-out, from a list that has four pods.',
    predict: why(
      'Clients of a headless Service keep the list of addresses for an hour. Four pods became eight, and then all clients dialed again. Who serves?',
      [
        ['even', 'All eight, about evenly'],
        ['old-list', 'The four that were there before'],
        ['chance', 'All eight, unevenly by luck'],
      ],
      'They dialed from the list that they had, and four addresses are not on it.',
    ),
  },
  {
    id: 'unready',
    title: 'A busy pod turns unready',
    values: { clients: 40, events: ['-15:flap:1', '-10:churn'] },
    shows: ['readiness-flapping', 'trap-readiness-load-shedding'],
    look: 'It keeps the connections that it holds, while every new one goes to the others.',
    predict: why(
      'A pod fails its readiness probe because it is busy. The Service’s forty clients hold connections, and half of them restart. What becomes of its load?',
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
    look: 'The autoscaler sees what all pods use on average, a third, and would take one away.',
  },
  {
    id: 'udp',
    title: 'UDP flows stay',
    values: { protocol: 'udp', age: 30, clients: 40, events: ['-40:scale:8'] },
    shows: ['tcp-flows-stay'],
    look: 'A flow has no connection that the server could close, so an age does nothing here.',
    predict: why(
      'Forty UDP flows to four pods; four more were added 35 seconds ago, and servers close connections after 30 seconds. Who serves?',
      [
        ['even', 'All eight, about evenly'],
        ['late-pods', 'The four old ones'],
        ['chance', 'All eight, unevenly by luck'],
      ],
      'conntrack keeps a flow with its pod while packets come, and there is no connection to close.',
    ),
  },
  {
    id: 'age',
    title: 'The server closes connections',
    values: { age: 10, clients: 40, startup: 0, events: ['-59:scale:8'] },
    shows: ['connection-age', 'age-redraws', 'trap-max-age-balances'],
    look: 'The new pods have their share, and the spread is that of forty draws over eight pods.',
    predict: why(
      'Servers close each connection after about ten seconds. Four pods became eight a minute ago. How do forty connections spread?',
      [
        ['even', 'Evenly over all eight'],
        ['late-pods', 'The new pods idle'],
        ['chance', 'Over all eight, unevenly by luck'],
      ],
      'Each connection is drawn anew every ten seconds, which reaches new pods and evens out nothing more.',
    ),
  },
];
