import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from './cases.json';
import { readCounts } from './read-counts';

/** Everything that a case states, as `readCounts` gives it. */
function stated(text: string) {
  const { unit, pods, skipped, faults } = readCounts(text);
  return {
    unit,
    pods: pods.map(({ name, count, weight }) =>
      weight === undefined ? [name, count] : [name, count, weight],
    ),
    skipped: skipped.map(({ line }) => line),
    faults: faults.map(({ line }) => line),
  };
}

test.each(cases)('$what', ({ lines, unit, pods, skipped, faults }) => {
  for (const end of ['\n', '\r\n'])
    expect(stated(lines.join(end))).toEqual({ unit, pods, skipped, faults });
});

/** The faults of a text, in words. */
const faultsOf = (text: string) =>
  readCounts(text).faults.map(({ line, found, expected }) => `${line}: ${found} / ${expected}`);

test('a fault names what was found, and what was expected', () => {
  expect(faultsOf('a 12\nb 3\na 4')).toEqual(['3: a on lines 1 and 3 / each pod on one line']);
  expect(faultsOf('a 12\nb -3')).toEqual(['2: -3 / a whole number from 0 to 200,000 as the count']);
  expect(faultsOf('a 12 0')).toEqual([
    '1: 0 / a weight above 0 and at most 1,000,000 in the third column',
  ]);
  expect(faultsOf('3 1.5')).toEqual(['1: 1.5 / whole numbers from 0 to 200,000']);
  expect(faultsOf('\n1,234')).toEqual([
    '2: 1,234 / no comma inside of a number, and a space between two: 1234, or 1, 234',
  ]);
  expect(faultsOf('hello there')).toEqual([
    '1: hello there / a pod and its count on one line, such as `my-pod 12`',
  ]);
  expect(faultsOf('a 150000\nb 50001')).toEqual(['2: 200,001 in all / at most 200,000 in all']);
  expect(faultsOf('a 12\nb 250m')).toEqual(['2: millicores / counts, as on line 1']);
  expect(faultsOf('a 12 2\nb 3')).toEqual([
    '2: no weight / a weight in the third column, as on line 1',
  ]);
  expect(faultsOf('a 12\nb 3 2')).toEqual([
    '2: a weight / none, as on line 1; or one for every pod',
  ]);
  const flow = (to: string) => `udp 17 9 src=10.0.0.1 dst=${to} src=10.1.0.1 dst=10.0.0.1`;
  expect(faultsOf(`${flow('10.96.0.1')}\n${flow('10.96.0.2')}`)).toEqual([
    '2: a connection to 10.96.0.2 / connections to one Service only, 10.96.0.1 as on line 1',
  ]);
  expect(faultsOf('web cannot be read: no shell')).toEqual([
    '1: web cannot be read: no shell / a count for this pod: without it the others say less',
  ]);
});

test('what was skipped says what it is', () => {
  const whys = (text: string) => readCounts(text).skipped.map(({ why }) => why);
  expect(whys('# x\n[\n---\ntotal 3\npod count\n1 flow entries have been shown.')).toEqual([
    'a comment',
    'brackets',
    'a rule',
    'the sum',
    'a header',
    'the count of conntrack',
  ]);
  expect(whys('TIME-WAIT 0 0 10.0.0.1:80 10.0.0.2:40000')).toEqual(['not established: TIME-WAIT']);
});

test('the limits hold at their edges', () => {
  const named = (pods: number) => Array.from({ length: pods }, (_, i) => `p${i} 1`).join('\n');
  expect(readCounts(named(200)).faults).toEqual([]);
  expect(faultsOf(named(201))).toEqual(['201: pod 201 / at most 200 pods']);
  expect(readCounts(named(201)).pods).toHaveLength(200);
  const ones = (count: number) => new Array<number>(count).fill(1).join(' ');
  expect(readCounts(ones(200)).pods).toHaveLength(200);
  expect(readCounts(`5\n${ones(200)}`).pods).toHaveLength(1);

  const name = 'x'.repeat(253);
  expect(readCounts(`${name} 1`).pods).toEqual([{ name, count: 1 }]);
  expect(faultsOf(`${name}x 1`)).toEqual([
    `1: ${'x'.repeat(79)}… / a name of at most 253 characters`,
  ]);
  const wide = `${' '.repeat(3998)}1`;
  expect(readCounts(`a${wide}`).pods).toHaveLength(1);
  expect(faultsOf(`a ${wide}`)).toEqual([
    `1: a${' '.repeat(78)}… / at most 4,000 characters in a line`,
  ]);

  const long = `a 1\n${'\n'.repeat(199_996)}`;
  expect(readCounts(long)).toMatchObject({ pods: [{ name: 'a', count: 1 }], faults: [] });
  expect(readCounts(`${long}\n`)).toEqual({
    unit: 'counts',
    pods: [],
    skipped: [],
    faults: [{ line: 1, found: '200,001 characters', expected: 'at most 200,000' }],
  });
});

