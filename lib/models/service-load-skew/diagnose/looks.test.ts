import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { podLoads } from '../load';
import { beginSim, runUntil } from '../sim/run';
import type { Sim } from '../sim/sim';
import { params, type World } from '../world';
import { LOOKS, look } from './looks';
import { namesOf } from './names';
import { OBSERVE, runSkew } from './observe';

const at = (more: Partial<World>, time = 0) =>
  runUntil(beginSim({ ...defaultsOf(params), ...more }), time);
const sum = (of: readonly { readonly count: number }[]) =>
  of.reduce((all, { count }) => all + count, 0);
/** Names of the pods with these numbers from 1, and facts of a pod by its number. */
const pods = ({ world }: Sim, ...numbers: number[]) =>
  numbers.map((number) => namesOf(world).pod(number - 1));
const of = <Fact extends { readonly pod: string }>(
  sim: Sim,
  facts: readonly Fact[],
  number: number,
) => facts.find(({ pod }) => pod === pods(sim, number)[0]);

test('there is one look for each kind of fact, and each prints in every world', () => {
  expect(LOOKS.map(({ id }) => id).toSorted()).toEqual(Object.keys(OBSERVE).toSorted());
  for (const way of params.way.options.map(({ value }) => value))
    for (const protocol of ['http2', 'close']) {
      const sim = at({ way, protocol, rps: 30 });
      for (const { id } of LOOKS) {
        const { text, facts } = look(sim, id);
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|NaN|Infinity|object/);
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }
    }
});

test('each look has a name of its own, a command, and where its shape comes from', () => {
  expect(new Set(LOOKS.map(({ label }) => label)).size).toBe(LOOKS.length);
  expect(new Set(LOOKS.map(({ command }) => command)).size).toBe(LOOKS.length);
  for (const { source } of LOOKS) expect(source).toMatch(/\([0-9a-f]{7}\)|guide|invented/);
});

test('endpoints and pods tell who is ready, where, how old, and how often it restarted', () => {
  const sim = at({ events: ['-30:scale:5', '-20:crash:2', '-3:flap:3'], startup: 5, zones: 2 });
  const names = namesOf(sim.world);
  const endpoints = look(sim, 'endpointslices');
  expect(of(sim, endpoints.facts, 3)).toEqual({
    pod: names.pod(2),
    ready: false,
    node: names.node(2),
    zone: names.zone(0),
  });
  expect(of(sim, endpoints.facts, 4)).toMatchObject({ ready: true, zone: names.zone(1) });
  const list = look(sim, 'pods').facts;
  expect([1, 2, 3, 4, 5].map((number) => of(sim, list, number)?.age)).toEqual([
    259_260, 259_260, 259_260, 259_260, 30,
  ]);
  expect([1, 2, 3, 4, 5].map((number) => of(sim, list, number)?.restarts)).toEqual([0, 1, 0, 0, 0]);
  expect([1, 2].map((number) => of(sim, list, number)?.restarted)).toEqual([0, 20]);
  expect(of(sim, list, 3)?.ready).toBe(false);
  expect(of(sim, list, 5)).toMatchObject({
    node: names.node(0),
    address: names.podAddress(4, 0),
    ready: true,
  });
});

test('pods stand by name, and grow older in whole seconds', () => {
  const sim = at({ place: ['9'], rps: 1 }, 30.5);
  const list = look(sim, 'pods').facts;
  expect(list.map(({ pod }) => pod)).toEqual(pods(sim, 1, 2, 3, 4, 5, 6, 7, 8, 9).toSorted());
  expect(new Set(list.map(({ age }) => age))).toEqual(new Set([259_290]));
});

test('a pod that restarted twice says so, and when last', () => {
  const sim = at({ events: ['-50:crash:1', '-30:crash:1'], startup: 2 });
  expect(of(sim, look(sim, 'pods').facts, 1)).toMatchObject({ restarts: 2, restarted: 30 });
});

test('a pod that is starting has its age from its creation, one that is to crash has not restarted', () => {
  const sim = at({ events: ['-4:scale:5', '9:crash:1'], startup: 20 });
  expect(of(sim, look(sim, 'pods').facts, 5)).toMatchObject({ age: 4, ready: false });
  expect(of(sim, look(sim, 'pods').facts, 1)?.restarts).toBe(0);
});

test('pods that are gone are in no look, and those that are there stand by name', () => {
  const sim = at({ events: ['-30:scale:2'] });
  const there = pods(sim, 1, 2).toSorted();
  for (const id of ['endpointslices', 'pods', 'requests', 'top', 'errors'] as const)
    expect(look(sim, id).facts.map(({ pod }) => pod)).toEqual(there);
  const { open } = look(sim, 'connections').facts;
  expect(open.map(({ pod }) => pod)).toEqual(there);
  expect(sum(open)).toBe(12);
});

