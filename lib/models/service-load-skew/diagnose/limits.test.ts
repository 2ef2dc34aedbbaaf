import { expect, test } from 'vitest';
import type { CauseId } from './causes';
import { config, cores, type Facts, found, on, open, service, sources } from './fixture';

const PROXY = config({ dials: 'proxy' });
/** One client or key heavier than the rest. */
const shares = (one: number, two: number) => [
  { client: 'one', share: one },
  { client: 'two', share: two },
];
const APART = on([40, 10, 20, 10]);
const EVEN = on([12.5, 10, 8.75, 8.75]);

test.each<[CauseId, string, Partial<Facts>]>([
  ['fair-chance', 'nothing special', {}],
  // Requests and their cost.
  [
    'slow-pod',
    'busiest 1.25 of the mean, cost 1.5',
    { requests: EVEN, top: cores(0.125, 0.15, 0.0875, 0.0875) },
  ],
  [
    'slow-pod',
    'one that costs less than the rest',
    { requests: EVEN, top: cores(0.1875, 0.15, 0.13125, 0.0875) },
  ],
  ['fair-chance', 'cost below 1.5', { requests: EVEN, top: cores(0.125, 0.149, 0.0875, 0.0875) }],
  [
    'fair-chance',
    'busiest above 1.25 of the mean',
    {
      requests: on([12.6, 10, 8.7, 8.7]),
      top: cores(0.126, 0.2, 0.087, 0.087),
      connections: open(13, 10, 9, 8),
    },
  ],
  [
    'slow-pod',
    'a request a second each',
    { requests: on([1, 1, 1, 1]), top: cores(0.1, 0.2, 0.1, 0.1) },
  ],
  [
    'fair-chance',
    'CPU of a pod without requests',
    { requests: on([12, 12, 12, 12, 0]), top: cores(0.1, 0.1, 0.1, 0.1, 0.5) },
  ],
  // A proxy.
  [
    'fails-fast',
    'more than half are errors',
    { config: PROXY, errors: [{ pod: 'b', share: 0.51 }] },
  ],
  ['fair-chance', 'half are errors', { config: PROXY, errors: [{ pod: 'b', share: 0.5 }] }],
  ['fair-chance', 'errors without a proxy', { errors: [{ pod: 'b', share: 1 }] }],
  [
    'hot-key',
    'a key with a quarter',
    { config: PROXY, keys: { logged: true, hashed: true, topShare: 0.25 } },
  ],
  [
    'fair-chance',
    'a key with less',
    { config: PROXY, keys: { logged: true, hashed: true, topShare: 0.24 } },
  ],
  [
    'fair-chance',
    'no hash',
    { config: PROXY, keys: { logged: true, hashed: false, topShare: 0.9 } },
  ],
  // Connections.
  [
    'fewer-than-pods',
    'three for four pods',
    { connections: open(2, 1, 0, 0), requests: on([20, 10, 0, 0]) },
  ],
  [
    'fair-chance',
    'four for four pods',
    { connections: open(3, 1, 0, 0), requests: on([30, 10, 0, 0]) },
  ],
  ['fair-chance', 'few that do not last', { connections: { ...open(1, 0, 0, 0), lasting: false } }],
  // Requests apart from connections.
  [
    'heavy-client',
    'a quarter, more than three times the next',
    { requests: APART, clients: shares(0.25, 0.08) },
  ],
  ['fair-chance', 'less than a quarter', { requests: APART, clients: shares(0.24, 0.01) }],
  ['fair-chance', 'three times the next', { requests: APART, clients: shares(0.75, 0.25) }],
  ['fair-chance', 'requests as connections', { clients: shares(0.5, 0.1) }],
  [
    'heavy-client',
    'requests apart by 0.125',
    { requests: on([50, 20, 10, 0]), clients: shares(0.5, 0.1) },
  ],
  [
    'fair-chance',
    'requests apart by 0.1125',
    { requests: on([49, 20, 10, 1]), clients: shares(0.5, 0.1) },
  ],
  [
    'newest-first-pool',
    'two connections, the newest first',
    { requests: APART, config: config({ pool: 'newest', connections: 2 }) },
  ],
  ['fair-chance', 'one connection', { requests: APART, config: config({ pool: 'newest' }) }],
  [
    'fair-chance',
    'two connections in turn',
    { requests: APART, config: config({ connections: 2 }) },
  ],
  // What pins.
  [
    'pinned-by-address',
    'three addresses, a second',
    { sources: sources(3), service: service({ affinity: 1 }) },
  ],
  ['fair-chance', 'four addresses', { sources: sources(4), service: service({ affinity: 1 }) }],
  ['fair-chance', 'no affinity', { sources: sources(3) }],
  [
    'source-hashed',
    'three addresses',
    { sources: sources(3), rules: { mode: 'ipvs', scheduler: 'sh' } },
  ],
  ['fair-chance', 'turns', { sources: sources(3), rules: { mode: 'ipvs', scheduler: 'rr' } }],
  [
    'fair-chance',
    'pods dialed by clients',
    { sources: sources(1), service: service({ affinity: 1 }), config: config({ dials: 'pods' }) },
  ],
])('%s: %s', (cause, _, more) => {
  expect(found(more).cause).toBe(cause);
});
