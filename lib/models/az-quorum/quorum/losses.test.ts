import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Failures, type Level, NO_FAILURES } from '../layout/failures';
import {
  createLayout,
  instanceIds,
  type Layout,
  regionOf,
  regionsOf,
  zonesOf,
} from '../layout/layout';
import { ASSIGNMENT_LAYOUT, namedLayout } from '../layout/layouts';
import { lossesSurvived } from './losses';
import { quorumOf } from './quorum';

const zoneNames = ['us-east-1a', 'us-east-1b', 'us-west-1a', 'us-west-1b', 'eu-west-1a'];
const someLayout = fc
  .array(fc.constantFrom(...zoneNames), { minLength: 1, maxLength: 7 })
  .map((nodes) => createLayout(nodes));
const someDown = fc.array(fc.constantFrom('i1', 'i2', 'us-east-1a', 'us-west-1'), { maxLength: 2 });
const levels: readonly Level[] = ['instance', 'zone', 'region'];

function partsOf(layout: Layout, level: Level): readonly string[] {
  if (level === 'instance') return instanceIds(layout);
  return level === 'zone' ? zonesOf(layout) : regionsOf(layout);
}

/** The largest k such that each set of k parts can fail, by trying all sets. */
function byTrying(layout: Layout, failures: Failures, level: Level): number {
  const parts = partsOf(layout, level);
  let guaranteed = parts.length;
  for (let mask = 0; mask < 2 ** parts.length; mask += 1) {
    const lost = parts.filter((_, place) => (mask >> place) & 1);
    const after = quorumOf(layout, { ...failures, down: [...failures.down, ...lost] });
    if (!after.quorum) guaranteed = Math.min(guaranteed, lost.length - 1);
  }
  return Math.max(0, guaranteed);
}

test('what may be lost agrees with trying every set of instances, zones and regions', () => {
  fc.assert(
    fc.property(someLayout, someDown, fc.constantFrom(...levels), (layout, down, level) => {
      const failures = { down, cut: [] };
      const losses = lossesSurvived(layout, failures)[level];
      expect(losses.anyOfThem).toBe(byTrying(layout, failures, level));
    }),
    { numRuns: 200 },
  );
});

test('the fatal ones are exactly those whose single loss ends the quorum, also behind a cut', () => {
  const someCut = fc.array(
    fc.tuple(
      fc.constantFrom(...zoneNames.map(regionOf)),
      fc.constantFrom(...zoneNames.map(regionOf)),
    ),
    { maxLength: 2 },
  );
  fc.assert(
    fc.property(someLayout, someDown, someCut, (layout, down, cut) => {
      const failures = { down, cut };
      const losses = lossesSurvived(layout, failures);
      for (const level of levels) {
        const fatal = partsOf(layout, level).filter(
          (part) => losses.quorum && !quorumOf(layout, { down: [...down, part], cut }).quorum,
        );
        expect(losses[level].fatal).toEqual(fatal);
        expect(losses[level].anyOfThem).toBeLessThanOrEqual(byTrying(layout, failures, level));
      }
    }),
    { numRuns: 200 },
  );
});

test('the assignment: any one instance or zone, but not us-east-1', () => {
  expect(lossesSurvived(ASSIGNMENT_LAYOUT.layout)).toEqual({
    quorum: true,
    instance: { anyOfThem: 1, fatal: [] },
    zone: { anyOfThem: 1, fatal: [] },
    region: { anyOfThem: 0, fatal: ['us-east-1'] },
  });
});

test('five voters over three regions survive any two instances and any one region', () => {
  const layout = namedLayout('five-three-regions')?.layout ?? createLayout([]);
  const losses = lossesSurvived(layout);
  expect(losses.instance.anyOfThem).toBe(2);
  expect(losses.region).toEqual({ anyOfThem: 1, fatal: [] });
});

test('without a quorum nothing is left to lose', () => {
  const none = { anyOfThem: 0, fatal: [] };
  const nothing = { quorum: false, instance: none, zone: none, region: none };
  expect(lossesSurvived(createLayout([]))).toEqual(nothing);
  const failures = { ...NO_FAILURES, down: ['us-east-1'] };
  expect(lossesSurvived(ASSIGNMENT_LAYOUT.layout, failures)).toEqual(nothing);
});
