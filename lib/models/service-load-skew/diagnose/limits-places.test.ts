import { expect, test } from 'vitest';
import type { CauseId } from './causes';
import { config, type Facts, found, on, open, PODS, pod, service } from './fixture';

const LEANS = open(15, 15, 10, 10);
const AS_LEANS = on([15, 15, 10, 10]);
const ZONES = open(15, 10, 15, 10);
const AS_ZONES = on([15, 10, 15, 10]);

test.each<[CauseId, string, Partial<Facts>]>([
  // What keeps near.
  [
    'kept-on-node',
    'inside',
    { connections: LEANS, requests: AS_LEANS, service: service({ internal: 'Local' }) },
  ],
  [
    'fair-chance',
    'less than 1.5 between nodes',
    {
      connections: open(14, 15, 10, 10),
      requests: on([14, 15, 10, 10]),
      service: service({ internal: 'Local' }),
    },
  ],
  [
    'fair-chance',
    'the other policy, inside',
    { connections: LEANS, requests: AS_LEANS, service: service({ external: 'Local' }) },
  ],
  [
    'kept-on-node',
    'outside',
    {
      connections: LEANS,
      requests: AS_LEANS,
      service: service({ external: 'Local' }),
      config: config({ outside: true }),
    },
  ],
  [
    'fair-chance',
    'the other policy, outside',
    {
      connections: LEANS,
      requests: AS_LEANS,
      service: service({ internal: 'Local' }),
      config: config({ outside: true }),
    },
  ],
  [
    'near-node',
    'nodes apart',
    { connections: LEANS, requests: AS_LEANS, service: service({ near: 'PreferSameNode' }) },
  ],
  [
    'fair-chance',
    'zones apart',
    { connections: ZONES, requests: AS_ZONES, service: service({ near: 'PreferSameNode' }) },
  ],
  [
    'near-zone',
    'zones apart',
    { connections: ZONES, requests: AS_ZONES, service: service({ near: 'PreferSameZone' }) },
  ],
  [
    'fair-chance',
    'nodes apart, zones even',
    { connections: LEANS, requests: AS_LEANS, service: service({ near: 'PreferSameZone' }) },
  ],
  [
    'kept-on-node',
    'Local before zones',
    {
      connections: LEANS,
      requests: AS_LEANS,
      service: service({ near: 'PreferSameZone', internal: 'Local' }),
    },
  ],
  [
    'fair-chance',
    'hints',
    { connections: LEANS, requests: AS_LEANS, service: service({ near: 'Auto' }) },
  ],
  [
    'fair-chance',
    'pods dialed by clients',
    {
      connections: LEANS,
      requests: AS_LEANS,
      service: service({ internal: 'Local' }),
      config: config({ dials: 'pods' }),
    },
  ],
  // Ages.
  [
    'restarted-pod',
    'less than half the mean',
    {
      connections: open(41, 20, 10, 9),
      requests: on([41, 20, 10, 9]),
      pods: PODS.map((name) => pod(name, 90_000, name === 'd' ? 1 : 0)),
    },
  ],
  [
    'fair-chance',
    'half the mean',
    { pods: PODS.map((name) => pod(name, 90_000, name === 'd' ? 1 : 0)) },
  ],
  ['late-pods', 'half the mean', { pods: PODS.map((name) => pod(name, name === 'd' ? 599 : 600)) }],
  [
    'fair-chance',
    'more than half the mean',
    {
      connections: open(40, 19, 10, 11),
      requests: on([40, 19, 10, 11]),
      pods: PODS.map((name) => pod(name, name === 'd' ? 599 : 600)),
    },
  ],
  ['fair-chance', 'no young pod', { pods: PODS.map((name) => pod(name, 600)) }],
  [
    'rollout-order',
    'the oldest has more',
    { pods: [pod('d', 30), pod('a', 40), pod('b', 20), pod('c', 10)] },
  ],
  [
    'fair-chance',
    'the oldest has as many',
    { pods: [pod('d', 40), pod('a', 20), pod('b', 30), pod('c', 10)] },
  ],
  [
    'fair-chance',
    'the oldest has fewer',
    { pods: [pod('d', 40), pod('a', 10), pod('b', 30), pod('c', 20)] },
  ],
  [
    'old-list',
    'dialed after',
    {
      config: config({ dials: 'pods', dns: 1 }),
      pods: PODS.map((name) => pod(name, name === 'd' ? 51 : 600)),
    },
  ],
  [
    'late-pods',
    'dialed as it came',
    {
      config: config({ dials: 'pods', dns: 1 }),
      pods: PODS.map((name) => pod(name, name === 'd' ? 50 : 600)),
    },
  ],
  [
    'late-pods',
    'no list kept',
    {
      config: config({ dials: 'pods' }),
      pods: PODS.map((name) => pod(name, name === 'd' ? 51 : 600)),
    },
  ],
  [
    'late-pods',
    'the Service dialed',
    { config: config({ dns: 1 }), pods: PODS.map((name) => pod(name, name === 'd' ? 51 : 600)) },
  ],
])('%s: %s', (cause, _, more) => {
  expect(found(more).cause).toBe(cause);
});

test('where connections do not last, requests show where they go', () => {
  const lasting = { ...open(0, 0, 0, 0), lasting: false };
  const local = service({ internal: 'Local' });
  expect(found({ connections: lasting, requests: AS_LEANS, service: local }).cause).toBe(
    'kept-on-node',
  );
  const requests = on([12, 12, 13, 10]);
  expect(found({ connections: lasting, requests, service: local }).because).toContain(
    'of 0 fair draws 100 %',
  );
});

test('the numbers of a finding are those of the looks', () => {
  const young = PODS.map((name) => pod(name, name > 'b' ? 599 : 600));
  const counts = [50, 30, 5, 15];
  expect(found({ connections: open(...counts), requests: on(counts), pods: young }).because).toBe(
    '2 young pods have 20 of 100: the connections are older than they are.',
  );
  expect(found({ pods: [...PODS.map((name) => pod(name, 600)), pod('e', 599)] }).because).toBe(
    'One young pod has 0 of 80: the connections are older than they are.',
  );
  const rolled = [pod('d', 30), pod('a', 40), pod('b', 20), pod('c', 10)];
  expect(found({ pods: rolled }).because).toBe(
    'All pods are new; the oldest has 40, the youngest 10.',
  );
  expect(
    found({ connections: LEANS, requests: AS_LEANS, service: service({ internal: 'Local' }) })
      .because,
  ).toBe('A Local policy keeps to the node: 15.0 for each pod there, 10.0 elsewhere.');
});
