import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { beginSim, runUntil } from '../sim/run';
import { params, type World } from '../world';
import { namesOf } from './names';
import { solve } from './solve';

const solved = (more: Partial<World>) =>
  solve(runUntil(beginSim({ ...defaultsOf(params), ...more }), 0));

/** The name of a pod of the default seed, from 1. */
const pod = (number: number) => namesOf(defaultsOf(params)).pod(number - 1);

test.each<[string, Partial<World>]>([
  ['affinity of many addresses', { clients: 40, affinity: 10_800 }],
  ['affinity of as many addresses as pods', { clients: 40, nat: 4, affinity: 60, place: ['4'] }],
  ['IPVS that takes turns for few addresses', { way: 'ipvs', clients: 40, nat: 1 }],
  ['the external policy for clients inside', { etp: 'Local', place: ['3', '1'], clients: 40 }],
  ['the internal policy for clients outside', { itp: 'Local', outside: true, place: ['3', '1'] }],
  ['a Local policy with pods evenly placed', { itp: 'Local', place: ['1', '1'], clients: 40 }],
  ['nearness with as many clients in each zone', { near: 'PreferSameZone', clients: 40 }],
  ['dealt hints', { near: 'Auto', place: ['3', '1'], clients: 40 }],
  ['a client that sends a little more', { clients: 40, heavy: 0.05 }],
  ['a pool of one connection', { pool: 'newest', clients: 40 }],
  [
    'a pool of one connection where requests lie apart',
    { pool: 'newest', clients: 40, heavy: 0.2 },
  ],
  ['a pool in turn where requests lie apart', { clients: 40, conns: 2, heavy: 0.2 }],
  [
    'pods that came before clients dialed again',
    { events: ['-50:scale:6', '-40:reconnect'], clients: 60 },
  ],
  [
    'a pod that restarted before clients dialed again',
    { events: ['-50:crash:3', '-40:reconnect'], clients: 100 },
  ],
  [
    'a client that sends most on many connections',
    { clients: 4, conns: 20, heavy: 0.7, place: ['1', '1'] },
  ],
  ['all in order', { way: 'gateway' }],
  ['a hash without a hot key', { way: 'gateway', policy: 'maglev', clients: 40 }],
  [
    'affinity and Local policies of a Service that is passed by',
    {
      way: 'headless',
      pick: 'first',
      affinity: 60,
      nat: 1,
      itp: 'Local',
      place: ['3', '1'],
      clients: 40,
    },
  ],
])('%s is no cause', (_, more) => {
  expect(solved(more).cause).toBe('fair-chance');
});

test('as many connections as pods are not too few, one less are', () => {
  expect(solved({ clients: 4 }).cause).toBe('fair-chance');
  expect(solved({ clients: 3 }).cause).toBe('fewer-than-pods');
});

test('the chance of a fair draw is said, and when it is below 1 %', () => {
  expect(solved({ clients: 1, place: ['1'] }).because).toContain(
    '1 fair draws 100 % come out with 1',
  );
  // Nodes 0 and 1 have one pod each for 20 clients of their own; hints deal them so.
  expect(solved({ near: 'Auto', place: ['3', '1'], clients: 90, lean: 0.9 }).because).toContain(
    'less than 1 %',
  );
});

test('what is found first is not asked further', () => {
  expect(solved({ events: ['-3:flap:2'], slow: 1 })).toEqual({
    cause: 'unready-pod',
    looks: ['endpointslices'],
    because: `Pod ${pod(2)} is no ready endpoint, so nothing new goes there.`,
  });
  expect(solved({ way: 'gateway', policy: 'round-robin', slow: 1, dist: 'fixed' })).toEqual({
    cause: 'slow-pod',
    looks: ['endpointslices', 'requests', 'top'],
    because: expect.stringMatching(
      new RegExp(
        `^Requests are even, and one costs pod ${pod(1)} (2.9|3.[01]) times as much CPU.$`,
      ),
    ),
  });
});

test.each<[string, Partial<World>, string]>([
  [
    'kept-on-node',
    { itp: 'Local', place: ['3', '1'], clients: 40 },
    'A Local policy keeps to the node: 20.0 for each pod there, 6.7 elsewhere.',
  ],
  [
    'near-node',
    { near: 'PreferSameNode', place: ['3', '1'], clients: 40 },
    'Traffic keeps to its node: 20.0 for each pod there, 6.7 elsewhere.',
  ],
  [
    'near-zone',
    { near: 'PreferSameZone', clients: 40, lean: 0.8 },
    'Traffic keeps to its zone: 16.0 for each pod there, 4.0 elsewhere.',
  ],
  [
    'late-pods',
    { events: ['-50:scale:6'], clients: 40 },
    '2 young pods have 0 of 40: the connections are older than they are.',
  ],
  [
    'old-list',
    {
      way: 'headless',
      pick: 'first',
      dns: 600,
      events: ['-50:scale:6', '-40:reconnect'],
      clients: 40,
    },
    '2 young pods have 0 of 40, though clients dialed after they came; lists are kept for 600 s.',
  ],
  [
    'late-pods',
    { way: 'headless', pick: 'first', dns: 600, events: ['-50:scale:6'], clients: 40 },
    '2 young pods have 0 of 40: the connections are older than they are.',
  ],
  [
    'restarted-pod',
    { events: ['-40:crash:3'], clients: 40 },
    `Pod ${pod(3)} restarted, and has 0.`,
  ],
  ['fewer-than-pods', { clients: 2 }, '2 connections cannot reach 4 pods.'],
  [
    'pinned-by-address',
    { clients: 40, nat: 2, affinity: 60, place: ['4'], protocol: 'close' },
    'ClientIP affinity, and pods see 2 source addresses.',
  ],
  [
    'pinned-by-address',
    { clients: 40, nat: 1, affinity: 60, place: ['4'], protocol: 'close' },
    'ClientIP affinity, and pods see one source address.',
  ],
  [
    'source-hashed',
    { clients: 40, nat: 2, way: 'ipvs', sched: 'sh', place: ['4'] },
    'IPVS hashes the source, and pods see 2 source addresses.',
  ],
])('%s is named with its numbers', (cause, more, because) => {
  expect(solved(more)).toMatchObject({ cause, because });
});

test('a pool of two connections can prefer one', () => {
  const pool = { pool: 'newest', conns: 2, clients: 2, place: ['1', '1', '1'], seed: 3 };
  expect(solved(pool).cause).toBe('newest-first-pool');
});

test('ages are looked at only where clients keep a list', () => {
  const events = ['-50:scale:6'];
  expect(solved({ events, clients: 40 }).looks).not.toContain('ages');
  expect(
    solved({ way: 'headless', pick: 'first', dns: 60, events, clients: 40 }).looks.at(-1),
  ).toBe('ages');
});

test('counts just below the limits pass as even, those at them do not', () => {
  // Of 40 connections in two zones 24 and 16 are 1.5 times apart, 22 and 18 are not.
  const near = { near: 'PreferSameZone', clients: 40, rps: 100 };
  expect(solved({ ...near, lean: 0.6 }).cause).toBe('near-zone');
  expect(solved({ ...near, lean: 0.55 }).cause).toBe('fair-chance');
});
