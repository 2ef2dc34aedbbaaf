import { expect, test } from 'vitest';
import { createRandom } from '../../kernel/random';
import { rational } from '../../kernel/rational';
import { fitChances, misfits } from './chance/goodness-of-fit';
import { summarizeEvidence } from './evidence';
import { fitRecording } from './evidence-fit';
import { type Recording, recordedRuns } from './recording';

const recording = recordedRuns();
const fits = fitRecording(recording);

test('the recording is the one that was made', () => {
  expect(summarizeEvidence()).toEqual({
    kernel: '6.18.44',
    iptables: '1.8.9',
    freshRuns: 4,
    freshPerRun: 2000,
    freshLeast: 451,
    freshMost: 527,
    heldSets: 30,
    heldConnections: 12,
    heldSetsWithIdle: 2,
    heldBusiestMean: expect.closeTo(146 / 30, 12),
    heldBusiestMost: 7,
    heldEvenSets: 0,
    joins: 20,
    joinsHeldUnchanged: 20,
    joinsHeldOnFifth: 0,
    joinsFreshShareOfFifth: 0.204,
  });
});

test('the model fits what the kernel did, in every comparison', () => {
  expect(fits.filter(({ p }) => p < 0.001)).toEqual([]);
  expect(misfits(fits)).toEqual([]);
});

test('each comparison counts what is in the recording', () => {
  expect(fits.map(({ what, observed }) => [what, ...observed])).toEqual([
    ['Run 1: 2,000 new connections over 4 pods', 510, 451, 512, 527],
    ['Run 2: 2,000 new connections over 4 pods', 503, 486, 505, 506],
    ['Run 3: 2,000 new connections over 4 pods', 492, 522, 493, 493],
    ['Run 4: 2,000 new connections over 4 pods', 492, 509, 496, 503],
    ['All 4 runs: 8,000 new connections over 4 pods', 1997, 1968, 2006, 2029],
    ['Connections on the busiest pod, 30 sets of 12 held connections over 4 pods', 10, 15, 5],
    ['An idle pod, 30 sets of 12 held connections over 4 pods', 2, 28],
    ['Held connections when a fifth pod joins, 20 times', 20, 0],
    ['6,000 new connections after a fifth pod joined', 1224, 4776],
  ]);
});

test('each number has its cell, and as many are expected as were observed', () => {
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b);
  for (const { cells, observed, expected } of fits) {
    expect([observed.length, expected.length]).toEqual([cells.length, cells.length]);
    expect(sum(expected)).toBeCloseTo(sum(observed), 9);
  }
  expect(fits.map(({ cells }) => cells).slice(3)).toEqual([
    ['pod 1', 'pod 2', 'pod 3', 'pod 4'],
    ['pod 1', 'pod 2', 'pod 3', 'pod 4'],
    ['4 or fewer', '5', '6 or more'],
    ['sets with an idle pod', 'sets without'],
    ['all stay where they are', 'some move'],
    ['to the fifth pod', 'to the other four'],
  ]);
});

const FACTORIALS = Array.from({ length: 13 }, (_, n) => {
  let product = 1;
  for (let factor = 2; factor <= n; factor += 1) product *= factor;
  return product;
});

/** Every way to share twelve connections out to four pods, and how many of the draws come to it. */
function everyLoad(see: (loads: readonly number[], draws: number) => void): void {
  for (let a = 0; a <= 12; a += 1)
    for (let b = 0; a + b <= 12; b += 1)
      for (let c = 0; a + b + c <= 12; c += 1) {
        const loads = [a, b, c, 12 - a - b - c];
        const orders = loads.reduce((product, load) => product * (FACTORIALS[load] ?? 1), 1);
        see(loads, (FACTORIALS[12] ?? 1) / orders);
      }
}

test('what the held sets are expected to show: by going through every load', () => {
  const busiest = [0, 0, 0];
  const idle = [0, 0];
  everyLoad((loads, draws) => {
    const cell = Math.min(6, Math.max(4, ...loads)) - 4;
    busiest[cell] = (busiest[cell] ?? 0) + (30 * draws) / 4 ** 12;
    const without = loads.includes(0) ? 0 : 1;
    idle[without] = (idle[without] ?? 0) + (30 * draws) / 4 ** 12;
  });
  const close = (counts: readonly number[]) => counts.map((count) => expect.closeTo(count, 9));
  expect(fits[5]?.expected).toEqual(close(busiest));
  expect(fits[6]?.expected).toEqual(close(idle));
});

