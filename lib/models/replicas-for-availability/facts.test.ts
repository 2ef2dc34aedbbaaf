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
  ['for-75', String([1, 2, 3, 4, 5].find((n) => 0.25 ** n <= 0.01))],
  ['three-of-75-down', '1.56 %'],
  ['four-of-75-down', '0.39 %'],
  ['beta10-ceiling', '99.5 %'],
  ['beta25-ceiling', '98.75 %'],
  ['beta-hopeless', '20 %'],
  // 0.1578…, cut.
  ['rho-largest', '0.15'],
  ['lb99-two', `${(99.75 * 0.99).toFixed(2)} %`],
  ['lb999-two', `${(99.75 * 0.999).toFixed(2)} %`],
  ['lb9999-two', `${(99.75 * 0.9999).toFixed(2)} %`],
  // 10.83 min, cut.
  ['shared-day', '10 min'],
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
  // 5.2105…: 5.2 times as fast is not enough.
  ['repair-factor', (Math.ceil(10 * (99 / 19)) / 10).toFixed(1)],
  ['month-outages-30', '72'],
  ['month-outages-720', '3'],
  ['month-error-30', '1.6'],
  ['month-error-720', '7.5'],
  ['month-90-looks-95', 'six'],
  ['saves-of-last', 'a twentieth'],
  ['probes-low-two', '98.75 %'],
  ['one', '95 %'],
  ['target', '99 %'],
  ['down', '5 %'],
  ['both-down-decimal', '0.0025'],
  ['two-decimal', '0.9975'],
  // 1 − 0.05⁵ is 0.9999996875, cut.
  ['five', '99.999968 %'],
  ['month-three', `${(0.000125 * 30 * 24 * 60).toFixed(1)} min`],
  ['lb-least', `${(100 * (0.99 / 0.9975)).toFixed(2)} %`],
  ['three-of-four', `${Number((100 * (0.95 ** 4 + 4 * 0.95 ** 3 * 0.05)).toFixed(2))} %`],
  [
    'three-of-five',
    `${(100 * (0.95 ** 5 + 5 * 0.95 ** 4 * 0.05 + 10 * 0.95 ** 3 * 0.05 ** 2)).toFixed(2)} %`,
  ],
  // Three up, two up, and one up with a third of the requests.
  ['panic-three', `${Number((85.7375 + 13.5375 + 0.7125 / 3).toFixed(4))} %`],
  // Both down, or one down and asked three times.
  ['retry-random-three', `${(100 * (1 - 0.0025 - 0.095 / 8)).toFixed(2)} %`],
  ['retry-load-outage', '3'],
  ['outage-length-one', '30 min'],
];

test.each(hand)('%s is %s', (name, text) => {
  expect(plain(name)).toBe(text);
});

/** With a share beta of failures in common, n up to one: the two or more states added up. */
function withCommon(beta: number, n: number): number {
  const common = beta * 0.05;
  const down = 1 - 0.95 / (1 - common);
  return (1 - common) * (1 - down ** n);
}

/**
 * Requests served while a failure takes `window` repairs to be noticed. What is missed is integrated
 * over one repair, and every state of n replicas is walked through: no closed form is used.
 */
function served(n: number, window: number): number {
  const steps = 20_000;
  let unnoticed = 0;
  for (let i = 0; i < steps; i += 1)
    unnoticed += Math.exp(-((i + 0.5) / steps) * window) * (window / steps);
  const chances = [0.95, 0.05 * unnoticed, 0.05 - 0.05 * unnoticed];
  let sum = 0;
  for (let code = 0; code < 3 ** n; code += 1) {
    const states = Array.from({ length: n }, (_, i) => Math.floor(code / 3 ** i) % 3);
    const believed = states.filter((state) => state < 2).length;
    const up = states.filter((state) => state === 0).length;
    const chance = states.reduce((product, state) => product * (chances[state] ?? 0), 1);
    if (believed > 0) sum += (chance * up) / believed;
  }
  return sum;
}

