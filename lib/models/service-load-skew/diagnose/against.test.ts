import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { beginSim, runUntil } from '../sim/run';
import { params, type World } from '../world';
import { speaksAgainst } from './against';
import type { CauseId } from './causes';
import type { LookId } from './findings';
import { LOOKS } from './looks';

const ALL = LOOKS.map(({ id }) => id);
const at = (more: Partial<World>) =>
  runUntil(beginSim({ ...defaultsOf(params), rps: 50, ...more }), 0);
const against = (cause: CauseId, opened: readonly LookId[], more: Partial<World>) =>
  speaksAgainst(at(more), cause, opened);

const PROXY =
  'A proxy chooses a pod for each request: connections of clients and rules of the Service decide nothing.';

test.each<[CauseId, readonly LookId[], Partial<World>, string]>([
  ['unready-pod', ['endpointslices'], {}, 'Every endpoint is ready.'],
  ['fails-fast', ['errors'], {}, 'No pod answers with errors.'],
  ['fails-fast', ['config'], {}, 'No proxy chooses the pods here.'],
  ['hot-key', ['config'], {}, 'No proxy chooses the pods here.'],
  ['hot-key', ['keys'], {}, 'No proxy is there to hash a key.'],
  ['hot-key', ['keys'], { way: 'mesh' }, 'The proxy hashes no key.'],
  [
    'hot-key',
    ['keys'],
    { way: 'mesh', policy: 'maglev', hot: 0.2 },
    'No key has many of the requests.',
  ],
  ['late-pods', ['config'], { way: 'mesh' }, PROXY],
  ['pinned-by-address', ['config'], { way: 'mesh' }, PROXY],
  [
    'fair-chance',
    ['connections'],
    { protocol: 'close' },
    'No connection lasts, so no draw is kept.',
  ],
  ['fewer-than-pods', ['connections'], { protocol: 'close' }, 'No connection lasts.'],
  ['fewer-than-pods', ['connections'], { clients: 4 }, '4 connections are enough for 4 pods.'],
  ['late-pods', ['pods'], {}, 'Every pod is days old.'],
  ['old-list', ['pods'], {}, 'Every pod is days old.'],
  [
    'late-pods',
    ['pods'],
    { events: ['-50:rollout'], startup: 1 },
    'All pods are new, none came late.',
  ],
  [
    'late-pods',
    ['pods', 'ages'],
    { events: ['-50:scale:6', '-30:reconnect'] },
    'Connections were opened after the young pods came.',
  ],
  ['old-list', ['config'], {}, 'Clients dial the Service, and keep no list of pods.'],
  [
    'old-list',
    ['config'],
    { way: 'headless', pick: 'first' },
    'Clients ask for the addresses at each dial.',
  ],
  [
    'old-list',
    ['pods', 'ages'],
    { events: ['-50:scale:6'] },
    'No connection was opened after the young pods came.',
  ],
  ['restarted-pod', ['pods'], {}, 'No pod has restarted.'],
  ['rollout-order', ['pods'], { events: ['-50:scale:6'] }, 'Some pods are days old.'],
  ['pinned-by-address', ['service'], {}, 'The Service has no affinity.'],
  [
    'pinned-by-address',
    ['sources', 'endpointslices'],
    { affinity: 60, nat: 4 },
    'Pods see 4 source addresses, no fewer than there are pods.',
  ],
  ['source-hashed', ['rules'], { way: 'ipvs' }, 'kube-proxy hashes no source address.'],
  [
    'source-hashed',
    ['sources', 'endpointslices'],
    { way: 'ipvs', sched: 'sh' },
    'Pods see 12 source addresses, no fewer than there are pods.',
  ],
  ['kept-on-node', ['service'], {}, 'No traffic policy is Local.'],
  [
    'kept-on-node',
    ['service', 'config'],
    { outside: true, itp: 'Local' },
    'Clients come from outside, and the external policy is Cluster.',
  ],
  [
    'kept-on-node',
    ['service', 'config'],
    { etp: 'Local' },
    'Clients are inside, and the internal policy is Cluster.',
  ],
  [
    'near-zone',
    ['service'],
    { near: 'PreferSameNode' },
    'The Service does not prefer the same zone.',
  ],
  [
    'near-node',
    ['service'],
    { near: 'PreferSameZone' },
    'The Service does not prefer the same node.',
  ],
  ['newest-first-pool', ['config'], { conns: 2 }, 'Clients use their connections in turn.'],
  ['newest-first-pool', ['config'], { pool: 'newest' }, 'A client has one connection only.'],
  ['slow-pod', ['requests'], { clients: 1 }, 'The requests themselves are uneven.'],
  [
    'slow-pod',
    ['requests', 'top'],
    { way: 'gateway', policy: 'round-robin', dist: 'fixed' },
    'A request costs each pod about as much CPU.',
  ],
])('against %s with %j', (cause, opened, more, says) => {
  const sim = at(more);
  expect(speaksAgainst(sim, cause, opened)).toBe(says);
  for (const without of opened) {
    const fewer = opened.filter((one) => one !== without);
    expect(speaksAgainst(sim, cause, fewer)).not.toBe(says);
  }
});

test('against a heavy client speak the two that send most', () => {
  const says = /^The busiest client sends \d+ % of the requests, the next one \d+ %\.$/;
  expect(against('heavy-client', ['clients'], {})).toMatch(says);
  expect(against('heavy-client', ['clients'], { clients: 2 })).toMatch(says);
  expect(against('heavy-client', ['clients'], { clients: 30, heavy: 0.2 })).toMatch(says);
  expect(against('heavy-client', ['clients'], { clients: 30, heavy: 0.5 })).toBeUndefined();
  expect(against('heavy-client', ['clients'], { clients: 1 })).toBeUndefined();
});

test.each<[CauseId, Partial<World>]>([
  ['unready-pod', { events: ['-3:flap:2'] }],
  ['fails-fast', { way: 'mesh', events: ['-9:fail:2'] }],
  ['hot-key', { way: 'mesh', policy: 'maglev', hot: 0.25 }],
  ['fewer-than-pods', { clients: 3 }],
  ['late-pods', { events: ['-50:scale:6'] }],
  [
    'old-list',
    { way: 'headless', pick: 'first', dns: 60, events: ['-50:scale:6', '-30:reconnect'] },
  ],
  ['restarted-pod', { events: ['-50:crash:1'] }],
  ['rollout-order', { events: ['-50:rollout'], startup: 1 }],
  ['pinned-by-address', { affinity: 60, nat: 3 }],
  ['source-hashed', { way: 'ipvs', sched: 'sh', nat: 3 }],
  ['kept-on-node', { outside: true, etp: 'Local' }],
  ['kept-on-node', { itp: 'Local' }],
  ['near-zone', { near: 'PreferSameZone' }],
  ['near-node', { near: 'PreferSameNode' }],
  ['newest-first-pool', { conns: 2, pool: 'newest' }],
  ['slow-pod', { way: 'mesh', policy: 'round-robin', slow: 1, dist: 'fixed' }],
  ['slow-pod', { slow: 1, clients: 100, conns: 10, dist: 'fixed' }],
  ['fair-chance', {}],
])('nothing speaks against %s where it is so: %j', (cause, more) => {
  expect(against(cause, ALL, more)).toBeUndefined();
});

test('without a look nothing speaks against anything', () => {
  for (const cause of ['unready-pod', 'old-list', 'slow-pod', 'kept-on-node'] as const)
    expect(against(cause, [], {})).toBeUndefined();
});
