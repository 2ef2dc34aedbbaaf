import { expect, test } from 'vitest';
import { HAPPENINGS } from '@/lib/models/service-load-skew/sim/script';
import { timeText } from '@/lib/models/service-load-skew/time-text';
import { params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import { sayEvents, sayWorld } from './world-words';

const DEFAULTS: World = defaultsOf(params);
const KUBE = 'chosen by kube-proxy (iptables)';

test.each<[Partial<World>, string]>([
  [{}, `12 clients hold 1 HTTP/2 connection each to 4 pods on 4 nodes in 2 zones, ${KUBE}.`],
  [
    { clients: 1, conns: 3, place: ['1'], protocol: 'http1' },
    `1 client holds 3 HTTP/1.1 connections to 1 pod on 1 node in 1 zone, ${KUBE}.`,
  ],
  [
    { protocol: 'udp', conns: 2, zones: 1, way: 'nftables' },
    '12 clients hold 2 UDP flows each to 4 pods on 4 nodes in 1 zone, chosen by kube-proxy (nftables).',
  ],
  [
    { protocol: 'close', way: 'ipvs', sched: 'lc', affinity: 5, near: 'PreferSameZone' },
    '12 clients open a connection for each request to 4 pods on 4 nodes in 2 zones, chosen by kube-proxy (IPVS, lc) with ClientIP affinity and PreferSameZone.',
  ],
  [
    { outside: true, etp: 'Local', near: 'Auto' },
    `12 clients from outside hold 1 HTTP/2 connection each to 4 pods on 4 nodes in 2 zones, ${KUBE} with externalTrafficPolicy: Local.`,
  ],
  [
    { itp: 'Local', etp: 'Local' },
    `12 clients hold 1 HTTP/2 connection each to 4 pods on 4 nodes in 2 zones, ${KUBE} with internalTrafficPolicy: Local.`,
  ],
  [
    { outside: true, itp: 'Local', near: 'Auto' },
    `12 clients from outside hold 1 HTTP/2 connection each to 4 pods on 4 nodes in 2 zones, ${KUBE} with topology-mode: Auto.`,
  ],
  [
    { way: 'headless', pick: 'first', outside: true, affinity: 5 },
    '12 clients hold 1 HTTP/2 connection each to 4 pods on 4 nodes in 2 zones, each to one address of a headless Service.',
  ],
  [
    { way: 'headless', pick: 'round-robin' },
    '12 clients keep connections to all of 4 pods on 4 nodes in 2 zones of a headless Service, and take turns with each request.',
  ],
  [
    { way: 'headless', pick: 'round-robin', clients: 1, protocol: 'udp' },
    '1 client keeps UDP flows to all of 4 pods on 4 nodes in 2 zones of a headless Service, and takes turns with each request.',
  ],
  [
    { way: 'headless', pick: 'round-robin', protocol: 'close', clients: 1 },
    '1 client opens a connection for each request to 4 pods on 4 nodes in 2 zones, each to one address of a headless Service.',
  ],
  [
    { way: 'gateway', outside: true, itp: 'Local' },
    '12 clients send requests to 4 pods on 4 nodes in 2 zones; a proxy chooses a pod for each request, the less busy of two.',
  ],
  [
    { way: 'mesh', policy: 'ring-hash', clients: 1, place: ['2', '0'] },
    '1 client sends requests to 2 pods on 2 nodes in 2 zones; a proxy beside each client chooses a pod for each request, by a ring hash of its key.',
  ],
])('%o is said', (values, says) => {
  expect(sayWorld({ ...DEFAULTS, ...values })).toBe(says);
});

test.each([
  [0, '0:00'],
  [12, '0:12'],
  [-30, '−0:30'],
  [-60, '−1:00'],
  [600, '10:00'],
])('%d seconds are %s', (seconds, says) => {
  expect(timeText(seconds)).toBe(says);
});

test('events are said in the order of their times, with where they stand', () => {
  expect(sayEvents(['12:scale:8', '-30:crash:1', '12:reconnect', '0:scale:1'])).toEqual([
    { index: 1, says: '−0:30 pod 1 crashes' },
    { index: 3, says: '0:00 scale to 1 pod' },
    { index: 0, says: '0:12 scale to 8 pods' },
    { index: 2, says: '0:12 all clients dial again' },
  ]);
});

test('every event has words of its own, and what is none is left out', () => {
  const numbered = ['scale', 'crash', 'flap', 'node', 'fail'];
  for (const what of HAPPENINGS) {
    const [said] = sayEvents(['nonsense', `5:${what}${numbered.includes(what) ? ':77' : ''}`]);
    expect(said?.index).toBe(1);
    expect(said?.says).toMatch(/^0:05 [a-z]+ /);
    expect(said?.says.includes('77')).toBe(numbered.includes(what));
  }
  const all = HAPPENINGS.map((what) => `5:${what}${numbered.includes(what) ? ':77' : ''}`);
  expect(new Set(sayEvents(all).map(({ says }) => says)).size).toBe(HAPPENINGS.length);
});