/** One more than 1/4, 1/4 of the rest, and so on: the chain as if each rule had the same odds. */
const UNCHAINED = [16, 12, 9, 27].map((part) => rational(part, 64));

test('rules that all match with a quarter of what reaches them would have been noticed', () => {
  for (const { what, cells, observed, p } of fits.slice(0, 5)) {
    expect(p).toBeGreaterThan(0.001);
    expect(fitChances(what, cells, observed, UNCHAINED).p).toBeLessThan(1e-6);
  }
});

/** So many connections, each to a pod by these chances. */
function draw(next: () => number, connections: number, chances: readonly number[]): number[] {
  const counts = chances.map(() => 0);
  for (let connection = 0; connection < connections; connection += 1) {
    let left = next();
    let pod = 0;
    while (pod < chances.length - 1 && left >= (chances[pod] ?? 0)) {
      left -= chances[pod] ?? 0;
      pod += 1;
    }
    counts[pod] = (counts[pod] ?? 0) + 1;
  }
  return counts;
}

/** A recording as small as can be compared, of a kernel with these chances. */
function simulated(next: () => number, chances: readonly number[]): Recording {
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  return {
    fresh: times(4, () => draw(next, 500, chances)),
    held: times(30, () => draw(next, 12, chances)),
    joins: times(20, () => {
      const before = [...draw(next, 12, chances), 0];
      return { before, after: before, fresh: draw(next, 20, [0.2, 0.2, 0.2, 0.2, 0.2]) };
    }),
  };
}

test('a kernel that follows the model passes, whatever it draws', () => {
  const { next } = createRandom('fit');
  for (let run = 0; run < 100; run += 1)
    expect(misfits(fitRecording(simulated(next, [0.25, 0.25, 0.25, 0.25])))).toEqual([]);
});

test('a kernel with rules that are not chained fails', () => {
  const { next } = createRandom('unchained');
  for (let run = 0; run < 20; run += 1)
    expect(misfits(fitRecording(simulated(next, [16 / 64, 12 / 64, 9 / 64, 27 / 64])))).not.toEqual(
      [],
    );
});

/** The positions of the comparisons that find a recording unlikely. */
const unlikely = (changed: Partial<Recording>) =>
  fitRecording({ ...recording, ...changed }).flatMap(({ p }, at) => (p < 1e-6 ? [at] : []));

test('each comparison notices what it is there for', () => {
  expect(unlikely({})).toEqual([]);
  const [, ...others] = recording.fresh;
  expect(unlikely({ fresh: [[600, 500, 500, 400], ...others] })).toEqual([0]);
  const skewed = [550, 500, 500, 450];
  expect(unlikely({ fresh: [skewed, skewed, skewed, skewed] })).toEqual([4]);
  expect(unlikely({ held: recording.held.map(() => [3, 3, 3, 3]) })).toEqual([5]);
  const idle = [4, 5, 4, 5, 6].map((most) => [0, most, 4, 8 - most]);
  expect(unlikely({ held: recording.held.map((_, set) => idle[set % 5] ?? []) })).toEqual([6]);
  const joins = recording.joins.map((join) => ({ ...join, fresh: [75, 75, 75, 75, 0] }));
  expect(unlikely({ joins })).toEqual([8]);
});

test('one held connection that moves in one join is enough', () => {
  const moved = recording.joins.map((join, at) =>
    at === 7 ? { ...join, after: [...join.after.slice(0, 4), 1] } : join,
  );
  expect(unlikely({ joins: moved })).toEqual([7]);
  expect(fitRecording({ ...recording, joins: moved })[7]).toMatchObject({
    observed: [19, 1],
    expected: [20, 0],
    p: 0,
  });
});

test('held sets of different sizes are refused, and too few of them', () => {
  const sets = (...held: readonly number[][]) => fitRecording({ ...recording, held });
  expect(() => sets([3, 3, 3, 3], [3, 3, 3, 4])).toThrow(/^held: the same number/);
  expect(() => sets([3, 3, 3, 3], [4, 3, 3, 2])).toThrow(/two cells or more/);
  expect(() => sets()).toThrow(/two cells or more/);
});
