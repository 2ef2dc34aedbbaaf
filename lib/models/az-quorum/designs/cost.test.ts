import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CostNode, DEFAULT_LOAD, monthlyCost, transferPerGb } from './cost';
import { DEFAULT_PRICES, PRICE_SOURCES } from './prices';

const voters = (...zones: string[]): CostNode[] => zones.map((zone) => ({ zone, role: 'voter' }));
const given = voters('us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a');

const node: fc.Arbitrary<CostNode> = fc.record({
  zone: fc.constantFrom('us-east-1a', 'us-east-1b', 'us-east-2a', 'us-west-1a', 'me-south-1a'),
  role: fc.constantFrom('voter', 'witness', 'learner'),
});
const cluster = fc.array(node, { minLength: 1, maxLength: 9 });

test('the bill of the question’s layout, by hand', () => {
  const cost = monthlyCost(given, 0, DEFAULT_LOAD, DEFAULT_PRICES);
  // (3 · 0.096 + 0.112) · 730 h, and 100/s · 1,000 B · 730 h = 262.8 GB a copy.
  expect(cost.instancesUsd).toBeCloseTo(292, 10);
  expect(cost.betweenZonesUsd).toBeCloseTo(2 * 262.8 * 0.02, 10);
  expect(cost.betweenRegionsUsd).toBeCloseTo(262.8 * 0.02, 10);
  expect(cost.lines.map((line) => line.kind)).toEqual([
    'instances',
    'instances',
    'between-zones',
    'between-zones',
    'between-regions',
  ]);
});

test('a leader in the west sends three copies across the continent', () => {
  const cost = monthlyCost(given, 3, DEFAULT_LOAD, DEFAULT_PRICES);
  expect(cost.betweenZonesUsd).toBe(0);
  expect(cost.lines.at(-1)).toMatchObject({
    kind: 'between-regions',
    from: 'us-west-1',
    to: 'us-east-1',
    copies: 3,
    usdPerGb: 0.02,
  });
});

test('a witness is cheaper and gets no data, a learner costs as much as a voter', () => {
  const with4 = (role: CostNode['role']) =>
    monthlyCost([...given.slice(0, 3), { zone: 'us-west-1a', role }], 0, DEFAULT_LOAD, {
      ...DEFAULT_PRICES,
    });
  expect(with4('learner').totalUsd).toBe(with4('voter').totalUsd);
  expect(with4('witness').betweenRegionsUsd).toBe(0);
  expect(with4('voter').instancesUsd - with4('witness').instancesUsd).toBeCloseTo(
    (0.112 - 0.02) * 730,
    10,
  );
});

test('transfer prices: free in a zone, both ends between zones, the sender between regions', () => {
  const usd = (from: string, to: string) => transferPerGb(DEFAULT_PRICES, from, to).usdPerGb;
  expect(usd('us-east-1a', 'us-east-1a')).toBe(0);
  expect(usd('us-east-1a', 'us-east-1b')).toBe(0.02);
  expect(usd('us-east-1a', 'us-east-2b')).toBe(0.01);
  expect(usd('us-east-1a', 'ap-southeast-2a')).toBe(0.02);
  expect(usd('ap-southeast-2a', 'us-east-1a')).toBe(0.098);
  expect(transferPerGb(DEFAULT_PRICES, 'me-south-1a', 'us-east-1a')).toEqual({
    usdPerGb: 0.138,
    listed: false,
  });
});

test('prices within a region are always listed, those out of it as the table has them', () => {
  const listed = (from: string, to: string) => transferPerGb(DEFAULT_PRICES, from, to).listed;
  expect(listed('me-south-1a', 'me-south-1a')).toBe(true);
  expect(listed('me-south-1a', 'me-south-1b')).toBe(true);
  expect(listed('us-east-1a', 'us-east-2a')).toBe(true);
  expect(listed('us-east-1a', 'me-south-1a')).toBe(true);
  expect(listed('me-south-1a', 'us-east-1a')).toBe(false);
});