test('connections of clients, of addresses and of pods are the same ones', () => {
  const sim = at({ clients: 10, conns: 3, nat: 4 });
  const names = namesOf(sim.world);
  const { open, lasting } = look(sim, 'connections').facts;
  const sources = look(sim, 'sources').facts;
  const ages = look(sim, 'ages').facts;
  expect(lasting).toBe(true);
  expect(sum(open)).toBe(30);
  const bySource = [0, 1, 2, 3].map((client) =>
    sum(sources.filter(({ source }) => source === names.clientAddress(client))),
  );
  expect(bySource).toEqual([9, 9, 6, 6]);
  sim.pods.forEach(({ node }, index) => {
    const here = (row: { readonly to: string }) => row.to === names.podAddress(index, node);
    const on = of(sim, open, index + 1);
    expect(sum(sources.filter(here))).toBe(on?.count);
    expect(sum(ages.filter(here))).toBe(on?.count);
    expect(sources.filter(here).length).toBe(on?.addresses);
  });
  const order = sources.map(({ source, to }) => `${source} ${to}`);
  expect(order).toEqual(order.toSorted());
});

test('a second look finds the connections that do not end in between', () => {
  const stays = look(at({}), 'connections').facts.open;
  expect(stays.every(({ count, stillOpen }) => stillOpen === count)).toBe(true);
  const sim = at({ age: 90, clients: 60 });
  const { open } = look(sim, 'connections').facts;
  const after = sim.connections.filter(({ ends }) => ends > 60).length;
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(60);
  expect(open.reduce((all, { stillOpen }) => all + stillOpen, 0)).toBe(after);
  sim.pods.forEach((_, index) => {
    const mine = sim.connections.filter(({ pod, ends }) => pod === index && ends > 60);
    expect(of(sim, open, index + 1)?.stillOpen).toBe(mine.length);
  });
});

test('ages are those of the connections that a pod holds', () => {
  const sim = at({ events: ['-15:crash:1'], startup: 1 }, 5);
  const ages = look(sim, 'ages').facts;
  const crashed = namesOf(sim.world).podAddress(0, 0);
  expect(ages.some(({ to }) => to === crashed)).toBe(false);
  expect(new Set(ages.map(({ age }) => age))).toEqual(new Set([20, 65]));
  expect(sum(ages)).toBe(12);
  expect(look(at({ protocol: 'close' }), 'ages').facts).toEqual([]);
});

test.each([0, 10, 29, 30, 45])('rates at %d s are close to what clients send', (time) => {
  const sim = at({ clients: 5, rps: 200 }, time);
  expect(Math.abs(sum(look(sim, 'requests').facts) - 200)).toBeLessThan(15);
  const shares = look(sim, 'clients').facts.map(({ share }) => share);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  expect(shares.reduce((all, share) => all + share, 0)).toBeCloseTo(1, 9);
});

test('before half a minute has gone, requests are those so far', () => {
  const sim = at({}, -40);
  expect(50 * sum(look(sim, 'requests').facts)).toBeCloseTo(sim.requests, 6);
});

test('the client that sends most is first by its name', () => {
  const sim = at({ heavy: 0.6, clients: 20 });
  expect(look(sim, 'clients').facts[0]?.client).toBe(namesOf(sim.world).client(0));
});

test('a proxy is the one source, and only one that hashes knows keys', () => {
  const sim = at({ way: 'gateway', policy: 'maglev', hot: 0.4 });
  const sources = look(sim, 'sources').facts;
  expect(new Set(sources.map(({ source }) => source))).toEqual(new Set(['10.9.0.2']));
  expect(look(sim, 'keys').facts).toEqual({ logged: true, hashed: true, topShare: 0.4 });
  const facts = (more: Partial<World>) => look(at({ hot: 0.4, ...more }), 'keys').facts;
  expect(facts({ way: 'gateway', policy: 'ring-hash' }).hashed).toBe(true);
  expect(facts({ way: 'gateway' })).toEqual({ logged: true, hashed: false, topShare: 0 });
  expect(facts({ policy: 'maglev' })).toEqual({ logged: false, hashed: false, topShare: 0 });
  expect(facts({ way: 'gateway', policy: 'maglev', hot: 0 }).topShare).toBe(0.001);
});