test('what a fault shows has at most 80 characters', () => {
  expect(readCounts(`${'y'.repeat(80)}`).faults[0]?.found).toBe('y'.repeat(80));
  expect(readCounts(`${'y'.repeat(81)}`).faults[0]?.found).toBe(`${'y'.repeat(79)}…`);
});

const podName = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z]$/).map((text) => `pod-${text}`);

const somePods = fc
  .uniqueArray(podName, { minLength: 1, maxLength: 30 })
  .chain((names) =>
    fc
      .array(fc.nat(6000), { minLength: names.length, maxLength: names.length })
      .map((counts) => names.map((name, index) => ({ name, count: counts[index] ?? 0 }))),
  );

/** Ways to write a pod's line that must all read the same. */
const WAYS: readonly ((name: string, count: number) => string)[] = [
  (name, count) => `${name} ${count}`,
  (name, count) => `  ${count} ${name}`,
  (name, count) => `${name}: ${count}`,
  (name, count) => `${name}=${count}`,
  (name, count) => `"${name}",${count}`,
  (name, count) => `| ${name} | ${count} |`,
  (name, count) => `open{pod="${name}"} ${count}`,
  (name, count) => `${name}\t${count}`,
];

test('whichever way pods are written, they are read back in their order', () => {
  fc.assert(
    fc.property(somePods, fc.nat(), (pods, way) => {
      const text = pods.map(({ name, count }, i) => WAYS[(way + i) % WAYS.length]?.(name, count));
      expect(readCounts(text.join('\n'))).toEqual({
        unit: 'counts',
        pods,
        skipped: [],
        faults: [],
      });
    }),
  );
});

test('weights are read back as they were written', () => {
  const weight = fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(somePods, fc.array(weight, { minLength: 30, maxLength: 30 }), (bare, weights) => {
      const pods = bare.map((pod, index) => ({ ...pod, weight: weights[index] ?? 1 }));
      const text = pods.map((pod) => `${pod.name} ${pod.count} ${pod.weight}`);
      expect(readCounts(text.join('\n')).pods).toEqual(pods);
    }),
  );
});

/** Pieces that real texts are made of, so that random ones come close to every layout. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['a', 'pod', '12', '0', '1,234', '-', '|', ':', '=', ',', '\t', ' ', '\n', '{', '}', '"'],
    ...['pod="', 'src=10.0.0.1 ', 'dst=10.0.0.2 ', 'tcp 6 ', 'ESTAB 0 0 ', '10.0.0.1:9376 '],
    ...[
      'connections from 3 addresses',
      'cannot be read: ',
      '250m ',
      '100Mi',
      'total',
      '#',
      '[',
      ';',
    ],
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

test('any text is read without an error, and each of its lines is a pod, skipped, or a fault', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { pods, skipped, faults } = readCounts(text);
      const full = text.split(/\r\n|\r|\n/).flatMap((line, i) => (line.trim() ? [i + 1] : []));
      const aside = [...skipped, ...faults].map(({ line }) => line);
      expect(new Set(aside).size).toBe(aside.length);
      const taken = full.filter((line) => !aside.includes(line));
      expect(taken.length + aside.length).toBe(full.length);
      expect(pods.length > 0).toBe(taken.length > 0);

      // The lines that were taken give the same pods without the others.
      const lines = text.split(/\r\n|\r|\n/);
      const again = readCounts(taken.map((line) => lines[line - 1]).join('\n'));
      expect(again.pods).toEqual(pods);
      expect(again.faults).toEqual([]);
      for (const { count } of pods) expect(Number.isInteger(count) && count >= 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a text of the largest size that fits no layout is read quickly', () => {
  for (const unit of ['{"', 'src=1 ', 'a: ', '1,', '[', 'x{pod="', ' 0 0 a:1', '| ', '\t'])
    for (const size of [3900, 199_000]) {
      const line = unit.repeat(Math.ceil(3900 / unit.length)).slice(0, 3900);
      const text = size > 3900 ? `${line}\n`.repeat(51) : line;
      const start = performance.now();
      readCounts(text);
      expect(performance.now() - start).toBeLessThan(1000);
    }
});
