import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational, toNumber } from '@/lib/kernel/rational';
import { defaultsOf, type Param } from '@/lib/simulator/params';
import { figureRows, fractionOf } from './figure-rows';
import { FIGURE_FIELDS, FIGURES } from './figure-settings';

const DEFAULTS = defaultsOf(FIGURES);
type Asked = Partial<typeof DEFAULTS>;

/** The answer as text: a fraction where there is one, else the number. */
function answer(values: Asked): readonly string[] | string {
  const found = figureRows({ ...DEFAULTS, ...values });
  if ('wrong' in found) return found.wrong;
  return found.rows.map(({ label, fraction, value }) => `${label}: ${fraction || value}`);
}

test('a share is told as the fraction that it was rounded from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 26 }), fc.double({ min: 0, max: 1 }), (d, at) => {
      const fraction = rational(Math.floor((Number.isNaN(at) ? 0 : at) * d), d);
      expect(fractionOf(toNumber(fraction))).toEqual(fraction);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [0, 1],
  [1, 1],
  [1, 2 ** 26],
  [2 ** 26 - 1, 2 ** 26],
  [33_554_431, 67_108_863],
])('%d over %d is told apart from its neighbors', (n, d) => {
  expect(fractionOf(n / d)).toEqual(rational(n, d));
});

test.each<[Asked, readonly string[]]>([
  [{}, ['Each old pod: 1/4', 'Each new pod: 0', 'A fair share: 1/8']],
  [{ added: 0 }, ['Each old pod: 1/4', 'A fair share: 1/4']],
  [{ again: '0.25' }, ['Each old pod: 7/32', 'Each new pod: 1/32', 'A fair share: 1/8']],
  [
    { what: 'rollout', pods: 3 },
    [
      'Pod ready as number 1: 37/81',
      'Pod ready as number 2: 28/81',
      'Pod ready as number 3: 16/81',
    ],
  ],
  [
    { what: 'external' },
    ['Each pod on node 1: 1/6', 'Each pod on node 2: 1/2', 'Without a pod: 0'],
  ],
  [
    { what: 'external', policy: 'Cluster' },
    ['Each pod on node 1: 1/4', 'Each pod on node 2: 1/4', 'Without a pod: 0'],
  ],
  [
    { what: 'external', nodes: ['0', '2'], checked: false },
    ['Each pod on node 2: 1/4', 'Without a pod: 1/2'],
  ],
  [{ what: 'same-zone' }, ['Each pod in zone 1: 1/80', 'Each pod in zone 2: 1/160']],
  [{ what: 'same-zone', zones: ['0', '40'] }, ['Each pod in zone 2: 1/40']],
])('%o gives %j', (values, rows) => {
  expect(answer(values)).toEqual(rows);
});

test('of addresses it tells how many pods they reach, by counting all cases', () => {
  // Three addresses over two pods: in 2 of 8 cases all go to one pod.
  const found = figureRows({ ...DEFAULTS, what: 'affinity', addresses: 3, among: 2 });
  expect('rows' in found ? found.rows : []).toEqual([
    { label: 'Pods that get traffic, on average', value: 1.75, fraction: '', counts: true },
    { label: 'Every pod gets some', value: 0.75, fraction: '' },
    { label: 'One pod gets all', value: 0.25, fraction: '' },
  ]);
});

test.each<[Asked, RegExp]>([
  [{ what: 'rollout', surge: 0 }, /^maxSurge and maxUnavailable: expected that one/],
  [{ what: 'rollout', unavailable: 4 }, /^maxUnavailable: expected fewer than the 4 pods/],
  [{ what: 'external', nodes: [] }, /^Pods on each node: expected one number/],
  [{ what: 'same-zone', traffic: ['1'] }, /has 1 numbers, pods in each zone 2/],
  [{ what: 'same-zone', zones: ['0', '0'] }, /^Pods in each zone: expected a pod/],
  [{ what: 'same-zone', traffic: ['0', '0'] }, /^Traffic of each zone: expected some/],
  [{ what: 'same-zone', traffic: [], zones: [] }, /^Pods in each zone/],
])('%o is refused by its name', (values, says) => {
  expect(answer(values)).toMatch(says);
});

test('whatever can be typed is answered or refused, and shares of all pods make one', () => {
  const count = fc.integer({ min: 0, max: 99 }).map(String);
  const asked = fc.record({
    what: fc.constantFrom(...FIGURES.what.options.map(({ value }) => value)),
    old: fc.integer({ min: 1, max: 100 }),
    added: fc.integer({ min: 0, max: 100 }),
    again: fc.integer({ min: 0, max: 100 }).map((percent) => String(percent / 100)),
    pods: fc.integer({ min: 1, max: 20 }),
    surge: fc.integer({ min: 0, max: 100 }),
    unavailable: fc.integer({ min: 0, max: 100 }),
    nodes: fc.array(count, { maxLength: 20 }),
    policy: fc.constantFrom('Local', 'Cluster'),
    checked: fc.boolean(),
    traffic: fc.array(count, { maxLength: 3 }),
    zones: fc.array(count, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(asked, (values) => {
      const found = figureRows({ ...DEFAULTS, ...values });
      if ('wrong' in found) {
        expect(found.wrong).toMatch(/expected/);
        return;
      }
      for (const { value, fraction, counts } of found.rows) {
        expect(value).toBeGreaterThanOrEqual(0);
        if (!counts) expect(value).toBeLessThanOrEqual(1);
        const [n = 0, d = 1] = fraction.split('/').map(Number);
        if (fraction !== '') expect(n / d).toBe(value);
        if (values.what !== 'rollout' && values.what !== 'affinity') expect(fraction).not.toBe('');
      }
      const total = found.rows.reduce((sum, { value }) => sum + value, 0);
      if (values.what === 'rollout') expect(total).toBeCloseTo(1, 12);
    }),
    { numRuns: 300 },
  );
});

test('each question has two or three fields of its own', () => {
  for (const { value } of FIGURES.what.options) {
    const fields = FIGURE_FIELDS[value] ?? [];
    expect(fields.length).toBeGreaterThanOrEqual(2);
    expect(fields.length).toBeLessThanOrEqual(3);
    expect(new Set(fields.map((name) => (FIGURES[name] as Param).label)).size).toBe(fields.length);
  }
  const used = Object.values(FIGURE_FIELDS).flat();
  expect([...used, 'what'].toSorted()).toEqual(Object.keys(FIGURES).toSorted());
});