test('CPU is the work of a minute, and a slow pod takes three times as much for a request', () => {
  const sim = at({ way: 'gateway', policy: 'round-robin', slow: 1, dist: 'fixed' });
  const [top, requests] = [look(sim, 'top').facts, look(sim, 'requests').facts];
  const cost = (number: number) =>
    (of(sim, top, number)?.cores ?? 0) / (of(sim, requests, number)?.count ?? 0);
  expect(cost(1) / cost(2)).toBeGreaterThan(2.8);
  expect(cost(1) / cost(2)).toBeLessThan(3.2);
  podLoads(sim).forEach(({ utilization }, index) => {
    expect(of(sim, top, index + 1)?.cores).toBeCloseTo(2 * Math.min(1, utilization), 9);
  });
  expect(runSkew(sim)).toBeCloseTo(2, 1);
  for (const [limit, capacity] of [
    [15, 1.5],
    [1, 0.1],
  ] as const) {
    const limited = at({ limit });
    podLoads(limited).forEach(({ utilization }, index) => {
      expect(of(limited, look(limited, 'top').facts, index + 1)?.cores).toBeCloseTo(
        capacity * Math.min(1, utilization),
        9,
      );
    });
  }
});

test('only a pod that fails answers with errors', () => {
  const sim = at({ events: ['-9:fail:2'] });
  const { facts } = look(sim, 'errors');
  expect([1, 2, 3, 4].map((number) => of(sim, facts, number)?.share)).toEqual([0, 1, 0, 0]);
});

test('where connections do not last, those open are the requests under way, and sources are of requests', () => {
  const sim = at({ protocol: 'close', ms: 500, clients: 3 });
  const names = namesOf(sim.world);
  const underWay = sim.flights.flatMap(({ ends, pods: on }) =>
    ends.flatMap((end, which) => (end > sim.now ? [on[which]] : [])),
  );
  const { lasting, open } = look(sim, 'connections').facts;
  expect(lasting).toBe(false);
  expect(sum(open)).toBeGreaterThan(10);
  const sources = look(sim, 'sources').facts;
  expect(new Set(sources.map(({ source }) => source))).toEqual(
    new Set([0, 1, 2].map(names.clientAddress)),
  );
  sim.pods.forEach(({ node }, index) => {
    const on = of(sim, open, index + 1);
    const count = underWay.filter((one) => one === index).length;
    expect(on).toMatchObject({ count, stillOpen: 0, addresses: Math.min(count, 3) });
    const to = names.podAddress(index, node);
    const rate = of(sim, look(sim, 'requests').facts, index + 1)?.count ?? 0;
    expect(sum(sources.filter((one) => one.to === to))).toBe(Math.round(30 * rate));
  });
});

test('the Service, kube-proxy and the settings are those of the world', () => {
  const facts = <Id extends 'service' | 'rules' | 'config'>(id: Id, more: Partial<World>) =>
    look(at({ rps: 1, ...more }), id).facts;
  expect(facts('service', {})).toEqual({
    headless: false,
    exposed: false,
    affinity: 0,
    internal: 'Cluster',
    external: 'Cluster',
    near: 'none',
  });
  expect(facts('service', { etp: 'Local', affinity: 9 })).toMatchObject({
    exposed: true,
    external: 'Local',
    affinity: 9,
  });
  expect(facts('service', { outside: true, itp: 'Local', near: 'Auto' })).toMatchObject({
    exposed: true,
    internal: 'Local',
    near: 'Auto',
  });
  expect(facts('service', { way: 'headless', pick: 'first' }).headless).toBe(true);
  expect(facts('rules', {})).toEqual({ mode: 'iptables', scheduler: '' });
  expect(facts('rules', { way: 'nftables' })).toEqual({ mode: 'nftables', scheduler: '' });
  expect(facts('rules', { way: 'ipvs', sched: 'sh' })).toEqual({ mode: 'ipvs', scheduler: 'sh' });
  for (const way of ['headless', 'gateway', 'mesh'])
    expect(facts('rules', { way, sched: 'sh' })).toEqual({ mode: 'iptables', scheduler: '' });
  const unset = {
    outside: false,
    protocol: 'http2',
    connections: 1,
    pool: 'any',
    dns: 0,
    policy: '',
  };
  expect(facts('config', { dns: 60, policy: 'maglev' })).toEqual({ ...unset, dials: 'service' });
  expect(
    facts('config', { way: 'headless', pick: 'first', dns: 60, conns: 2, pool: 'newest' }),
  ).toEqual({
    ...unset,
    dials: 'pods',
    dns: 60,
    connections: 2,
    pool: 'newest',
  });
  expect(facts('config', { way: 'mesh', dns: 60, policy: 'maglev', outside: true })).toEqual({
    ...unset,
    dials: 'proxy',
    policy: 'maglev',
    outside: true,
  });
});
