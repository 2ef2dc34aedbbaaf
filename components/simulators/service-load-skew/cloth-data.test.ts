import { expect, test } from 'vitest';
import { initial } from '@/lib/models/service-load-skew/state';
import { summarize } from '@/lib/models/service-load-skew/summary';
import { params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import { clothOf, sayPod } from './cloth-data';

const shown = (more: Partial<World> = {}) => {
  const summary = summarize(initial({ ...defaultsOf(params), ...more }));
  return { summary, cloth: clothOf(summary) };
};

/** Where the dots of a path are. */
const dotsIn = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('columns stand in the order of the picture, with room between nodes and more between zones', () => {
  const { cloth } = shown({ place: ['2', '1', '1'], zones: 2 });
  expect(cloth.columns.map(({ from }) => from)).toEqual(
    [0, 1, 2.4, 4.2].map((at) => expect.closeTo(at)),
  );
  expect(cloth.width).toBeCloseTo(5.2);
  expect(cloth.nodes.map(({ name }) => name)).toEqual(['1', '3', '2']);
  expect(cloth.nodes[0]).toMatchObject({ from: 0, to: 2 });
  expect(cloth.zones.map(({ name, to }) => [name, to])).toEqual([
    ['a', expect.closeTo(3.4)],
    ['b', expect.closeTo(5.2)],
  ]);
});

test('each held connection is a dot under its pod, in the row of its client', () => {
  const { cloth, summary } = shown({ clients: 5 });
  const dots = cloth.dots.flatMap(({ path }) => dotsIn(path));
  expect(dots).toHaveLength(5);
  expect(cloth.dots.map(({ size }) => size)).toEqual([1]);
  const seen = dots.map(([x = 0, y = 0]) => {
    const column = cloth.columns.find(({ from }) => Math.abs(from + 0.5 - x) < 0.01);
    return [y - 0.5, column?.load.pod];
  });
  expect(new Map(seen as [number, number][])).toEqual(
    new Map(summary.state.connections.map(({ pod }, client) => [client, pod + 1])),
  );
});

test('what counts more has a larger dot, and the largest fills its cell', () => {
  const { cloth } = shown({ clients: 100, conns: 8 });
  const sizes = cloth.dots.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.at(-1)).toBe(1);
  expect([cloth.rows, cloth.clientsInRow]).toEqual([50, 2]);
});

test('bars are multiples of the mean, and fit below the top', () => {
  const { cloth } = shown({ place: ['1', '1', '1'] });
  const times = cloth.columns.map((column) => column.times);
  expect(times.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3);
  expect(cloth.top).toBeGreaterThan(Math.max(...times));
});

test('the hatch ends where luck ends, and only what is beyond is marked', () => {
  const lucky = shown();
  expect(lucky.cloth.calm).toBeCloseTo(8 / 3);
  expect(lucky.cloth.calmSays).toBe('luck up to 2.7\u00A0×');
  expect(lucky.cloth.columns.some(({ over }) => over)).toBe(false);
  const heavy = shown({ clients: 100, heavy: 0.5 });
  expect(heavy.cloth.columns.filter(({ over }) => over)).toHaveLength(1);
  const late = shown({ clients: 40, events: ['-30:scale:8'] }).cloth;
  expect(late.columns.filter(({ over }) => over).map(({ load }) => load.pod)).toEqual([1]);
  expect(late.columns.filter(({ count }) => count === 0)).toHaveLength(4);
});

test('where each request is placed, a quarter above the mean is calm', () => {
  const { cloth } = shown({ way: 'gateway' });
  expect(cloth).toMatchObject({ unit: 'requests', calm: 1.25, calmSays: 'even up to 1.25\u00A0×' });
  const hot = shown({ way: 'gateway', policy: 'ring-hash', hot: 0.6 }).cloth;
  expect(hot.columns.filter(({ over }) => over).length).toBeGreaterThan(0);
});

test('a pod is told in a line, connections only where they are held', () => {
  const { cloth, summary } = shown();
  const [first] = cloth.columns;
  if (!first) throw new Error('no pod');
  expect(sayPod(first, 'connections')).toMatch(
    /^pod 1: 6 connections, [\d.]+ requests a second, 1\.9\d × its share, \d+.% used$/,
  );
  expect(sayPod(first, 'requests')).toMatch(/^pod 1: [\d.]+ requests/);
  const load = { ...first.load, status: 'unready' as const, connections: 1 };
  expect(sayPod({ ...first, load }, 'connections')).toMatch(/^pod 1, unready: 1 connection, /);
  expect(summary.loads).toHaveLength(4);
});
