import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { podLoads } from './load';
import { MOST_ROWS, matrixOf } from './matrix';
import { initial } from './state';
import { params, type World } from './world';

const shown = (more: Partial<World>) => {
  const state = initial({ ...defaultsOf(params), ...more });
  const loads = podLoads(state);
  return { state, loads, matrix: matrixOf(state, loads) };
};

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('every held connection is a cell, in the row of its client and the column of its pod', () => {
  const { matrix, state } = shown({ clients: 7, conns: 3 });
  expect(matrix.unit).toBe('connections');
  expect(matrix.total).toBe(21);
  expect(matrix.rows.map(({ first, last, cells }) => [first, last, sum(cells)])).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((client) => [client, client, 3]),
  );
  matrix.columns.forEach(({ count, load }, column) => {
    expect(sum(matrix.rows.map(({ cells }) => cells[column] ?? 0))).toBe(count);
    expect(count).toBe(state.held[load.pod - 1]);
  });
  expect(matrix.most).toBe(Math.max(...matrix.rows.flatMap(({ cells }) => cells)));
});

test('columns stand by zone, then node, then as the pods came', () => {
  const { matrix } = shown({ place: ['2', '1', '2'], zones: 2 });
  expect(matrix.columns.map(({ load }) => [load.zone, load.node, load.pod])).toEqual([
    [0, 0, 1],
    [0, 0, 4],
    [0, 2, 3],
    [0, 2, 5],
    [1, 1, 2],
  ]);
});

test('clients share rows evenly where there are more than can be told apart', () => {
  expect(shown({ clients: 60 }).matrix.rows).toHaveLength(60);
  const { rows } = shown({ clients: 61 }).matrix;
  expect(rows).toHaveLength(31);
  expect([rows[0], rows[30]].map((row) => [row?.first, row?.last])).toEqual([
    [1, 2],
    [61, 61],
  ]);
  const many = shown({ clients: 200 }).matrix;
  expect(many.rows).toHaveLength(50);
  expect(many.rows.length).toBeLessThanOrEqual(MOST_ROWS);
  expect(sum(many.rows.flatMap(({ cells }) => cells))).toBe(200);
});

test('where a pod is chosen for each request, cells count requests of the last minute', () => {
  const { matrix, state } = shown({ way: 'gateway' });
  expect(matrix.unit).toBe('requests');
  expect(matrix.total).toBe(state.requests);
  const cells = sum(matrix.rows.flatMap((row) => row.cells));
  expect(cells).toBe(sum(state.pairs) + sum(state.pairsBefore));
  expect(cells).toBeGreaterThan(0);
});

test('pods that are gone have no column, new ones have one', () => {
  const { matrix } = shown({ events: ['-50:rollout'] });
  expect(matrix.columns.map(({ load }) => load.pod).toSorted()).toEqual([5, 6, 7, 8]);
});