test('every line of a bill, by hand: ten hours a month, 36 GB a copy, a quarter for each', () => {
  const prices = {
    ...DEFAULT_PRICES,
    memberPerHour: { 'us-east-1': 1 },
    witnessPerHour: { 'us-east-1': 0.5 },
    unknownMemberPerHour: 2,
    unknownWitnessPerHour: 0.25,
    betweenZonesPerGb: 0.125,
    outOfRegionPerGb: { 'us-east-1': 0.25 },
    hoursPerMonth: 10,
  };
  const nodes: CostNode[] = [
    ...voters('us-east-1a', 'us-east-1b', 'us-east-1a', 'us-west-1a', 'us-west-1c'),
    { zone: 'us-east-1b', role: 'witness' },
    { zone: 'us-west-1a', role: 'witness' },
    { zone: 'us-east-1b', role: 'learner' },
  ];
  const load = { writesPerSecond: 1000, bytesPerWrite: 1000 };
  const rented = (region: string, size: string, count: number, usdPerHour: number) => {
    const usd = 10 * count * usdPerHour;
    return { kind: 'instances', region, size, count, usdPerHour, usd };
  };
  const sent = (kind: string, from: string, to: string) => {
    return { kind, from, to, copies: 2, gigabytes: 72, usdPerGb: 0.25, usd: 18, listed: true };
  };
  expect(monthlyCost(nodes, 0, load, prices)).toEqual({
    instancesUsd: 87.5,
    betweenZonesUsd: 18,
    betweenRegionsUsd: 18,
    totalUsd: 123.5,
    lines: [
      { ...rented('us-east-1', 'member', 4, 1), listed: true },
      { ...rented('us-west-1', 'member', 2, 2), listed: false },
      { ...rented('us-east-1', 'witness', 1, 0.5), listed: true },
      { ...rented('us-west-1', 'witness', 1, 0.25), listed: false },
      sent('between-zones', 'us-east-1a', 'us-east-1b'),
      sent('between-regions', 'us-east-1', 'us-west-1'),
    ],
  });
});

test('unlisted regions take the dearest listed price', () => {
  const dearest = (table: Readonly<Record<string, number>>) => Math.max(...Object.values(table));
  expect(DEFAULT_PRICES.unknownMemberPerHour).toBe(dearest(DEFAULT_PRICES.memberPerHour));
  expect(DEFAULT_PRICES.unknownWitnessPerHour).toBe(dearest(DEFAULT_PRICES.witnessPerHour));
  expect(DEFAULT_PRICES.unknownOutOfRegionPerGb).toBe(dearest(DEFAULT_PRICES.outOfRegionPerGb));
});

test('the total is the sum of the lines, and transfer grows in proportion to the writes', () => {
  fc.assert(
    fc.property(cluster, fc.nat(), fc.integer({ min: 0, max: 5000 }), (nodes, pick, rate) => {
      const leader = pick % nodes.length;
      const at = (writesPerSecond: number) =>
        monthlyCost(nodes, leader, { writesPerSecond, bytesPerWrite: 500 }, DEFAULT_PRICES);
      const cost = at(rate);
      const sum = cost.lines.reduce((usd, line) => usd + line.usd, 0);
      expect(cost.totalUsd).toBeCloseTo(sum, 6);
      const transfer = (of: typeof cost) => of.betweenZonesUsd + of.betweenRegionsUsd;
      expect(transfer(at(2 * rate))).toBeCloseTo(2 * transfer(cost), 6);
      expect(at(0).totalUsd).toBe(cost.instancesUsd);
    }),
  );
});

test('the lines equal a plain loop over the instances', () => {
  fc.assert(
    fc.property(cluster, fc.nat(), (nodes, pick) => {
      const leader = pick % nodes.length;
      const cost = monthlyCost(nodes, leader, DEFAULT_LOAD, DEFAULT_PRICES);
      let usd = 0;
      nodes.forEach(({ zone, role }, index) => {
        const region = zone.slice(0, -1);
        const isWitness = role === 'witness';
        const table = isWitness ? DEFAULT_PRICES.witnessPerHour : DEFAULT_PRICES.memberPerHour;
        usd += 730 * (table[region] ?? (isWitness ? 0.0216 : 0.124));
        if (index === leader || isWitness) return;
        usd += 262.8 * transferPerGb(DEFAULT_PRICES, nodes[leader]?.zone ?? '', zone).usdPerGb;
      });
      expect(cost.totalUsd).toBeCloseTo(usd, 6);
    }),
  );
});

test('each price source has an address and the day it was read', () => {
  for (const source of Object.values(PRICE_SOURCES)) {
    expect(source.url).toMatch(/^https:\/\//);
    expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source.note).not.toBe('');
  }
});
