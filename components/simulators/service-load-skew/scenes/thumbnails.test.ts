import { expect, test } from 'vitest';
import { initial } from '@/lib/models/service-load-skew/state';
import { CAUSES, worldOfScenario } from './causes-words';
import { type Thumbnail, thumbnailOf } from './thumbnails';

/** How many dots stand in each row. */
function dotsByRow({ dots, rows }: Thumbnail): readonly number[] {
  const counts = new Array<number>(rows).fill(0);
  for (const { path } of dots)
    for (const [, y] of path.matchAll(/M[\d.]+ ([\d.]+)h0/g)) {
      const row = Math.floor(Number(y));
      counts[row] = (counts[row] ?? 0) + 1;
    }
  return counts;
}

test('a client that holds one connection has one dot', () => {
  for (const id of ['twelve-on-four', 'scale-out', 'fewer-than-pods']) {
    const world = worldOfScenario(id);
    const picture = thumbnailOf(world);
    expect(picture.rows).toBe(world.clients);
    expect(dotsByRow(picture)).toEqual(new Array(world.clients).fill(1));
  }
});

test('bars are as many as pods, none higher than the room, and that of an idle pod has no height', () => {
  const picture = thumbnailOf(worldOfScenario('scale-out'));
  const heights = [...picture.bars.matchAll(/v-([\d.]+)h1/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(8);
  expect(Math.max(...heights)).toBeLessThan(1);
  expect(Math.max(...heights)).toBeGreaterThan(0.5);
  expect(heights.filter((height) => height === 0)).toHaveLength(4);
});

test('where one client has half of the requests, its dots are the largest', () => {
  const { dots } = thumbnailOf(worldOfScenario('heavy-client'));
  const largest = dots.toSorted((a, b) => b.size - a.size)[0];
  expect(largest?.path.match(/M/g)).toHaveLength(1);
  expect(largest?.path).toMatch(/^M[\d.]+ 0\.5h0$/);
});

test('a picture is plain data, and the same each time', () => {
  const [first] = CAUSES;
  const world = worldOfScenario(first?.scenario ?? '');
  const picture = thumbnailOf(world);
  expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  expect(thumbnailOf(world)).toEqual(picture);
  expect(initial(world).now).toBe(0);
});
