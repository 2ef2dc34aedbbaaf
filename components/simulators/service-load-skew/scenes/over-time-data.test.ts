import { expect, test } from 'vitest';
import type { Row } from '@/lib/models/service-load-skew/sim/sim';
import { advance, initial } from '@/lib/models/service-load-skew/state';
import { params, type World } from '@/lib/models/service-load-skew/world';
import { defaultsOf } from '@/lib/simulator/params';
import { overTimeChart, podLines, saySkewOverTime, skewOverTime } from './over-time-data';

const world = (values: Partial<World>): World => ({ ...defaultsOf(params), ...values });

function row(at: number, requests: readonly number[], connections: readonly number[]): Row {
  return { at, requests, connections, work: [], latency: [] };
}

const pod = {
  node: 0,
  status: 'ready',
  since: -60,
  until: 1e12,
  factor: 1,
  failing: false,
} as const;

test('a pod has its requests a second and its connections at each row', () => {
  const rows = [row(-50, [40, 0], [3, 0]), row(-40, [20, 5], [2, 1])];
  expect(podLines({ rows, pods: [pod, pod] }, 'requests')).toEqual([
    [4, 2],
    [0, 0.5],
  ]);
  expect(podLines({ rows, pods: [pod, pod] }, 'connections')).toEqual([
    [3, 2],
    [0, 1],
  ]);
});

test('a pod is not there before it was ready, nor after it was gone', () => {
  const rows = [
    row(-50, [10], [1]),
    row(-40, [10, 0], [1, 0]),
    row(-30, [10, 0, 0], [0, 0, 0]),
    row(-20, [0, 7, 0], [0, 7, 0]),
  ];
  const pods = [
    { ...pod, status: 'gone' as const },
    { ...pod, since: -30 },
    { ...pod, status: 'starting' as const, since: 1e12 },
  ];
  expect(podLines({ rows, pods }, 'requests')).toEqual([
    [1, 1, 1, null],
    [null, null, 0, 0.7],
    [null, null, null, null],
  ]);
});

test('a pod is there while it has anything, whenever it was ready last', () => {
  const rows = [row(-50, [2], [2]), row(-40, [0], [0]), row(-30, [4], [0])];
  expect(podLines({ rows, pods: [{ ...pod, since: 0 }] }, 'connections')).toEqual([[2, 0, 0]]);
});

test('a pod that crashed and came back was there all the time, with nothing meanwhile', () => {
  const rows = [row(-50, [10], [1]), row(-40, [0], [0]), row(-30, [3], [0])];
  expect(podLines({ rows, pods: [{ ...pod, since: -33 }] }, 'connections')).toEqual([[1, 0, 0]]);
});

test('the skew at a row counts who is there', () => {
  const lines = [
    [3, 3, 0],
    [1, 1, 0],
    [null, 2, 0],
  ];
  expect(skewOverTime(lines, 3)).toEqual([1.5, 1.5, null]);
});

test('the sentence tells the worst row and the last', () => {
  const times = [-50, -40, 10];
  expect(saySkewOverTime([1.2, 2.1, 1.3], times, 'requests')).toBe(
    'At −0:40 the busiest pod had 2.1 times its share of the requests; now it has 1.3 times.',
  );
  expect(saySkewOverTime([1.2, 1.31, 1.29], times, 'connections')).toBe(
    'The busiest pod has 1.3 times its share of the connections, as much as ever since −0:50.',
  );
  expect(saySkewOverTime([2, 2, 1.1], times, 'requests')).toBe(
    'At −0:50 the busiest pod had 2 times its share of the requests; now it has 1.1 times.',
  );
  expect(saySkewOverTime([1.04, 1.02, 1.02], times, 'requests')).toBe(
    'At −0:50 the busiest pod had 1.04 times its share of the requests; now it has 1.02 times.',
  );
  expect(saySkewOverTime([1, 1, 1], times, 'connections')).toBe(
    'Every pod has had just its share of the connections since −0:50.',
  );
  expect(saySkewOverTime([null, 2, null], times, 'requests')).toBe(
    'At −0:40 the busiest pod had 2 times its share of the requests; now nobody has any.',
  );
  expect(saySkewOverTime([null, null], times, 'requests')).toBe('No pod has had a request so far.');
  expect(saySkewOverTime([], [], 'connections')).toBe('No pod has held a connection so far.');
});

