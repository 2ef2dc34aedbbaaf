import { holds, isProxied } from '@/lib/models/service-load-skew/sim/dial';
import { params, type SkewParams, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';

/** The name of one thing that can be set of a world. */
export type SettingName = keyof SkewParams;

const DEFAULTS = defaultsOf(params);

/** Whether connections go through the rules of a Service on a node. */
function isByNode(world: World): boolean {
  return !isProxied({ world }) && world.way !== 'headless';
}

/** Whether it matters on which node a client is: some rule is the node's own, or looks at its place. */
function isNodeFelt(world: World): boolean {
  const { outside, itp, near, way, affinity, nat } = world;
  if (!isByNode(world) || outside) return false;
  return itp === 'Local' || near !== 'none' || way === 'ipvs' || (affinity > 0 && nat > 0);
}

/** Whether the server's age of a connection closes some. */
function hasAges(world: World): boolean {
  return holds({ world }) && world.protocol !== 'udp';
}

/** When a setting does something; those that always do are not named. */
const APPLIES: Partial<Record<SettingName, (world: World) => boolean>> = {
  conns: (world) => holds({ world }),
  protocol: (world) => !isProxied({ world }),
  pool: (world) => holds({ world }) && world.conns > 1,
  heavy: ({ clients }) => clients > 1,
  hot: (world) =>
    isProxied({ world }) && (world.policy === 'ring-hash' || world.policy === 'maglev'),
  life: (world) => holds({ world }),
  lean: (world) => Math.min(world.zones, world.place.length) > 1 && isNodeFelt(world),
  nat: (world) =>
    isByNode(world) && (world.affinity > 0 || (world.way === 'ipvs' && world.sched === 'sh')),
  outside: isByNode,
  affinity: isByNode,
  itp: (world) => isByNode(world) && !world.outside,
  etp: (world) => isByNode(world) && world.outside,
  health: (world) => isByNode(world) && world.outside && world.etp === 'Local',
  near: (world) => isByNode(world) && (world.outside ? world.etp : world.itp) !== 'Local',
  sched: ({ way }) => way === 'ipvs',
  pick: ({ way, protocol }) => way === 'headless' && protocol !== 'close',
  dns: ({ way }) => way === 'headless',
  policy: (world) => isProxied({ world }),
  age: hasAges,
  jitter: (world) => hasAges(world) && world.age > 0,
  zones: ({ place }) => place.length > 1,
};

/** Whether some value of a setting would change the run of a world that is otherwise as it is. O(1). */
export function applies(name: SettingName, world: World): boolean {
  return APPLIES[name]?.(world) ?? true;
}

/** The same world with the default for whatever does nothing in it, which runs alike. O(settings). */
export function effective(world: World): World {
  const entries = Object.entries(world) as [SettingName, unknown][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, applies(name, world) ? value : DEFAULTS[name]]),
  ) as unknown as World;
}

/** Settings under one heading. */
export interface SettingGroup {
  readonly name: string;
  readonly names: readonly SettingName[];
}

/** What the foot of the lab has no control for, in groups, and what of it does nothing here. O(settings). */
export function settingGroups(world: World): {
  readonly groups: readonly SettingGroup[];
  readonly idle: readonly SettingName[];
} {
  const hidden = (Object.keys(params) as SettingName[]).filter((name) => {
    const param = params[name];
    return name !== 'events' && 'hidden' in param && param.hidden === true;
  });
  const used = hidden.filter((name) => applies(name, world));
  const groupOf = (name: SettingName) => (params[name] as { readonly group?: string }).group ?? '';
  const names = [...new Set(hidden.map(groupOf))];
  return {
    groups: names
      .map((name) => ({ name, names: used.filter((setting) => groupOf(setting) === name) }))
      .filter(({ names: some }) => some.length > 0),
    idle: hidden.filter((name) => !applies(name, world)),
  };
}
