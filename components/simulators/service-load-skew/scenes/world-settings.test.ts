import fc from 'fast-check';
import { expect, test } from 'vitest';
import { podLoads } from '@/lib/models/service-load-skew/load';
import { scenarios } from '@/lib/models/service-load-skew/scenarios';
import { initial } from '@/lib/models/service-load-skew/state';
import { mend, params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf, type Param } from '@/lib/simulator/params';
import { applies, effective, type SettingName, settingGroups } from './world-settings';

const NAMES = Object.keys(params) as SettingName[];
const SMALL: World = { ...defaultsOf(params), clients: 5, rps: 8, place: ['2', '1', '2'] };

/** A few values of a setting; large ones cost time only. */
function someOf(name: SettingName): fc.Arbitrary<unknown> {
  const param: Param = params[name];
  switch (param.kind) {
    case 'choice':
      return fc.constantFrom(...param.options.map(({ value }) => value));
    case 'flag':
      return fc.boolean();
    case 'number':
      return param.integer
        ? fc.integer({ min: param.min, max: Math.min(param.max, 8) })
        : fc.constantFrom(param.min, param.max / 2, param.max);
    default:
      return name === 'events'
        ? fc.subarray(['-40:scale:7', '-30:crash:1', '-20:reconnect', '-10:flap:2'])
        : fc.constantFrom(['2', '1', '2'], ['3'], ['1', '0', '1', '1'], ['2', '2']);
  }
}

const worlds = fc
  .record(Object.fromEntries(NAMES.map((name) => [name, someOf(name)])))
  .map((values) => mend({ ...SMALL, ...values }).values);

const loadsOf = (world: World) => podLoads(initial(world));

test('settings that do not apply change nothing of what pods have to do', () => {
  fc.assert(
    fc.property(worlds, worlds, (world, another) => {
      const idle = NAMES.filter((name) => !applies(name, world));
      const other = { ...world, ...Object.fromEntries(idle.map((name) => [name, another[name]])) };
      fc.pre(mend(other).notes.length === 0);
      expect(loadsOf(other), idle.join()).toEqual(loadsOf(world));
    }),
    { numRuns: 50 },
  );
});

test('a world without what does nothing in it runs as before', () => {
  fc.assert(
    fc.property(worlds, (world) => {
      expect(loadsOf(effective(world))).toEqual(loadsOf(world));
      expect(effective(effective(world))).toEqual(effective(world));
    }),
    { numRuns: 40 },
  );
});

test.each<[SettingName, Partial<World>, unknown]>([
  ['conns', {}, 3],
  ['protocol', {}, 'close'],
  ['pool', { conns: 4 }, 'newest'],
  ['heavy', {}, 0.9],
  ['hot', { way: 'gateway', policy: 'ring-hash' }, 0.9],
  ['hot', { way: 'mesh', policy: 'maglev' }, 0.9],
  ['life', {}, 5],
  ['lean', { near: 'PreferSameZone' }, 0.9],
  ['lean', { itp: 'Local' }, 0.9],
  ['lean', { way: 'ipvs' }, 0.9],
  ['lean', { affinity: 60, nat: 2, protocol: 'close' }, 0.9],
  ['nat', { affinity: 60 }, 1],
  ['nat', { way: 'ipvs', sched: 'sh' }, 1],
  ['outside', { itp: 'Local' }, true],
  ['affinity', { protocol: 'close' }, 60],
  ['itp', {}, 'Local'],
  ['etp', { outside: true }, 'Local'],
  ['health', { outside: true, etp: 'Local', place: ['2', '0'], protocol: 'close' }, false],
  ['near', {}, 'PreferSameNode'],
  ['near', { outside: true, itp: 'Local' }, 'PreferSameNode'],
  ['sched', { way: 'ipvs' }, 'sh'],
  ['pick', { way: 'headless' }, 'first'],
  ['dns', { way: 'headless', pick: 'first', events: ['-30:scale:9', '-20:reconnect'] }, 900],
  ['policy', { way: 'gateway' }, 'random'],
  ['policy', { way: 'mesh' }, 'random'],
  ['age', {}, 5],
  ['jitter', { age: 5 }, 0.5],
  ['zones', { near: 'PreferSameZone' }, 1],
])('%s applies to %o and changes the run', (name, values, value) => {
  const world = { ...SMALL, rps: 60, ...values };
  expect(applies(name, world)).toBe(true);
  expect(loadsOf({ ...world, [name]: value })).not.toEqual(loadsOf(world));
});

test.each<[SettingName, Partial<World>]>([
  ['conns', { way: 'gateway' }],
  ['conns', { protocol: 'close' }],
  ['protocol', { way: 'mesh' }],
  ['pool', { conns: 1 }],
  ['pool', { conns: 4, protocol: 'close' }],
  ['heavy', { clients: 1 }],
  ['hot', { policy: 'ring-hash' }],
  ['hot', { way: 'gateway', policy: 'random' }],
  ['life', { way: 'gateway' }],
  ['lean', {}],
  ['lean', { near: 'PreferSameZone', zones: 1 }],
  ['lean', { near: 'PreferSameZone', place: ['4'] }],
  ['lean', { near: 'PreferSameZone', outside: true }],
  ['lean', { near: 'PreferSameZone', way: 'headless', pick: 'first' }],
  ['lean', { affinity: 60 }],
  ['lean', { nat: 2 }],
  ['nat', {}],
  ['nat', { way: 'ipvs' }],
  ['nat', { sched: 'sh' }],
  ['nat', { way: 'headless', pick: 'first', affinity: 60 }],
  ['outside', { way: 'headless', pick: 'first' }],
  ['affinity', { way: 'gateway' }],
  ['itp', { outside: true }],
  ['itp', { way: 'mesh' }],
  ['etp', {}],
  ['etp', { way: 'mesh', outside: true }],
  ['health', { outside: true }],
  ['health', { etp: 'Local' }],
  ['health', { outside: true, etp: 'Local', way: 'headless', pick: 'first' }],
  ['near', { itp: 'Local' }],
  ['near', { outside: true, etp: 'Local' }],
  ['near', { way: 'headless', pick: 'first' }],
  ['sched', {}],
  ['pick', {}],
  ['pick', { way: 'headless', protocol: 'close' }],
  ['dns', {}],
  ['policy', { way: 'headless', pick: 'first' }],
  ['age', { protocol: 'udp' }],
  ['age', { way: 'gateway' }],
  ['jitter', {}],
  ['jitter', { age: 5, protocol: 'udp' }],
  ['zones', { place: ['4'] }],
])('%s does not apply to %o', (name, values) => {
  expect(applies(name, { ...SMALL, ...values })).toBe(false);
});

test('in every scenario each setting stands in one group or is said to do nothing', () => {
  for (const { values } of scenarios) {
    const world = { ...SMALL, ...values };
    const { groups, idle } = settingGroups(world);
    const hidden = NAMES.filter((name) => name !== 'events' && (params[name] as Param).hidden);
    expect([...groups.flatMap(({ names }) => names), ...idle].toSorted()).toEqual(
      hidden.toSorted(),
    );
    expect(groups.map(({ name }) => name)).toEqual([
      'Clients',
      'The way to a pod',
      'Nodes',
      'Pods',
    ]);
  }
});

test('a group in which nothing applies is left out', () => {
  const { groups, idle } = settingGroups({ ...SMALL, way: 'ipvs' });
  expect(groups.find(({ name }) => name === 'The way to a pod')?.names).toContain('sched');
  expect(idle).not.toContain('sched');
  expect(idle).toContain('policy');
});