/** The end of the Wilson interval of 95 successes in 100 that lies between two shares. */
function scoreEnd(low: number, high: number): number {
  const beyond = (p: number) => Math.abs(0.95 - p) > 1.959964 * Math.sqrt((p * (1 - p)) / 100);
  let [inside, outside] = beyond(low) ? [high, low] : [low, high];
  for (let round = 0; round < 60; round += 1) {
    const middle = (inside + outside) / 2;
    if (beyond(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}

const percent = (share: number, digits = 2) => `${Number((100 * share).toFixed(digits))} %`;

/** The same, worked out by the small programs above. */
const played: readonly (readonly [string, string])[] = [
  ['beta10-two', percent(withCommon(0.1, 2))],
  ['beta10-three', percent(withCommon(0.1, 3))],
  ['beta10-ten', percent(withCommon(0.1, 10))],
  ['beta18-two', percent(withCommon(0.18, 2))],
  ['beta18-three', percent(withCommon(0.18, 3))],
  ['beta20-two', percent(withCommon(0.2, 2))],
  ['failover-60-1', percent(served(2, 1 / 60))],
  ['failover-30-1', percent(served(2, 1 / 30))],
  ['failover-10-1', percent(served(2, 1 / 10))],
  ['failover-5-1', percent(served(2, 1 / 5))],
  ['failover-2-1', percent(served(2, 1 / 2))],
  ['failover-60-1-three', percent(served(3, 1 / 60))],
  ['failover-30-1-three', percent(served(3, 1 / 30))],
  ['failover-10-1-three', percent(served(3, 1 / 10))],
  ['failover-5-1-three', percent(served(3, 1 / 5))],
  ['failover-2-1-three', percent(served(3, 1 / 2))],
  ['failover-5-10s', percent(served(2, 1 / 30))],
  ['failover-5-10s-three', percent(served(3, 1 / 30))],
  // With many replicas one is always believed up, so 99 % of those believed must be up: 21.3 %.
  ['window-share-many', `${Math.floor(-100 * Math.log(1 - (0.95 / 0.99 - 0.95) / 0.05))} %`],
  ['window-hopeless', `${Math.ceil(-100 * Math.log(1 - (0.95 / 0.99 - 0.95) / 0.05))} %`],
  // An interval's ends are moved outward.
  ['probes-low', `${Math.floor(1000 * scoreEnd(0.5, 0.95)) / 10} %`],
  ['probes-high', `${Math.ceil(1000 * scoreEnd(0.95, 0.9999)) / 10} %`],
];

test.each(played)('%s is %s, played through', (name, text) => {
  expect(plain(name)).toBe(text);
});

/** A limit as printed, in its own unit; what it allows at it, and one step past it. */
const limits: readonly (readonly [string, number, (value: number) => number])[] = [
  ['beta-largest-two', 0.1, (percents) => withCommon(percents / 100, 2)],
  ['beta-largest-three', 0.1, (percents) => withCommon(percents / 100, 3)],
  ['window-share-two', 1, (percents) => served(2, percents / 100)],
  ['window-share-three', 1, (percents) => served(3, percents / 100)],
  ['lb-least', -0.01, (percents) => (percents / 100) * 0.9975],
  ['lb-least-three', -0.01, (percents) => (percents / 100) * 0.999875],
  ['least-a-three', -0.1, (percents) => 1 - (1 - percents / 100) ** 3],
  ['rho-largest', 0.01, (rho) => 1 - 0.05 * (0.05 + 0.95 * rho)],
  ['repair-factor', -0.1, (factor) => (19 * factor) / (19 * factor + 1)],
  ['planned-day', 0.1, (hours) => (hours * 0.95 + (24 - hours) * 0.9975) / 24],
  ['shared-day', 1, (minutes) => (1 - minutes / 1440) * 0.9975],
  ['shared-month', 0.1, (hours) => (1 - hours / 720) * 0.9975],
];

test.each(limits)('%s still gives 99 %, and one step more does not', (name, step, gives) => {
  const printed = Number.parseFloat(plain(name) ?? '');
  expect(gives(printed)).toBeGreaterThanOrEqual(0.99);
  expect(gives(printed + step)).toBeLessThan(0.99);
});

test('four replicas are down about three minutes and a quarter in a year', () => {
  expect(plain('year-four')).toMatch(/ min$/);
  expect(Math.abs(Number.parseFloat(plain('year-four') ?? '') - 0.05 ** 4 * 525_600)).toBeLessThan(
    0.0051,
  );
});

test('every fact is worked out here', () => {
  const known = [...hand, ...played, ...limits].map(([name]) => name);
  expect(Object.keys(facts).sort()).toEqual([...new Set([...known, 'year-four'])].sort());
});

test('no fact is left empty or not a number', () => {
  for (const text of Object.values(facts)) {
    expect(text).not.toMatch(/^$|NaN|undefined|not a number|\d %/);
  }
});
