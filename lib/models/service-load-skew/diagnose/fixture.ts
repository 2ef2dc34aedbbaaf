import type { FactsOf } from './findings';
import { solveBy } from './solve';

/** What all looks find. */
export type Facts = { -readonly [Id in keyof FactsOf]: FactsOf[Id] };

/** The names of the pods. */
export const PODS = ['a', 'b', 'c', 'd'];
/** Counts of the pods a, b, c, … in this order. */
export const on = (counts: readonly number[]) =>
  counts.map((count, at) => ({ pod: PODS[at] ?? 'e', count }));
/** The same as connections that last. */
export const open = (...counts: readonly number[]): FactsOf['connections'] => ({
  lasting: true,
  open: on(counts).map((one) => ({ ...one, addresses: one.count, stillOpen: one.count })),
});
/** The same as cores. */
export const cores = (...of: readonly number[]) =>
  of.map((one, at) => ({ pod: PODS[at] ?? 'e', cores: one, memory: 60 }));
/** A pod of an age in seconds. */
export const pod = (name: string, age: number, restarts = 0) => ({
  pod: name,
  ready: true,
  restarts,
  restarted: 0,
  age,
  address: '',
  node: '',
});
/** So many source addresses. */
export const sources = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ source: `10.0.0.${at}`, to: 'x', count: 9 }));

/** A cluster in which connections lie unevenly by chance: 40, 20, 10 and 10 of 80. */
const FAIR: Facts = {
  service: {
    headless: false,
    exposed: false,
    affinity: 0,
    internal: 'Cluster',
    external: 'Cluster',
    near: 'none',
  },
  endpointslices: PODS.map((name, at) => ({
    pod: name,
    ready: true,
    node: `node-${Math.floor(at / 2)}`,
    zone: `zone-${at % 2}`,
  })),
  pods: PODS.map((name) => pod(name, 90_000)),
  connections: open(40, 20, 10, 10),
  sources: sources(20),
  ages: [{ to: 'x', age: 50, count: 80 }],
  requests: on([40, 20, 10, 10]),
  clients: [
    { client: 'one', share: 0.1 },
    { client: 'two', share: 0.1 },
  ],
  keys: { logged: false, hashed: false, topShare: 0 },
  top: cores(0.4, 0.2, 0.1, 0.1),
  errors: PODS.map((name) => ({ pod: name, share: 0 })),
  rules: { mode: 'iptables', scheduler: '' },
  config: {
    dials: 'service',
    outside: false,
    protocol: 'http2',
    connections: 1,
    pool: 'any',
    dns: 0,
    policy: '',
  },
};

/** What the path finds where looks differ in this; CPU follows requests where it is not given. */
export const found = (more: Partial<Facts>) => {
  const requests = more.requests ?? FAIR.requests;
  const top = cores(...requests.map(({ count }) => count / 100));
  const facts = { ...FAIR, top, ...more };
  return solveBy((id) => facts[id]);
};
/** The Service, but for this. */
export const service = (more: Partial<FactsOf['service']>) => ({ ...FAIR.service, ...more });
/** The settings, but for this. */
export const config = (more: Partial<FactsOf['config']>) => ({ ...FAIR.config, ...more });
