import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { podLoads } from '../load';
import { beginSim, runUntil } from '../sim/run';
import { params, type World } from '../world';
import { LOOKS, look } from './looks';
import { OBSERVE, runSkew } from './observe';

const at = (more: Partial<World>, time = 0) =>
  runUntil(beginSim({ ...defaultsOf(params), ...more }), time);
const sum = (of: readonly { readonly count: number }[]) =>
  of.reduce((all, { count }) => all + count, 0);

test('there is one look for each kind of fact, and each prints in every world', () => {
  expect(LOOKS.map(({ id }) => id).toSorted()).toEqual(Object.keys(OBSERVE).toSorted());
  for (const way of params.way.options.map(({ value }) => value))
    for (const protocol of ['http2', 'close'])
      for (const { id } of LOOKS) {
        const { text, facts } = look(at({ way, protocol }), id);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|NaN|Infinity|object/);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }
});

test('the Service shows what is set, and no more', () => {
  expect(look(at({}), 'service').text).toBe(
    'spec:\n  type: ClusterIP\n  clusterIP: 10.96.0.10\n  sessionAffinity: None\n  internalTrafficPolicy: Cluster',
  );
  const all = { outside: true, affinity: 60, near: 'PreferSameZone', etp: 'Local' };
  expect(look(at(all), 'service').text).toBe(
    'spec:\n  type: LoadBalancer\n  clusterIP: 10.96.0.10\n  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: 60\n  internalTrafficPolicy: Cluster\n  externalTrafficPolicy: Local\n  trafficDistribution: PreferSameZone',
  );
  expect(look(at({ near: 'Auto' }), 'service').text).toContain('topology-mode: Auto');
  expect(look(at({ way: 'headless' }), 'service').text).toContain('clusterIP: None');
});

test('endpoints and pods tell who is ready, where, how old, and how often it restarted', () => {
  const sim = at({ events: ['-30:scale:5', '-20:crash:2', '-3:flap:3'], startup: 5, zones: 2 });
  expect(look(sim, 'endpointslices').text.split('\n').slice(2, 5)).toEqual([
    'my-service-2   true    node-2   zone-b',
    'my-service-3   false   node-3   zone-a',
    'my-service-4   true    node-4   zone-b',
  ]);
  const { facts, text } = look(sim, 'pods');
  expect(facts.map(({ age }) => age)).toEqual([259_260, 259_260, 259_260, 259_260, 30]);
  expect(facts.map(({ restarts }) => restarts)).toEqual([0, 1, 0, 0, 0]);
  expect(text.split('\n').slice(2, 6)).toEqual([
    'my-service-2   1/1     1          3d    node-2',
    'my-service-3   0/1     0          3d    node-3',
    'my-service-4   1/1     0          3d    node-4',
    'my-service-5   1/1     0          30s   node-1',
  ]);
});

test('a pod that is starting has its age from its creation, one that is to crash has not restarted', () => {
  const sim = at({ events: ['-4:scale:5', '9:crash:1'], startup: 20 });
  expect(
    look(sim, 'pods')
      .facts.map(({ age }) => age)
      .at(-1),
  ).toBe(4);
  expect(look(sim, 'pods').facts[0]?.restarts).toBe(0);
});

test('pods that are gone are in no look', () => {
  const sim = at({ events: ['-30:scale:2'] });
  for (const id of ['endpointslices', 'pods', 'requests', 'top', 'errors'] as const)
    expect(look(sim, id).facts.map(({ pod }) => pod)).toEqual([1, 2]);
  expect(sum(look(sim, 'connections').facts.open)).toBe(12);
});

test('connections of clients, of addresses and of pods are the same ones', () => {
  const sim = at({ clients: 10, conns: 3, nat: 4 });
  const { open, lasting } = look(sim, 'connections').facts;
  const sources = look(sim, 'sources').facts;
  expect(lasting).toBe(true);
  expect(sum(open)).toBe(30);
  expect(sources.map(({ address }) => address)).toEqual(
    [1, 2, 3, 4].map((host) => `10.8.0.${host}`),
  );
  expect(sources.map(({ on }) => sum(on))).toEqual([9, 9, 6, 6]);
  for (const { pod, count } of open)
    expect(sum(sources.flatMap(({ on }) => on.filter((one) => one.pod === pod)))).toBe(count);
});

test('ages are those of the connections that a pod holds', () => {
  const sim = at({ events: ['-15:crash:1'], startup: 1 }, 5);
  const ages = look(sim, 'ages').facts;
  expect(ages.some(({ pod }) => pod === 1)).toBe(false);
  expect(Math.max(...ages.map(({ oldest }) => oldest))).toBe(65);
  expect(Math.min(...ages.map(({ youngest }) => youngest))).toBe(20);
  expect(look(at({ protocol: 'close' }), 'ages').text).toContain('No connection');
});

