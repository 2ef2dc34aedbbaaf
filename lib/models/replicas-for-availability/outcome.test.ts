import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { params } from './inputs';
import { minReplicas, type State, summarize } from './outcome';

const of = (values: Partial<State>) => summarize({ ...defaultsOf(params), ...values });
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('a target that is exactly reached is met, with a window and without', () => {
  const certain = { a: '1', target: '1' };
  expect(of({ ...certain, window: 1 }).requests).toMatchObject({ loss: 0, met: true });
  expect(of({ ...certain, window: 0 }).requests).toMatchObject({ loss: 0, met: true });
  const never = { a: '0', target: '0' };
  expect(of({ ...never, window: 1 }).requests).toMatchObject({ loss: 1, met: true });
});

test('a window costs requests that uptime does not count', () => {
  const instant = of({ window: 0 }).requests;
  expect(instant.loss).toBeCloseTo(0.0025, 15);
  expect(plain(instant.percent)).toBe('99.75 %');
  const endless = of({ window: 1440, mttr: 1 }).requests;
  expect(endless.loss).toBeCloseTo(0.05, 12);
  expect([instant.met, endless.met]).toEqual([true, false]);
  expect(plain(endless.percent)).toBe('95 %');
});

test('without a window what falls short of the target by little does not read as the target', () => {
  const { requests } = of({ a: '0.98999999999999999999', n: 1, window: 0 });
  expect([plain(requests.percent), requests.met]).toEqual(['98.999999 %', false]);
});

test('without a window a share of a hundred replicas is not rounded away', () => {
  expect(of({ n: 100, window: 0 }).requests.loss / 0.05 ** 100).toBeCloseTo(1, 9);
});

test('the number that is needed is a number, or a word where there is none', () => {
  expect(minReplicas(of({}))).toBe(2);
  expect(minReplicas(of({ lb: '0.98' }))).toBe('never');
  expect(minReplicas(of({ a: '1e-6' }))).toBe('more than 100000');
});

test('a state that passed no validation is refused by the name of its first fault', () => {
  expect(() => of({ a: '95' })).toThrow(RangeError);
  expect(() => of({ a: '95' })).toThrow(
    'a is a decimal of 0 to 1 with at most 40 decimals, not "95".',
  );
});
