import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldChances } from '@/lib/models/service-load-skew/chance/held';
import { skewOf } from '@/lib/models/service-load-skew/load';
import type { Reason } from '@/lib/models/service-load-skew/reasons';
import { drawOf, sayHeld, sayPerRequest, variationByLuck } from './chance-words';

/** The sentence of pods that hold so many connections, for some reasons. */
function said(held: readonly number[], ...reasons: readonly Reason[]): string {
  const draw = drawOf(held);
  if (!draw) throw new RangeError('nothing is held');
  return sayHeld(draw, heldChances(draw.total, draw.pods), reasons);
}

const perRequest = (requests: readonly number[]) => sayPerRequest(requests, skewOf(requests));

test('a draw has the chances that an enumeration of all outcomes gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 3 }),
      (held) => {
        const draw = drawOf(held);
        const total = held.reduce((sum, count) => sum + count, 0);
        if (!draw) {
          expect(total).toBe(0);
          return;
        }
        const outcomes = held.length ** total;
        let many = 0;
        let few = 0;
        for (let outcome = 0; outcome < outcomes; outcome += 1) {
          const counts = held.map(() => 0);
          for (let at = 0, rest = outcome; at < total; at += 1) {
            counts[rest % held.length] = (counts[rest % held.length] ?? 0) + 1;
            rest = Math.floor(rest / held.length);
          }
          if (Math.max(...counts) >= draw.busiest) many += 1;
          if (Math.max(...counts) <= draw.busiest) few += 1;
        }
        expect(draw).toMatchObject({ pods: held.length, total, busiest: Math.max(...held) });
        expect(draw.asMany).toBeCloseTo(many / outcomes, 12);
        expect(draw.asFew).toBeCloseTo(few / outcomes, 12);
      },
    ),
    { numRuns: 30 },
  );
});

test('what luck explains is called luck, with how often it happens', () => {
  expect(said([6, 3, 2, 1])).toBe(
    'Luck gives the busiest of 4 pods 4.9 of 12 connections on average; 6 or more, as here, come in 22 of 100 draws.',
  );
  expect(said([1, 0])).toBe(
    'Luck gives the busiest of 2 pods 1 of 1 connection on average; 1 or more, as here, come in all draws.',
  );
});

test('more than luck gives and less than it gives are not luck', () => {
  expect(said([12, 0, 0, 0])).toBe(
    'Not luck: the busiest of 4 pods holds 12 of 12 connections; a fair draw gives it 4.9 on average, and as many in less than 1 of 1,000,000 draws.',
  );
  expect(said([250, 250, 250, 250])).toMatch(
    /^More even than luck: the busiest of 4 pods holds 250 of 1,000 connections; a fair draw gives it 266\.\d on average, and so few in .* draws\.$/,
  );
});

test('one chance in a hundred is where luck ends', () => {
  expect(drawOf([7, 2, 1])?.asMany).toBeGreaterThan(0.01);
  expect(said([7, 2, 1])).toMatch(/^Luck gives/);
  expect(drawOf([9, 1, 0])?.asMany).toBeLessThan(0.01);
  expect(said([9, 1, 0])).toMatch(/^Not luck/);
});

test('one pod leaves nothing to chance', () => {
  expect(said([7])).toBe('The one pod holds all 7 connections: no draw could differ.');
  expect(said([1])).toBe('The one pod holds the one connection: no draw could differ.');
  expect(drawOf([])).toBeUndefined();
  expect(drawOf([0, 0])).toBeUndefined();
});

test.each<[Reason, string]>([
  [
    { kind: 'late-pods', of: 'connections', pods: 2, held: 0, total: 12 },
    'Not luck: the 2 pods that came later hold 0 of 12 connections, where a fair draw gives them 6.',
  ],
  [
    { kind: 'late-pods', of: 'connections', pods: 1, held: 1, total: 12 },
    'Not luck: the pod that came later holds 1 of 12 connections, where a fair draw gives it 3.',
  ],
  [
    { kind: 'old-list', connections: 9 },
    'Not luck: 9 of 12 connections came from a list that lacks pods.',
  ],
  [
    { kind: 'affinity', addresses: 2, reached: 2 },
    'Not luck: 12 connections come from 2 addresses, and on a node an address keeps its pod.',
  ],
  [
    { kind: 'affinity', addresses: 1, reached: 1 },
    'Not luck: 12 connections come from one address, and on a node an address keeps its pod.',
  ],
  ...(['local', 'same-node', 'zone', 'hints'] as const).map((kind): [Reason, string] => [
    { kind, of: 'connections', most: 4.5, least: 1.25 },
    'Not luck: a pod holds 4.5 connections where it is fullest and 1.3 where it is emptiest; a fair draw knows no place.',
  ]),
])('a draw that was not fair is named: %j', (reason, sentence) => {
  expect(said([4, 4, 2, 2], { kind: 'heavy-client', share: 0.5, pod: 1 }, reason)).toBe(sentence);
});

test('reasons of the requests leave the draw of the connections as it was', () => {
  expect(said([4, 4, 2, 2], { kind: 'pool' }, { kind: 'slow-pods', pods: 1, busiest: 1 })).toMatch(
    /^Luck gives/,
  );
});

test('luck varies by the root of pods less one over requests', () => {
  expect(variationByLuck(2, 100)).toBeCloseTo(0.1, 14);
  expect(variationByLuck(5, 400)).toBeCloseTo(0.1, 14);
  expect(variationByLuck(1, 7)).toBe(0);
});

test('the mean square of the variation of all equally likely draws is that of luck', () => {
  const [pods, requests] = [3, 5];
  let squares = 0;
  for (let outcome = 0; outcome < pods ** requests; outcome += 1) {
    const counts = new Array<number>(pods).fill(0);
    for (let at = 0, rest = outcome; at < requests; at += 1) {
      counts[rest % pods] = (counts[rest % pods] ?? 0) + 1;
      rest = Math.floor(rest / pods);
    }
    squares += skewOf(counts).variation ** 2;
  }
  expect(Math.sqrt(squares / pods ** requests)).toBeCloseTo(variationByLuck(pods, requests), 12);
});

test('requests that each have a draw are judged by how far luck lets them vary', () => {
  expect(perRequest([1010, 990])).toBe(
    'A pod is chosen for each request, so there were 2,000 draws: pods vary by 1\u00a0%, and luck alone gives 2.2\u00a0%.',
  );
  expect(perRequest([1500, 500])).toBe(
    'Not luck: a pod is chosen for each request, and yet 2,000 requests vary by 50\u00a0% from pod to pod; luck alone gives 2.2\u00a0%.',
  );
  expect(perRequest([1000, 1000])).toBe(
    'More even than luck: a pod is chosen for each request, and 2,000 requests vary by 0\u00a0% from pod to pod; independent draws vary by 2.2\u00a0%.',
  );
  expect(perRequest([0, 0])).toBe('No request reached a pod, so that none was drawn.');
  expect(perRequest([])).toBe('No request reached a pod, so that none was drawn.');
  expect(perRequest([1])).toBe('The one pod has had all 1 request: no draw could differ.');
});

test('of two pods the difference is luck up to 2.576 roots of the requests', () => {
  // (a − b)² / N is the statistic; its 99 % point with one degree is 6.635.
  expect(perRequest([5128, 4872])).toMatch(/^A pod is chosen/);
  expect(perRequest([5130, 4870])).toMatch(/^Not luck/);
});
