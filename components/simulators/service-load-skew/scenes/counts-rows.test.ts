import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCounts } from '@/lib/models/service-load-skew/your-counts/judge-counts';
import { readCounts } from '@/lib/models/service-load-skew/your-counts/read-counts';
import {
  codeParts,
  countRows,
  expectedHead,
  sayFaults,
  saySkipped,
  UNIT_HEADS,
} from './counts-rows';

const judge = (text: string) => judgeCounts(readCounts(text));
/** The pods of a text that are marked, with their side. */
const marked = (text: string) =>
  countRows(judge(text)).flatMap(({ name, off }) => (off ? [`${name} ${off}`] : []));

test('pods stand from busiest to idlest, equal ones as in the text, beside the mean', () => {
  expect(countRows(judge('a 1\nb 6\nc 2\nd 2\ne 0'))).toEqual([
    { name: 'b', count: 6, expected: 2.2, weight: undefined, off: undefined },
    { name: 'c', count: 2, expected: 2.2, weight: undefined, off: undefined },
    { name: 'd', count: 2, expected: 2.2, weight: undefined, off: undefined },
    { name: 'a', count: 1, expected: 2.2, weight: undefined, off: undefined },
    { name: 'e', count: 0, expected: 2.2, weight: undefined, off: undefined },
  ]);
  expect(countRows(judge(''))).toEqual([]);
  expect(countRows(judge('a 0\nb 0')).map(({ expected }) => expected)).toEqual([0, 0]);
});

test('weights share out what is expected', () => {
  expect(countRows(judge('a 2 1\nb 4 2.5\nc 4 0.5'))).toEqual([
    { name: 'b', count: 4, expected: 6.25, weight: 2.5, off: undefined },
    { name: 'c', count: 4, expected: 1.25, weight: 0.5, off: undefined },
    { name: 'a', count: 2, expected: 2.5, weight: 1, off: undefined },
  ]);
});

test('what is expected of all pods is what was counted', () => {
  const pod = fc.record({ count: fc.nat(30), weight: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(pod, { minLength: 1, maxLength: 8 }), (pods) => {
      const rows = countRows(
        judge(pods.map(({ count, weight }, at) => `p${at} ${count} ${weight}`).join('\n')),
      );
      const total = pods.reduce((sum, { count }) => sum + count, 0);
      expect(rows.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(total, 9);
      expect(rows.map(({ count }) => count)).toEqual(
        pods.map(({ count }) => count).sort((a, b) => b - a),
      );
    }),
    { numRuns: 50 },
  );
});

test('the pods that are no chance are marked by their side', () => {
  expect(marked('a 60\nb 9\nc 11\nd 10')).toEqual(['a above']);
  expect(marked('a 0\nb 0\nc 40\nd 0')).toEqual(['c above']);
  expect(marked('a 30\nb 28\nc 0\nd 31')).toEqual(['c below']);
  expect(marked('a 0\nb 30\nc 0\nd 31\ne 28')).toEqual(['a below', 'c below']);
  expect(marked('a 60\nb 58\nc 20\nd 61')).toEqual(['c below']);
  expect(marked('a 31\nb 3\nc 28\nd 5\ne 35')).toEqual(['e above', 'a above', 'c above']);
});

test('nothing is marked of what is chance, rare, or no draw', () => {
  expect(marked('a 6\nb 3\nc 2\nd 1')).toEqual([]);
  const rare = 'a 11\nb 9\nc 12\nd 8\ne 0\nf 0';
  expect(judge(rare).verdict.kind).toBe('rare');
  expect(marked(rare)).toEqual([]);
  expect(marked('a 900m\nb 1m')).toEqual([]);
});

test('the heads say what is counted, and what it is beside', () => {
  expect(expectedHead(judge('a 6\nb 3'))).toBe('mean');
  expect(expectedHead(judge('a 6 2\nb 3 1'))).toBe('by weight');
  expect(expectedHead(judge('a 250m\nb 3m'))).toBe('even share');
  expect(expectedHead(judge('pod requests\na 250\nb 3'))).toBe('even share');
  expect(UNIT_HEADS[judge('pod connections\na 250\nb 3').unit]).toBe('connections');
  expect(UNIT_HEADS[judge('a 250\nb 3').unit]).toBe('counted');
});

test('lines that could not be read, and those that say nothing, are counted', () => {
  expect(sayFaults(readCounts('a 1\nb x\nc 2'))).toBe(
    '1 line could not be read and is not counted. The sentence above is about the others.',
  );
  expect(sayFaults(readCounts('a 1\nb x'))).toContain('The sentence above is about the others.');
  expect(sayFaults(readCounts('a y\nb x'))).toBe('2 lines could not be read and are not counted.');
  expect(saySkipped(readCounts('# a\nb 1'))).toBe('1 line says nothing about a pod');
  expect(saySkipped(readCounts('# a\n# b\nb 1'))).toBe('2 lines say nothing about a pod');
});

test('what stands between backticks is code', () => {
  expect(codeParts('a `b` c `d`')).toEqual(['a ', 'b', ' c ', 'd', '']);
  expect(codeParts('plain')).toEqual(['plain']);
});
