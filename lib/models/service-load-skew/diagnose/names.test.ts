import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../simulator/params';
import { params, type World } from '../world';
import { namesOf } from './names';

const world = (more: Partial<World>): World => ({ ...defaultsOf(params), ...more });
const seeds = fc.nat(4_294_967_295);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

test('pods are called as a Deployment’s are, and clients like one another', () => {
  const names = namesOf(world({ seed: 7 }));
  expect(names.pod(0)).toMatch(/^my-service-[b-df-hj-np-tv-xz2-9]{9}-[b-df-hj-np-tv-xz2-9]{5}$/);
  expect(names.client(0)).toMatch(/^client-[b-df-hj-np-tv-xz2-9]{5}$/);
  const hashes = upTo(100).map((pod) => names.pod(pod).split('-')[2]);
  expect(new Set(hashes).size).toBe(1);
});

test('no two parts of a world have the same name, and each has the same name each time', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 20 }), fc.boolean(), (seed, nodes, outside) => {
      const place = new Array<string>(nodes).fill('1');
      const names = namesOf(world({ seed, place, zones: 3, clients: 200, outside }));
      const again = namesOf(world({ seed, place, zones: 3, clients: 200, outside }));
      const lists = [
        [names.pod, again.pod, 251],
        [names.client, again.client, 251],
        [names.clientAddress, again.clientAddress, 200],
        [names.node, again.node, nodes],
        [names.zone, again.zone, 3],
        [(pod: number) => names.podAddress(pod, 0), (pod: number) => again.podAddress(pod, 0), 251],
      ] as const;
      for (const [name, same, count] of lists) {
        const all = upTo(count).map(name);
        expect(new Set(all).size).toBe(count);
        expect(upTo(count).map(same)).toEqual(all);
      }
    }),
    { numRuns: 50 },
  );
});

test('nodes and zones keep their set of names, in another order for another seed', () => {
  const all = upTo(30).map((seed) => {
    const names = namesOf(world({ seed, zones: 3 }));
    const nodes = upTo(4).map(names.node);
    const zones = upTo(3).map(names.zone);
    expect(nodes.toSorted()).toEqual(['node-1', 'node-2', 'node-3', 'node-4']);
    expect(zones.toSorted()).toEqual(['zone-a', 'zone-b', 'zone-c']);
    return `${nodes} ${zones}`;
  });
  expect(new Set(all).size).toBeGreaterThan(25);
  expect(namesOf(world({ zones: 1 })).zone(0)).toBe('zone-a');
});

test('the first pod and the first client are anywhere among the others by name', () => {
  const ranks = (of: 'pod' | 'client') =>
    upTo(300).map((seed) => {
      const all = upTo(4).map(namesOf(world({ seed }))[of]);
      return all.toSorted().indexOf(all[0] ?? '');
    });
  for (const of of ['pod', 'client'] as const)
    for (const rank of upTo(4)) {
      const times = ranks(of).filter((one) => one === rank).length;
      // 75 on average; six standard deviations are 45.
      expect(Math.abs(times - 75)).toBeLessThan(45);
    }
});

test('an address tells where a pod or client is: on its node, outside, or behind NAT', () => {
  fc.assert(
    fc.property(seeds, fc.nat(199), (seed, client) => {
      const inside = namesOf(world({ seed, clients: 200 }));
      const node = inside.node(client % 4).replace('node-', '');
      expect(inside.clientAddress(client)).toMatch(new RegExp(`^10\\.245\\.${node}\\.\\d+$`));
      expect(inside.podAddress(client, 2)).toMatch(
        new RegExp(`^10\\.244\\.${inside.node(2).replace('node-', '')}\\.\\d+$`),
      );
      const outside = namesOf(world({ seed, clients: 200, outside: true }));
      expect(outside.clientAddress(client)).toMatch(/^203\.0\.113\.\d+$/);
      for (const names of [inside, outside]) {
        const host = Number(names.clientAddress(client).split('.')[3]);
        expect(host).toBeGreaterThanOrEqual(2);
        expect(host).toBeLessThanOrEqual(252);
      }
    }),
  );
});

test('clients behind NAT share as many addresses as there are', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 50 }), (seed, nat) => {
      const names = namesOf(world({ seed, nat, clients: 200 }));
      const all = upTo(200).map(names.clientAddress);
      expect(new Set(all).size).toBe(nat);
      const hosts = all.map((address) => Number(/^10\.8\.0\.(\d+)$/.exec(address)?.[1]));
      expect(Math.min(...hosts)).toBeGreaterThanOrEqual(2);
      expect(Math.max(...hosts)).toBeLessThanOrEqual(252);
      expect(all[0]).toBe(all[nat]);
    }),
  );
});

test('memory is some 60 MiB for each pod, and not the same for all', () => {
  const memory = upTo(200).map(namesOf(world({ seed: 3 })).memory);
  expect(Math.min(...memory)).toBe(60);
  expect(Math.max(...memory)).toBe(68);
});
