import { expect, test } from 'vitest';
import {
  type Cut,
  canonicalFailures,
  failureProblems,
  formatCut,
  levelOf,
  NO_FAILURES,
  parseCut,
} from './failures';
import { createLayout, regionOf } from './layout';
import { ASSIGNMENT_LAYOUT } from './layouts';
import { REGIONS } from './regions';

const { layout } = ASSIGNMENT_LAYOUT;

test('a cut is read as two names around a bar, and written back', () => {
  expect(parseCut('us-east-1|us-west-1')).toEqual(['us-east-1', 'us-west-1']);
  expect(formatCut(['us-east-1', 'us-west-1'])).toBe('us-east-1|us-west-1');
  for (const wrong of ['', '|', 'us-east-1', 'us-east-1|', '|us-west-1', 'a|b|c']) {
    expect(parseCut(wrong)).toBeUndefined();
  }
});

test('a target is an instance, a zone or a region of the layout, or nothing', () => {
  expect(['i4', 'us-west-1a', 'us-west-1'].map((target) => levelOf(layout, target))).toEqual([
    'instance',
    'zone',
    'region',
  ]);
  for (const target of ['i5', 'us-west-1b', 'us-west-2', 'us-west-', '']) {
    expect(levelOf(layout, target)).toBeUndefined();
  }
});

test('what does not fit is named, and left out of the canonical form', () => {
  const failures = {
    down: ['us-west-1', 'i9', 'i2', 'i2'],
    cut: [
      ['us-west-1', 'us-east-1'],
      ['us-east-1', 'us-west-1'],
      ['us-east-1', 'eu-west-1'],
      ['us-east-1', 'us-east-1'],
    ] as readonly Cut[],
  };
  expect(failureProblems(layout, failures)).toEqual([
    { kind: 'unknown-target', target: 'i9' },
    { kind: 'unknown-region', region: 'eu-west-1' },
    { kind: 'region-cut-from-itself', region: 'us-east-1' },
  ]);
  expect(canonicalFailures(layout, failures)).toEqual({
    down: ['i2', 'us-west-1'],
    cut: [['us-east-1', 'us-west-1']],
  });
  expect(failureProblems(layout, NO_FAILURES)).toEqual([]);
});

test('cuts that touch more than ten regions are named, and those beyond are dropped', () => {
  const zones = REGIONS.slice(0, 12).map((region) => `${region}a`);
  const wide = createLayout(zones);
  const cut = zones.slice(1).map((zone): Cut => ['us-east-1', regionOf(zone)]);
  expect(failureProblems(wide, { down: [], cut })).toEqual([
    { kind: 'too-many-severed-regions', count: 12, limit: 10 },
  ]);
  const kept = canonicalFailures(wide, { down: [], cut });
  expect(kept.cut).toHaveLength(9);
  expect(failureProblems(wide, kept)).toEqual([]);
});
