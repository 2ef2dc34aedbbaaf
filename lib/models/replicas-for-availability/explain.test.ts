import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explain as explainSummary } from './explain';
import type { Parameters } from './parameters';
import { step, summary } from './state';

const AS_ASKED: Parameters = { a: '0.95', target: '0.99', n: 2, beta: '0', lb: '1', k: 1 };
const initial = (given: Partial<Parameters>): Parameters => ({ ...AS_ASKED, ...given });
const explain = (state: Parameters) => explainSummary(summary(state));
const said = (given: Partial<Parameters>) =>
  explain(initial(given)).verdict.replaceAll('\u00A0', ' ');

test('the question as asked', () => {
  expect(said({})).toBe('2 replicas: 1 − 0.05² = 0.9975, which is 99.75 %; 1 replica gives 95 %.');
});

test('too few, more than needed, exactly one', () => {
  expect(said({ n: 1 })).toBe(
    '1 replica gives 95 %, short of 99 %. It takes 2 replicas, which give 99.75 %.',
  );
  expect(said({ n: 3 })).toBe(
    '3 replicas give 99.9875 %. 2 replicas are enough for 99 % (99.75 %).',
  );
  expect(said({ n: 1, target: '0.95' })).toBe('1 replica: 1 − 0.05 = 0.95, which is 95 %.');
});

test('an exact tie counts, and what falls short never reads as the target', () => {
  expect(said({ a: '0.9', target: '0.999', n: 3 })).toContain('1 − 0.1³ = 0.999, which is 99.9 %');
  expect(said({ n: 3, target: '0.9999' })).toContain('3 replicas give 99.9875 %, short of 99.99 %');
});

test('what is 1 only in floating point is not 1', () => {
  const lb = `0.${'9'.repeat(20)}`;
  expect(said({ lb })).toContain(' × (1 − 0.05²) = 0.99');
  expect(explain(initial({ lb })).reasons.join(' ')).toContain('The load balancer is up ');
  expect(explain(initial({ lb })).reasons.join(' ')).toContain('the service does not pass ');
});

test('what no number passes is rounded up, and what is reached is cut', () => {
  const state = initial({ beta: '0.123456789', lb: '0.999999' });
  // 0.999999 × (1 − 0.00617283945) is 0.99382616672…
  expect(explain(state).reasons.join(' ').replaceAll('\u00A0', ' ')).toContain(
    'does not pass 99.382617 %',
  );
  expect(summary(state).ceiling.percent.replaceAll('\u00A0', ' ')).toBe('99.382616 %');
});

test('never has a reason', () => {
  expect(said({ beta: '0.25' })).toContain(
    'No number of replicas reaches 99 %: 25 % of the failures strike all replicas at once, so the ceiling is 98.75 %.',
  );
  expect(said({ lb: '0.99' })).toContain('the load balancer is up 99 % of the time');
  expect(said({ a: '0' })).toContain('never up by itself');
  expect(said({ target: '1' })).toContain('No number of replicas reaches 100 %');
  expect(said({ a: '1e-6' })).toContain('takes more than 100,000 replicas');
  expect(said({ a: '0.001', target: '0.999999999999' })).toContain('It takes 27,618 replicas.');
});

test('capacity and parts in series are in the formula', () => {
  expect(said({ k: 2, n: 3 })).toContain('P(at least 2 of 3 serve) = 0.99275');
  expect(said({ lb: '0.995' })).toContain('0.995 × (1 − 0.05²) = 0.9925125');
  expect(explain(initial({ k: 3 })).reasons.join(' ')).toContain(
    '2 replicas can never be 3 at once',
  );
});

