import { expect, test } from 'vitest';
import { lossesSurvived } from '../quorum/losses';
import { regionsOf, zonesOf } from './layout';
import { ASSIGNMENT_LAYOUT, layoutOf, NAMED_LAYOUTS, namedLayout } from './layouts';

test('each layout has an id of its own, and a label', () => {
  expect(new Set(NAMED_LAYOUTS.map(({ id }) => id)).size).toBe(NAMED_LAYOUTS.length);
  expect(namedLayout('assignment')).toBe(ASSIGNMENT_LAYOUT);
  expect(namedLayout('nowhere')).toBeUndefined();
  for (const { label } of NAMED_LAYOUTS) expect(label).not.toBe('');
  expect(() => layoutOf('nowhere')).toThrow('nowhere');
});

test('what each layout survives, worked by hand', () => {
  const of = (id: string) => {
    const layout = layoutOf(id);
    const { instance, zone, region } = lossesSurvived(layout);
    return {
      size: layout.nodes.length,
      zones: zonesOf(layout).length,
      regions: regionsOf(layout).length,
      any: [instance.anyOfThem, zone.anyOfThem, region.anyOfThem],
      fatalRegions: region.fatal,
    };
  };
  expect(of('assignment')).toMatchObject({ any: [1, 1, 0], fatalRegions: ['us-east-1'] });
  expect(of('three-zones')).toMatchObject({ size: 3, zones: 3, any: [1, 1, 0] });
  expect(of('five-one-region')).toMatchObject({ size: 5, zones: 3, regions: 1, any: [2, 1, 0] });
  expect(of('five-three-regions')).toMatchObject({ regions: 3, any: [2, 2, 1], fatalRegions: [] });
  expect(of('four-and-witness')).toMatchObject({ any: [2, 2, 0], fatalRegions: ['us-east-1'] });
  expect(of('two-and-two')).toMatchObject({
    any: [1, 1, 0],
    fatalRegions: ['us-east-1', 'us-west-1'],
  });
});
