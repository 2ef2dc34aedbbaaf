import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { fixed } from '../fixes';
import { mend, params, type World } from '../world';
import { ANSWERS, CAUSES } from './causes';

const world: World = { ...defaultsOf(params) };

test('ids and labels are there once each', () => {
  for (const list of [CAUSES, ANSWERS])
    for (const of of [list.map(({ id }) => id), list.map(({ label }) => label)])
      expect(new Set<string>(of).size).toBe(list.length);
});

test.each(ANSWERS)(
  '$id changes what it names and nothing else, and the world stays valid',
  (fix) => {
    const sick: World = {
      ...world,
      clients: 100,
      affinity: 60,
      sched: 'sh',
      place: ['5', '0', '2'],
      near: 'PreferSameZone',
      pool: 'newest',
      policy: 'maglev',
      slow: 2,
      dns: 60,
      events: ['-5:fail:1', '-4:flap:2', '9:scale:8'],
    };
    const after = fixed(sick, fix);
    expect(mend(after).notes).toEqual([]);
    const changed = Object.entries(after).filter(
      ([key, value]) => value !== sick[key as keyof World],
    );
    expect(Object.fromEntries(changed)).toEqual(
      {
        proxy: { way: 'gateway', policy: 'least-request' },
        'more-connections': { conns: 10, pool: 'any' },
        age: { age: 20 },
        'no-affinity': { affinity: 0 },
        'take-turns': { sched: 'rr' },
        'spread-pods': { place: ['3', '2', '2'] },
        'no-preference': { near: 'none' },
        'pool-in-turn': { pool: 'any' },
        'no-hash': { policy: 'least-request' },
        'equal-pods': { slow: 0 },
        'mend-pod': { events: ['-4:flap:2', '9:scale:8'] },
        'ask-dns': { dns: 0 },
        'calm-probe': { events: ['-5:fail:1', '9:scale:8'] },
      }[fix.id as string],
    );
  },
);

test('few clients get at most 20 connections each', () => {
  const more = ANSWERS.find(({ id }) => id === 'more-connections');
  expect(more && fixed(world, more).conns).toBe(20);
});
