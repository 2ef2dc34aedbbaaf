import { expect, test } from 'vitest';
import {
  addTime,
  beginOutage,
  copyRecord,
  emptyRecord,
  type Outage,
  SECONDS_PER_YEAR,
  withOutage,
} from './run-record';

const YEAR = SECONDS_PER_YEAR;

test('time is added to the totals and to each year that it touches', () => {
  const record = emptyRecord();
  addTime(record, YEAR - 10, 3 * YEAR + 5, 'none');
  addTime(record, 3 * YEAR + 5, 3 * YEAR + 25, 'degraded');
  addTime(record, 3 * YEAR + 25, 3 * YEAR + 40, 'up');
  addTime(record, 5 * YEAR, 5 * YEAR, 'none');
  expect(record).toMatchObject({
    upSeconds: 15,
    degradedSeconds: 20,
    noneSeconds: 2 * YEAR + 15,
    outages: 0,
  });
  const year = (noneSeconds: number, degradedSeconds = 0) => ({
    degradedSeconds,
    noneSeconds,
    outages: 0,
  });
  expect(record.years).toEqual([year(10), year(YEAR), year(YEAR), year(5, 20)]);
});

test('an outage counts in the year in which it begins, and for what triggered it', () => {
  const record = emptyRecord();
  beginOutage(record, 2 * YEAR, { kind: 'zone', id: 'us-east-1a' });
  beginOutage(record, YEAR - 1, { kind: 'instance', id: 'i1' });
  beginOutage(record, YEAR, { kind: 'zone', id: 'us-east-1b' });
  expect(record.outages).toBe(3);
  expect(record.years.map(({ outages }) => outages)).toEqual([1, 1, 1]);
  const counts = Object.entries(record.byTrigger).map(([kind, { outages }]) => [kind, outages]);
  expect(Object.fromEntries(counts)).toEqual({ instance: 1, zone: 2, region: 0, maintenance: 0 });
});

const outage = (from: number, length: number): Outage => ({
  from,
  to: from + length,
  trigger: { kind: 'instance', id: 'i1' },
  lost: [],
});

test('the longest outages come first, of equal ones the earlier, and no more than asked for', () => {
  const added = [outage(0, 5), outage(10, 9), outage(20, 5), outage(30, 7), outage(40, 1)];
  const keep = (count: number) =>
    added.reduce((list: Outage[], one) => withOutage(list, one, count), []).map(({ from }) => from);
  expect(keep(10)).toEqual([10, 30, 0, 20, 40]);
  expect(keep(3)).toEqual([10, 30, 0]);
  expect(keep(0)).toEqual([]);
  const list = [outage(0, 1)];
  withOutage(list, outage(5, 5), 10);
  expect(list).toHaveLength(1);
});

test('a copy can be changed without changing the first', () => {
  const first = emptyRecord();
  addTime(first, 0, 10, 'none');
  const before = JSON.stringify(first);
  const copy = copyRecord(first);
  expect(copy).toEqual(first);
  for (const kind of ['instance', 'zone', 'region', 'maintenance'] as const) {
    beginOutage(copy, 0, { kind, id: 'any' });
  }
  addTime(copy, 10, 20, 'none');
  copy.segments.push({ from: 0, to: 1, status: 'up', up: 1, lost: [] });
  copy.longestOutages.push(outage(0, 1));
  expect(JSON.stringify(first)).toBe(before);
});