test('up to eight pods have a line each, no two alike', () => {
  const { series, x, y, marks } = overTimeChart(
    initial(world({ clients: 40, events: ['-30:scale:8', '30:reconnect'] })),
    'requests',
  );
  expect(series.map(({ id }) => id)).toContain('pod-1');
  expect(y.label).toBe('requests a second');
  expect(series.map(({ label }) => label)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `pod ${n}`));
  expect(new Set(series.map(({ color, dash }) => `${color} ${dash}`)).size).toBe(8);
  expect(series[7]?.values.slice(0, 3)).toEqual([null, null, null]);
  expect(series[7]?.values.slice(3)).toEqual([0, 0, 0]);
  expect(marks).toEqual([{ x: -30, label: 'scale to 8' }]);
  expect(x.values).toEqual([-50, -40, -30, -20, -10, 0]);
  expect(x.domain).toEqual([-60, 0]);
  expect(x.ticks).toEqual([-60, -50, -40, -30, -20, -10, 0]);
});

test('of more than eight pods the busiest, the mean, the median and the idlest are drawn', () => {
  const state = initial(world({ place: ['10'], clients: 50 }));
  const { series, y } = overTimeChart(state, 'connections');
  expect(series.map(({ id }) => id)).toEqual(['busiest', 'mean', 'median', 'idlest']);
  const held = [...(state.rows.at(-1)?.connections ?? [])].sort((a, b) => a - b);
  const last = series.map(({ values }) => values.at(-1));
  expect(last).toEqual([held[9], 5, ((held[4] ?? 0) + (held[5] ?? 0)) / 2, held[0]]);
  expect(y.domain).toEqual([0, Math.max(...series.flatMap(({ values }) => values.map(Number)))]);
  const nine = overTimeChart(initial(world({ place: ['9'], clients: 50 })), 'connections');
  expect(nine.series).toHaveLength(4);
});

test('the median is the one in the middle, or the mean of the two', () => {
  const medianOf = (pods: number) => {
    const state = initial(world({ place: [String(pods)] }));
    const squares = Array.from({ length: pods }, (_, at) => ((at * 7) % pods) ** 2);
    const rows = [row(-50, squares, squares)];
    return overTimeChart({ ...state, rows }, 'connections').series[2]?.values;
  };
  expect(medianOf(11)).toEqual([25]);
  expect(medianOf(10)).toEqual([(16 + 25) / 2]);
});

test('a whole run has a time axis of few round ticks', () => {
  const state = advance(initial(world({ rps: 10 })), 600);
  const { x, title } = overTimeChart(state, 'requests');
  expect(x.values).toHaveLength(66);
  expect(x.domain).toEqual([-60, 600]);
  expect(x.ticks).toEqual([-60, 60, 180, 300, 420, 540]);
  expect(title).toContain('Requests a second');
  expect(overTimeChart(state, 'connections').title).toContain('Connections');
});

test('the time axis ends with the ten seconds under way', () => {
  const state = advance(initial(world({ rps: 10 })), 11);
  expect(overTimeChart(state, 'requests').x.domain).toEqual([-60, 20]);
  expect(overTimeChart(state, 'requests').x.ticks).toEqual([-60, -40, -20, 0, 20]);
});

test('without a connection the axis of connections still has a height', () => {
  const { y, sentence } = overTimeChart(initial(world({ way: 'gateway', rps: 5 })), 'connections');
  expect(y.domain).toEqual([0, 1]);
  expect(sentence).toBe('No pod has held a connection so far.');
});