test('two causes of a ceiling are both named, and what is chosen gives what it gives', () => {
  expect(said({ beta: '0.5', lb: '0.98', n: 1 })).toBe(
    'No number of replicas reaches 99 %: the load balancer is up 98 % of the time, and 50 % of the failures strike all replicas at once, so the ceiling is 95.55 %. 1 replica gives 93.1 %.',
  );
  expect(said({ target: '1' })).toBe(
    'No number of replicas reaches 100 %: each one adds less than the one before, and none adds the rest. 2 replicas give 99.75 %.',
  );
  expect(said({ a: '0' })).toBe(
    'No number of replicas reaches 99 %: a replica is never up by itself. 2 replicas give 0 %.',
  );
  expect(said({ a: '1e-6' })).toBe(
    '99 % takes more than 100,000 replicas. 2 replicas give 0.000199 %.',
  );
});

test('one replica that is enough is one, and many nines are not said twice', () => {
  expect(said({ target: '0.95' })).toBe(
    '2 replicas give 99.75 %. 1 replica is enough for 95 % (95 %).',
  );
  expect(said({ target: '0.999999999999999', n: 12 })).toBe(
    '12 replicas: 1 − 0.05¹² = 1 − 2.5·10⁻¹⁶; 11 replicas give 1 − 4.9·10⁻¹⁵.',
  );
  expect(said({ n: 3, target: '0.999' })).toContain('; 2 replicas give 99.75 %.');
});

test('the reasons are those that hold, in their order', () => {
  const reasons = (state: Partial<Parameters>) =>
    explain(initial(state)).reasons.map((text) => text.replaceAll('\u00A0', ' '));
  const down = 'Each replica is down 5 % of the time.';
  const independent = 'Failures are taken to be independent.';
  const cap = (percent: string) =>
    `However many replicas there are, the service does not pass ${percent}.`;
  expect(reasons({})).toEqual([down, independent]);
  expect(reasons({ k: 2 })).toEqual([
    ...[down, 'The service counts as up while at least 2 replicas are up.', independent],
  ]);
  expect(reasons({ k: 3 })[2]).toBe('2 replicas can never be 3 at once.');
  expect(reasons({ n: 1, k: 3 })[2]).toBe('1 replica can never be 3 at once.');
  expect(reasons({ beta: '0.25' })).toEqual([
    ...[down, '25 % of the failures strike all replicas at once.', cap('98.75 %')],
  ]);
  expect(reasons({ lb: '0.99' })).toEqual([
    ...[down, 'The load balancer is up 99 % of the time.', cap('99 %'), independent],
  ]);
  expect(reasons({ a: '0' })).toEqual(['Each replica is down 100 % of the time.', independent]);
  expect(reasons({ a: '1' })).toEqual(['Each replica is down 0 % of the time.', independent]);
});

test('events change what they name and keep counts in range', () => {
  const asked = initial({});
  expect(step(asked, { type: 'add-replica' })).toEqual({ ...asked, n: 3 });
  expect(step(asked, { type: 'remove-replica' })).toEqual({ ...asked, n: 1 });
  for (const [n, type] of [
    [1, 'remove-replica'],
    [100, 'add-replica'],
  ] as const) {
    const end = initial({ n });
    expect(step(end, { type })).toBe(end);
  }
});

const hundredths = fc.integer({ min: 0, max: 100 }).map((x) => String(x / 100));

test('every state has a verdict of one or two sentences, plain JSON and no unit left alone', () => {
  const states = fc.record({
    a: hundredths,
    target: hundredths,
    beta: hundredths,
    lb: hundredths,
    n: fc.integer({ min: 1, max: 12 }),
    k: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      const computed = summary(state);
      expect(JSON.parse(JSON.stringify(computed))).toEqual(computed);
      const { verdict, met } = explain(state);
      expect(verdict).toMatch(/^[A-Z0-9].*\.$/);
      expect(verdict).not.toMatch(/undefined|NaN| %/);
      if (computed.needed.kind === 'never') expect(met).toBe(false);
      if (computed.needed.kind === 'found') {
        expect(met).toBe(state.n >= computed.needed.n);
      }
    }),
    { numRuns: 200 },
  );
});
