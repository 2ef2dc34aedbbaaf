import { expect, test } from 'vitest';
import {
  createLayout,
  instanceIds,
  instanceIndex,
  isZoneName,
  layoutProblems,
  majority,
  majorityOf,
  regionOf,
  regionsOf,
  zonesOf,
} from './layout';
import { REGIONS } from './regions';

const assignment = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);

test('instances are numbered in order and know their place', () => {
  expect(instanceIds(assignment)).toEqual(['i1', 'i2', 'i3', 'i4']);
  expect(instanceIndex(assignment, 'i4')).toBe(3);
  for (const wrong of ['i0', 'i5', 'i04', 'I1', 'i', '1', 'us-east-1a']) {
    expect(instanceIndex(assignment, wrong)).toBeUndefined();
  }
});

test('a region is the zone without its letter; zones and regions keep their order', () => {
  expect(regionOf('us-gov-west-1b')).toBe('us-gov-west-1');
  const layout = createLayout(['eu-west-1b', 'us-east-1a', 'eu-west-1a', 'eu-west-1b']);
  expect(zonesOf(layout)).toEqual(['eu-west-1b', 'us-east-1a', 'eu-west-1a']);
  expect(regionsOf(layout)).toEqual(['eu-west-1', 'us-east-1']);
});

test('a majority is more than half of all configured instances', () => {
  expect(majority(assignment)).toBe(3);
  for (let count = 0; count <= 1000; count += 1) {
    expect(2 * majorityOf(count)).toBeGreaterThan(count);
    expect(2 * (majorityOf(count) - 1)).toBeLessThanOrEqual(count);
  }
});

test('names that are no zone are refused, with the instance they stand for', () => {
  for (const good of ['us-east-1a', 'ap-southeast-2c', 'us-gov-west-1b', 'mx-central-1a']) {
    expect(isZoneName(good)).toBe(true);
  }
  for (const bad of ['', 'us-east-1', 'us-east-a', 'US-EAST-1A', 'us-east-1a ', 'i1', 'useast1a']) {
    expect(isZoneName(bad)).toBe(false);
  }
  expect(() => createLayout(['us-east-1a', 'paris'])).toThrow(RangeError);
  expect(() => createLayout(['us-east-1a', 'paris'])).toThrow('"paris" (i2)');
});

test('limits: 1,000 instances and 60 zones are fine, one more is not', () => {
  const zones = Array.from(
    { length: 60 },
    (_, index) => `${REGIONS[Math.floor(index / 6)]}${'abcdef'[index % 6]}`,
  );
  const nodes = Array.from({ length: 1000 }, (_, index) => zones[index % 60] ?? '');
  expect(layoutProblems(nodes)).toEqual([]);
  expect(layoutProblems([])).toEqual([]);
  expect(layoutProblems([...nodes, 'us-east-1a'])).toEqual([
    { kind: 'too-many-nodes', count: 1001, limit: 1000 },
  ]);
  expect(layoutProblems([...zones, 'eu-west-1a'])).toEqual([
    { kind: 'too-many-zones', count: 61, limit: 60 },
  ]);
});

test('a layout does not share its list with the caller', () => {
  const nodes = ['us-east-1a'];
  const layout = createLayout(nodes);
  nodes.push('us-east-1b');
  expect(layout.nodes).toEqual(['us-east-1a']);
});
