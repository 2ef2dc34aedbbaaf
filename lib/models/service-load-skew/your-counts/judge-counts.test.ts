import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCounts, type Tail } from './judge-counts';
import { readCounts } from './read-counts';

const judge = (text: string) => judgeCounts(readCounts(text));
const tail = (of: Tail['of'], text: string) => judge(text).tails.find((one) => one.of === of);

/** Every outcome of `total` draws one by one, with its chance. */
function everyOutcome(
  total: number,
  chances: readonly number[],
  see: (counts: readonly number[], chance: number) => void,
): void {
  const counts = chances.map(() => 0);
  const draw = (left: number, chance: number): void => {
    if (left === 0) see(counts, chance);
    if (left === 0) return;
    for (const [pod, own] of chances.entries()) {
      counts[pod] = (counts[pod] ?? 0) + 1;
      draw(left - 1, chance * own);
      counts[pod] = (counts[pod] ?? 0) - 1;
    }
  };
  draw(total, 1);
}

const rangeOf = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

test('the tails are those of all outcomes, one by one', () => {
  const pod = fc.record({ count: fc.nat(3), weight: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(pod, { minLength: 2, maxLength: 3 }), (raw) => {
      fc.pre(raw.some(({ count }) => count > 0));
      const pods = raw.map((one, index) => ({ ...one, name: `${index}` }));
      const { tails, total } = judgeCounts({ unit: 'counts', pods });
      const all = pods.reduce((sum, { weight }) => sum + weight, 0);
      const seen = pods.map(({ count }) => count);
      const sums = { busiest: 0, idlest: 0, range: 0 };
      everyOutcome(
        total,
        pods.map(({ weight }) => weight / all),
        (counts, chance) => {
          if (Math.max(...counts) >= Math.max(...seen)) sums.busiest += chance;
          if (Math.min(...counts) <= Math.min(...seen)) sums.idlest += chance;
          if (rangeOf(counts) >= rangeOf(seen)) sums.range += chance;
        },
      );
      for (const of of ['busiest', 'idlest', 'range'] as const)
        expect(tails.find((one) => one.of === of)?.p).toBeCloseTo(sums[of], 11);
    }),
    { numRuns: 30 },
  );
});

test('twelve on four, as the guide counts them', () => {
  expect(judge('a 6\nb 3\nc 2\nd 1')).toMatchObject({
    unit: 'counts',
    weighted: false,
    total: 12,
    mean: 3,
    busiest: { name: 'a', count: 6 },
    idlest: { name: 'd', count: 1 },
    measures: { maxOverMean: 2, gini: expect.closeTo(1 / 3), jain: expect.closeTo(144 / 200) },
    verdict: { kind: 'chance', tail: { of: 'busiest', count: 6 } },
    warnings: [],
  });
  expect(judge('6 3 2 1').measures.coefficientOfVariation).toBeCloseTo(Math.sqrt(3.5) / 3, 12);
  expect(tail('busiest', '6 3 2 1')?.p).toBeCloseTo(0.217278, 6);
  expect(tail('range', '6 3 2 1')).toMatchObject({ count: 5 });
  expect(tail('idlest', '6 3 2 1')).toMatchObject({ count: 1 });
});

test('ties go to the first pod of the list', () => {
  expect(judge('a 3\nb 3\nc 1\nd 1')).toMatchObject({
    busiest: { name: 'a' },
    idlest: { name: 'c' },
  });
  expect(judge('a 2\nb 3\nc 1\nd 3')).toMatchObject({
    busiest: { name: 'b' },
    idlest: { name: 'c' },
  });
});

test('from 1 of 100 on it is chance, from 1 of 1,000 rare, and below none', () => {
  // Two pods, all on one of them: 2 of 2^n outcomes.
  expect(judge('7 0').verdict).toMatchObject({
    kind: 'chance',
    tail: { p: expect.closeTo(1 / 64, 13) },
  });
  expect(judge('8 0').verdict).toMatchObject({
    kind: 'rare',
    tail: { p: expect.closeTo(1 / 128, 13) },
  });
  expect(judge('10 0').verdict).toMatchObject({
    kind: 'rare',
    tail: { p: expect.closeTo(1 / 512, 13) },
  });
  expect(judge('11 0').verdict).toMatchObject({
    kind: 'not-chance',
    tail: { of: 'busiest', count: 11, p: expect.closeTo(1 / 1024, 13) },
    shape: { kind: 'one-has-all', pods: [0] },
  });
});