test.each([0, 10, 29, 30, 45])('rates at %d s are close to what clients send', (time) => {
  const sim = at({ clients: 5, rps: 200 }, time);
  expect(Math.abs(sum(look(sim, 'requests').facts) - 200)).toBeLessThan(15);
  const shares = look(sim, 'clients').facts.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 9);
});

test('a proxy is the one source, and only one that hashes knows keys', () => {
  const sim = at({ way: 'gateway', policy: 'maglev', hot: 0.4 });
  expect(look(sim, 'sources').facts.map(({ address }) => address)).toEqual(['10.9.0.2']);
  expect(look(sim, 'keys').facts).toEqual({ hashed: true, topShare: 0.4 });
  expect(look(at({ way: 'gateway', hot: 0.4 }), 'keys').facts.hashed).toBe(false);
  expect(look(at({ policy: 'maglev', hot: 0.4 }), 'keys').facts.hashed).toBe(false);
  expect(look(sim, 'rules').text).toContain('at 0');
  expect(look(at({ way: 'ipvs', sched: 'sh' }), 'rules').text).toBe('TCP 10.96.0.10:443 sh');
});

test('CPU is the work of a minute, and a slow pod takes three times as much for a request', () => {
  const sim = at({ way: 'gateway', policy: 'round-robin', slow: 1, dist: 'fixed', limit: 15 });
  const top = look(sim, 'top').facts;
  top.forEach(({ perRequest }, pod) => {
    expect(perRequest).toBeCloseTo(pod === 0 ? 60 : 20, 9);
  });
  const loads = podLoads(sim);
  expect(top.map(({ cores }) => cores)).toEqual(
    loads.map(({ utilization }) => expect.closeTo(1.5 * utilization, 9)),
  );
  expect(runSkew(sim)).toBeCloseTo(2, 1);
  expect(look(sim, 'errors').text).not.toContain('100 %');
  expect(look(at({ events: ['-9:fail:2'] }), 'errors').text).toMatch(/my-service-2 +100 %/);
});

test('settings name what is dialed and what the client does with it', () => {
  expect(look(at({ way: 'headless', dns: 60, conns: 3, pool: 'newest' }), 'config').text).toBe(
    'target: my-service-pods (headless)\nprotocol: http2\nconnections: 3\nreuse: last in, first out\ndnsCacheSeconds: 60',
  );
  expect(look(at({ way: 'mesh', dns: 60 }), 'config').text).toBe(
    'target: proxy\nprotocol: http2\nconnections: 1\nreuse: in turn\nproxyPolicy: least-request',
  );
});

test('where connections do not last, those open are the requests under way, and sources are of requests', () => {
  const sim = at({ protocol: 'close', ms: 500, clients: 3 });
  const { lasting, open } = look(sim, 'connections').facts;
  const underWay = sim.flights.flatMap(({ ends, pods }) =>
    ends.flatMap((end, which) => (end > sim.now ? [pods[which]] : [])),
  );
  expect(lasting).toBe(false);
  expect(sum(open)).toBeGreaterThan(10);
  for (const { pod, count } of open)
    expect(count).toBe(underWay.filter((one) => one === pod - 1).length);
  const sources = look(sim, 'sources').facts;
  expect(sources.map(({ address }) => address)).toEqual(['10.1.7.1', '10.2.7.2', '10.3.7.3']);
  look(sim, 'requests').facts.forEach(({ pod, count }) => {
    const on = sources.flatMap((source) => source.on.filter((one) => one.pod === pod));
    expect(sum(on)).toBe(Math.round(30 * count));
  });
});

test('numbers are printed in the units of their command', () => {
  const sim = at({ way: 'gateway', policy: 'maglev', hot: 0.4 });
  expect(look(sim, 'keys').text).toBe('Most frequent key: 40.0 % of requests.');
  const [first] = look(sim, 'top').facts;
  expect(look(sim, 'top').text.split('\n')[1]).toContain(
    ` ${Math.round(1000 * (first?.cores ?? 0))}m `,
  );
  expect(look(at({}, 59), 'ages').text).toContain('119s');
  expect(look(at({}, 60), 'ages').text).toContain('2m');
  expect(look(at({ etp: 'Local' }), 'service').text).toContain('externalTrafficPolicy: Local');
  expect(look(at({ outside: true }), 'service').text).toContain('externalTrafficPolicy: Cluster');
});
