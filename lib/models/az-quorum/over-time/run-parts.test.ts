import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { assertRunSettings, DEFAULT_RUN, partsOf, type RunSettings, statusOf } from './run-parts';

const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1a', 'us-west-1a']);
const settings: RunSettings = { ...DEFAULT_RUN, layout };

test('the parts of a layout, by hand: what each holds, and its times in seconds', () => {
  const parts = partsOf({
    ...settings,
    instance: { mtbfHours: 10, mttrHours: 2 },
    zone: { mtbfHours: 20, mttrHours: 3 },
    region: null,
    replacementHours: 0.5,
  });
  const instance = { meanUp: 36_000, meanDown: 7200, extraDown: 1800 };
  const zone = { meanUp: 72_000, meanDown: 10_800, extraDown: 0 };
  const region = { meanUp: 0, meanDown: 0, extraDown: 0 };
  expect(parts).toEqual([
    { loss: { kind: 'instance', id: 'i1' }, holds: [0], ...instance },
    { loss: { kind: 'instance', id: 'i2' }, holds: [1], ...instance },
    { loss: { kind: 'instance', id: 'i3' }, holds: [2], ...instance },
    { loss: { kind: 'instance', id: 'i4' }, holds: [3], ...instance },
    { loss: { kind: 'zone', id: 'us-east-1a' }, holds: [0, 2], ...zone },
    { loss: { kind: 'zone', id: 'us-east-1b' }, holds: [1], ...zone },
    { loss: { kind: 'zone', id: 'us-west-1a' }, holds: [3], ...zone },
    { loss: { kind: 'region', id: 'us-east-1' }, holds: [0, 1, 2], ...region },
    { loss: { kind: 'region', id: 'us-west-1' }, holds: [3], ...region },
  ]);
});

const work = { everyDays: 1, hoursEach: 1, postponeForQuorum: false };

test.each<[string, Partial<RunSettings>]>([
  ['instance.mtbfHours must be above 0.', { instance: { mtbfHours: 0, mttrHours: 1 } }],
  ['zone.mtbfHours must be above 0.', { zone: { mtbfHours: Number.NaN, mttrHours: 1 } }],
  ['region.mttrHours must be 0 or more.', { region: { mtbfHours: 1, mttrHours: -1 } }],
  ['zone.mttrHours must be 0 or more.', { zone: { mtbfHours: 1, mttrHours: Infinity } }],
  ['region.mtbfHours must be above 0.', { region: { mtbfHours: Infinity, mttrHours: 1 } }],
  ['replacementHours must be 0 or more.', { replacementHours: -0.1 }],
  ['maintenance.everyDays must be above 0.', { maintenance: { ...work, everyDays: 0 } }],
  ['maintenance.hoursEach must be above 0.', { maintenance: { ...work, hoursEach: -1 } }],
  ['keepSegments must be 0 to 100,000.', { keepSegments: 100_001 }],
  ['keepSegments must be 0 to 100,000.', { keepSegments: 0.5 }],
  ['keepOutages must be 0 to 1,000.', { keepOutages: 1001 }],
  ['keepOutages must be 0 to 1,000.', { keepOutages: -1 }],
])('%s', (message, wrong) => {
  expect(() => assertRunSettings({ ...settings, ...wrong })).toThrow(new RangeError(message));
});

test('the bounds themselves are allowed', () => {
  const none = { mtbfHours: 0.001, mttrHours: 0 };
  const least = { instance: none, zone: null, region: none, replacementHours: 0 };
  expect(() =>
    assertRunSettings({ ...settings, ...least, keepSegments: 0, keepOutages: 0 }),
  ).not.toThrow();
  expect(() =>
    assertRunSettings({ ...settings, maintenance: work, keepSegments: 100_000, keepOutages: 1000 }),
  ).not.toThrow();
});

test('all are up, a majority is degraded, less is none; without instances there is none', () => {
  expect([4, 3, 2, 0].map((up) => statusOf(layout, up))).toEqual([
    'up',
    'degraded',
    'none',
    'none',
  ]);
  expect(statusOf(createLayout([]), 0)).toBe('none');
});