test('the rarest tail decides, and of those too rare to tell apart the first', () => {
  expect(judge('40 40 40 0').verdict).toMatchObject({ tail: { of: 'idlest', count: 0 } });
  expect(judge('40 42 38 5 4 6').verdict).toMatchObject({ tail: { of: 'range', count: 38 } });
  expect(judge('151 100 250 100').verdict).toMatchObject({ tail: { of: 'busiest', count: 250 } });
  expect(judge('700 701 100').verdict).toMatchObject({ tail: { of: 'busiest', count: 701 } });
});

test('counts closer together than draws come out are too even', () => {
  // 100! / 25!^4 of 4^100 outcomes.
  let p = 1;
  for (let k = 1; k <= 100; k += 1) p *= k / (4 * (((k - 1) % 25) + 1));
  expect(judge('25 25 25 25').verdict).toEqual({ kind: 'too-even', p: expect.closeTo(p, 12) });
  expect(judge('26 25 24 25').verdict.kind).toBe('chance');
  // 369,600 of 4^12 outcomes.
  expect(judge('3 3 3 3').verdict.kind).toBe('chance');
});

test('where the range would take too long it is left out, and the busiest tells what is too even', () => {
  const counts = readCounts('25 25 25 25');
  expect(judgeCounts(counts, 0).verdict).toEqual({
    kind: 'too-even',
    p: expect.closeTo((judgeCounts(counts).verdict as { p: number }).p, 12),
  });
  const uneven = judgeCounts(readCounts('25 26 25 24'), 0);
  expect(uneven.tails.map(({ of }) => of)).toEqual(['busiest', 'idlest']);
  expect(uneven.verdict.kind).toBe('chance');
});

test('with weights each pod is held against its own share', () => {
  const hidden = judge('a 101 10\nb 30 1');
  expect(hidden.weighted).toBe(true);
  expect(hidden.tails.map(({ of }) => of)).toEqual([
    'busiest',
    'idlest',
    'above',
    'below',
    'range',
  ]);
  expect(tail('busiest', 'a 101 10\nb 30 1')?.p).toBeGreaterThan(0.99);
  expect(hidden.verdict).toMatchObject({
    kind: 'not-chance',
    tail: { of: 'above', name: 'b', count: 30, expected: expect.closeTo(131 / 11, 10) },
    shape: { kind: 'one-above', pods: [1] },
  });
  const lacking = judge('a 20 10\nb 24 2\nc 24 2\nd 24 2\ne 24 2\nf 24 2\ng 1 0.1');
  expect(lacking.verdict).toMatchObject({ tail: { of: 'below', name: 'a', count: 20 } });
});

test('as uneven as the weights say is chance, and exactly as they say is not called too even', () => {
  expect(judge('a 101 10\nb 10 1').verdict.kind).toBe('chance');
  expect(judge('a 100 2\nb 50 1\nc 50 1').verdict.kind).toBe('chance');
});

test('equal weights, of any size, give the tails of none', () => {
  const p = (text: string) => judge(text).tails.find(({ of }) => of === 'busiest')?.p;
  expect(p('a 6 7.5\nb 3 7.5\nc 2 7.5\nd 1 7.5')).toBeCloseTo(p('6 3 2 1') ?? 0, 14);
});

test('requests and CPU are measured but no draws', () => {
  expect(judge('http_requests_total{pod="a"} 900\nhttp_requests_total{pod="b"} 100')).toMatchObject(
    {
      verdict: { kind: 'not-draws', unit: 'requests' },
      measures: { maxOverMean: 1.8 },
      tails: [],
      warnings: [],
    },
  );
  expect(judge('a 900m\nb 100m').verdict).toEqual({ kind: 'not-draws', unit: 'millicores' });
});

test('there is nothing to judge without two pods and a connection', () => {
  for (const [text, mean] of [
    ['', 0],
    ['7', 7],
    ['0 0', 0],
  ] as const)
    expect(judge(text)).toMatchObject({
      mean,
      tails: [],
      verdict: { kind: 'nothing' },
      warnings: [],
    });
  expect(judge('')).toMatchObject({ busiest: null, idlest: null });
});

test('what looks like requests is warned of, unless it is surely connections', () => {
  expect(judge('150 100 250 100').warnings).toEqual([{ kind: 'common-factor', factor: 50 }]);
  expect(judge('pod connections\na 150\nb 100').warnings).toEqual([]);
});

test('a judgment is plain JSON', () => {
  for (const text of ['', '6 3 2 1', 'a 101 10\nb 30 1', '0 0']) {
    const judgment = judge(text);
    expect(JSON.parse(JSON.stringify(judgment))).toEqual(judgment);
  }
});
