import { expect, test } from 'vitest';
import { facts } from './facts';

const plain = (name: string) => facts[name]?.replaceAll('\u00A0', ' ');

/** Each line is worked out here by another way than the model's: by hand, or by plain floating point. */
const hand: readonly (readonly [string, string])[] = [
  ['answer', String([1, 2, 3].find((n) => 1 - 0.05 ** n >= 0.99))],
  ['both-down', '0.25 %'],
  ['three-down', '0.0125 %'],
  ['four-down', '0.000625 %'],
  ['run-to-repair-95', '19'],
  ['run-to-repair-99', '99'],
  ['five-nines-in-an-hour', String(Math.round(60 / 5.256))],
  ['beta10-shared', '0.5 %'],
  ['two', '99.75 %'],
  ['three', '99.9875 %'],
  ['four', '99.999375 %'],
  ['real-n', (Math.log(0.01) / Math.log(0.05)).toFixed(2)],
  ['year-one', '18.25 days'],
  ['year-target', '3.65 days'],
  ['year-two', `${(0.0025 * 365 * 24).toFixed(1)} h`],
  ['year-three', `${(0.000125 * 365 * 24 * 60).toFixed(1)} min`],
  ['third-saves', `${((0.0025 - 0.000125) * 8760).toFixed(1)} h`],
  ['fourth-saves', `${Math.round((0.000125 - 0.00000625) * 525600) / 60 < 1.05 ? 1 : 0} h`],
  ['month-one', '36 h'],
  ['month-target', '7.2 h'],
  ['month-two', '1.8 h'],
  ['day-one', '72 min'],
  ['day-target', '14.4 min'],
  ['day-two', '3.6 min'],
  ['error-budget-share', '25 %'],
  ['least-a-two', '90 %'],
  ['least-a-three', `${(100 * (1 - Math.cbrt(0.01))).toFixed(1)} %`],
  ['two-of-90', '99 %'],
  ['two-of-89', '98.79 %'],
  ['three-of-90', '99.9 %'],
  ['second-replica', '80 %'],
  ['nines-per-replica', '1.3'],
  ['for-999', '3'],
  ['for-9999', '4'],
  ['for-99999', '4'],
  ['for-999999', '5'],
  ['beta10-ceiling', '99.5 %'],
  ['beta25-ceiling', '98.75 %'],
  ['beta-hopeless', '20 %'],
  ['rho-largest', (0.0075 / 0.0475).toFixed(2)],
  ['lb99-two', `${(99.75 * 0.99).toFixed(2)} %`],
  ['lb999-two', `${(99.75 * 0.999).toFixed(2)} %`],
  ['lb9999-two', `${(99.75 * 0.9999).toFixed(2)} %`],
  ['shared-day', '11 min'],
  ['shared-month', '5.4 h'],
  ['two-of-two', '90.25 %'],
  ['two-of-three', '99.275 %'],
  ['for-k2', '3'],
  ['for-k3', '5'],
  ['retry-distinct', '99.75 %'],
  ['retry-random', `${(100 * (1 - 0.095 / 4 - 0.0025)).toFixed(3)} %`],
  ['retry-errors', '99.75 %'],
  ['retry-load', '1.05'],
  ['outages-one', '876'],
  ['outages-two', '88'],
  ['outage-length-two', '15 min'],
  ['repair-factor', (0.99 / 0.01 / (0.95 / 0.05)).toFixed(1)],
  ['month-outages-30', '72'],
  ['month-outages-720', '3'],
  ['month-error-30', '1.6'],
  ['month-error-720', '7.5'],
  ['month-90-looks-95', 'six'],
  ['saves-of-last', 'a twentieth'],
  ['failover-60-1', '99.67 %'],
  ['probes-low-two', '98.75 %'],
];

test.each(hand)('%s is %s', (name, text) => {
  expect(plain(name)).toBe(text);
});

test('a pair with a tenth of its failures in common: adding up the four states and the cause', () => {
  const common = 0.005;
  const down = 1 - 0.95 / (1 - common);
  const up = 1 - down;
  const pair = (1 - common) * (up * up + 2 * up * down);
  expect(plain('beta10-two')).toBe(`${Number((100 * pair).toFixed(2))} %`);
});

test('a failover window is integrated over one repair, not taken from the closed form', () => {
  const steps = 200_000;
  const [mttr, window] = [5, 1];
  let missed = 0;
  for (let i = 0; i < steps; i += 1) {
    const at = ((i + 0.5) / steps) * window;
    missed += (Math.exp(-at / mttr) / mttr) * (window / steps);
  }
  const m = 0.05 * missed;
  const h = 0.05 - m;
  const states: number[] = [0.95 * 0.95, 2 * 0.95 * h, 2 * 0.95 * m * 0.5];
  const served = states.reduce((sum, share) => sum + share, 0);
  expect(plain('failover-5-1')).toBe(`${(100 * served).toFixed(2)} %`);
});

test('no fact is left empty or not a number', () => {
  for (const text of Object.values(facts)) {
    expect(text).not.toMatch(/^$|NaN|undefined|not a number|\d %/);
  }
});
