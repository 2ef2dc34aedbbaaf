import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IpvsScheduler, type IpvsState, pickIpvs } from './ipvs';

const fresh = (): IpvsState => ({ last: -1 });

function runOf(
  scheduler: IpvsScheduler,
  eligible: readonly number[],
  weights: readonly number[],
  times: number,
  state = fresh(),
): readonly number[] {
  return Array.from({ length: times }, () => pickIpvs(scheduler, eligible, [], weights, state, 0));
}

const one = (
  scheduler: IpvsScheduler,
  active: readonly number[],
  weights: readonly number[] = [],
  eligible = active.map((_, pod) => pod),
) => pickIpvs(scheduler, eligible, active, weights, fresh(), 0);

test('rr starts with the head of the list, goes on in turn, and starts over', () => {
  expect(runOf('rr', [4, 2, 7], [], 7)).toEqual([4, 2, 7, 4, 2, 7, 4]);
  expect(runOf('rr', [3], [], 3)).toEqual([3, 3, 3]);
});

test('rr passes over pods of weight 0, and gives none when all have it', () => {
  expect(runOf('rr', [0, 1, 2, 3], [0, 1, 0, 5], 5)).toEqual([1, 3, 1, 3, 1]);
  expect(runOf('rr', [0, 1], [0, 0], 1)).toEqual([-1]);
  expect(runOf('rr', [1], [0, 2], 2)).toEqual([1, 1]);
});

test('a pod put at the head waits for the next round; one that goes leaves its turn to the next', () => {
  const state = fresh();
  expect(runOf('rr', [1, 2, 3], [], 2, state)).toEqual([1, 2]);
  expect(runOf('rr', [9, 1, 2, 3], [], 2, state)).toEqual([3, 9]);
  expect(runOf('rr', [1, 2, 3], [], 1, state)).toEqual([1]);
  expect(runOf('rr', [2, 3], [], 1, state)).toEqual([2]);
  expect(runOf('rr', [3], [], 1, state)).toEqual([3]);
  expect(runOf('rr', [5, 3], [], 1, state)).toEqual([5]);
});

test('rr begins at the head again when the last of the list goes', () => {
  const state = fresh();
  expect(runOf('rr', [1, 2, 3], [], 3, state)).toEqual([1, 2, 3]);
  expect(runOf('rr', [1, 2], [], 1, state)).toEqual([1]);
});

test('rr goes on when several pods have left at once', () => {
  const state = fresh();
  runOf('rr', [1, 2, 3, 4], [], 4, state);
  expect(runOf('rr', [2], [], 2, state)).toEqual([2, 2]);
  runOf('rr', [2, 5, 6], [], 2, state);
  expect(runOf('rr', [5, 6], [], 1, state)).toEqual([5]);
  expect(runOf('rr', [6, 5], [], 2, state)).toEqual([6, 5]);
  expect(runOf('rr', [5, 7, 6], [], 1, state)).toEqual([7]);
});

test('wrr serves weights from the heaviest level down', () => {
  expect(runOf('wrr', [0, 1, 2], [4, 3, 2], 9)).toEqual([0, 0, 1, 0, 1, 2, 0, 1, 2]);
  expect(runOf('wrr', [0, 1, 2], [4, 3, 2], 11).slice(9)).toEqual([0, 0]);
  expect(runOf('wrr', [0, 1], [2, 6], 8)).toEqual([1, 1, 0, 1, 1, 1, 0, 1]);
  expect(runOf('wrr', [5, 6], [], 4)).toEqual([5, 6, 5, 6]);
  expect(runOf('wrr', [0, 1], [0, 3], 3)).toEqual([1, 1, 1]);
  expect(runOf('wrr', [0, 1], [0, 0], 1)).toEqual([-1]);
});

test('wrr begins at the head after a change, where rr goes on', () => {
  for (const [scheduler, next] of [
    ['wrr', 8],
    ['rr', 3],
  ] as const) {
    const state = fresh();
    runOf(scheduler, [1, 2, 3], [], 2, state);
    expect(runOf(scheduler, [8, 1, 2, 3], [], 1, state)).toEqual([next]);
  }
  const state = fresh();
  runOf('wrr', [1, 2, 3], [], 2, state);
  expect(runOf('wrr', [1, 4, 3], [], 1, state)).toEqual([1]);
});

test('when the heaviest pod goes, the level of wrr falls to what is left', () => {
  const state = fresh();
  const weights = [6, 3, 2];
  expect(runOf('wrr', [0, 1, 2], weights, 1, state)).toEqual([0]);
  expect(state).toEqual({ last: 0, at: 0, size: 3, level: 6 });
  expect(runOf('wrr', [1, 2], weights, 5, state)).toEqual([1, 1, 2, 1, 2]);
  expect(state).toEqual({ last: 2, at: 1, size: 2, level: 1 });
});

test('lc takes the fewest connections whatever the weight, and of equals the first', () => {
  expect(one('lc', [3, 1, 2])).toBe(1);
  expect(one('lc', [2, 1, 1])).toBe(1);
  expect(one('lc', [2, 1, 1], [], [2, 1, 0])).toBe(2);
  expect(one('lc', [3, 2], [100, 1])).toBe(1);
  expect(one('lc', [0, 5], [0, 1])).toBe(1);
  expect(pickIpvs('lc', [6, 7], [], [], fresh(), 0)).toBe(6);
});

test('wlc takes the fewest for the weight, so the first of idle pods however light', () => {
  expect(one('wlc', [3, 2], [2, 1])).toBe(0);
  expect(one('wlc', [4, 2], [2, 1])).toBe(0);
  expect(one('wlc', [5, 2], [2, 1])).toBe(1);
  expect(one('wlc', [0, 0], [1, 9])).toBe(0);
  expect(one('wlc', [1, 9], [0, 1])).toBe(1);
});

test('sed counts the coming connection, so it prefers the heavier of idle pods', () => {
  expect(one('sed', [0, 0], [1, 9])).toBe(1);
  expect(one('sed', [0, 1], [1, 2])).toBe(0);
  expect(one('sed', [0, 1], [1, 3])).toBe(1);
  expect(one('sed', [0, 0], [0, 1])).toBe(1);
});

test('nq takes the first idle pod where sed would take a heavier busy one', () => {
  expect(one('sed', [0, 1], [1, 9])).toBe(1);
  expect(one('nq', [0, 1], [1, 9])).toBe(0);
  expect(one('nq', [3, 0, 0], [9, 1, 9])).toBe(1);
  expect(one('nq', [1, 1], [1, 9])).toBe(1);
  expect(one('nq', [0, 1, 2], [0, 1, 9])).toBe(2);
  expect(pickIpvs('nq', [6, 7], [], [], fresh(), 0)).toBe(6);
});

test('every scheduler gives none from an empty list, and leaves the state as it was', () => {
  for (const scheduler of ['rr', 'wrr', 'lc', 'wlc', 'sh', 'sed', 'nq'] as const) {
    const state = fresh();
    expect(pickIpvs(scheduler, [], [], [], state, 7)).toBe(-1);
    expect(state).toEqual({ last: -1 });
  }
});

test('sh gives an address its bucket by the golden ratio', () => {
  const bySource = (address: number, pods: readonly number[], weights: readonly number[] = []) =>
    pickIpvs('sh', pods, [], weights, fresh(), address);
  // 1 × 0x61C88647 has 0x61 = 97 in its highest eight bits, 2 × it 0xC3 = 195.
  expect([0, 1, 2].map((address) => bySource(address, [10, 11, 12, 13]))).toEqual([10, 11, 13]);
  expect(bySource(1, [0, 1, 2], [1, 95, 9])).toBe(2);
  expect(bySource(1, [0, 1, 2], [1, 97, 9])).toBe(1);
  expect(bySource(1, [0, 1], [1, 0])).toBe(-1);
  expect(bySource(2, [0, 1, 2], [1, 0, 1])).toBe(0);
  expect(bySource(0xffffffff, [0, 1, 2])).toBe(bySource(-1, [0, 1, 2]));
});

/** The table of 256 buckets as the kernel fills it, and the hash in bigints. */
function tableOf(pods: readonly number[], weights: readonly number[]): readonly number[] {
  const buckets: number[] = [];
  for (let at = 0, dealt = 0; buckets.length < 256; ) {
    const pod = pods[at] ?? -1;
    buckets.push((weights[pod] ?? 1) > 0 ? pod : -1);
    dealt += 1;
    if (dealt >= (weights[pod] ?? 1)) {
      at = (at + 1) % pods.length;
      dealt = 0;
    }
  }
  return buckets;
}

const someWeights = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 8, maxLength: 8 });
const somePods = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 });

test('sh agrees with a filled table of buckets', () => {
  fc.assert(
    fc.property(somePods, someWeights, fc.nat(0xffffffff), (pods, weights, address) => {
      const bucket = Number(((BigInt(address) * 0x61c88647n) & 0xffffffffn) >> 24n);
      const expected = tableOf(pods, weights)[bucket];
      expect(pickIpvs('sh', pods, [], weights, fresh(), address)).toBe(expected);
    }),
  );
});

test('lc, wlc, sed and nq take the first pod of the least load', () => {
  const counts = fc.array(fc.nat(5), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(somePods, someWeights, counts, (pods, weights, active) => {
      const usable = pods.filter((pod) => weights[pod] !== 0);
      const first = (load: (pod: number) => number, of = usable) => {
        const least = Math.min(...of.map(load));
        return of.find((pod) => load(pod) === least) ?? -1;
      };
      const idle = usable.filter((pod) => active[pod] === 0);
      // 60 / weight is whole for weights up to 6, so that ties are exact.
      const over = (extra: number) => (pod: number) =>
        ((active[pod] ?? 0) + extra) * (60 / (weights[pod] ?? 1));
      const pick = (scheduler: IpvsScheduler) =>
        pickIpvs(scheduler, pods, active, weights, fresh(), 0);
      expect(pick('lc')).toBe(first((pod) => active[pod] ?? 0));
      expect(pick('wlc')).toBe(first(over(0)));
      expect(pick('sed')).toBe(first(over(1)));
      expect(pick('nq')).toBe(idle[0] ?? first(over(1)));
    }),
  );
});

/** The kernel's list with its head, and the marks of rr and wrr in it; undefined is the head. */
class KernelList {
  pods: number[];
  rr: number | undefined;
  wrr: number | undefined;
  private level: number;

  constructor(
    pods: readonly number[],
    readonly weights: readonly number[],
  ) {
    this.pods = [...pods];
    this.level = this.top();
  }

  private step(): number {
    const weights = this.pods.map((pod) => this.weights[pod] ?? 1).filter((weight) => weight > 0);
    for (let step = Math.max(1, ...weights); ; step -= 1) {
      if (weights.every((weight) => weight % step === 0)) return step;
    }
  }

  private top(): number {
    return Math.max(0, ...this.pods.map((pod) => this.weights[pod] ?? 1)) - (this.step() - 1);
  }

  add(pod: number): void {
    this.pods.unshift(pod);
    this.changed();
  }

  remove(pod: number): void {
    const at = this.pods.indexOf(pod);
    if (this.rr === pod) this.rr = at > 0 ? this.pods[at - 1] : undefined;
    this.pods.splice(at, 1);
    this.changed();
  }

  private changed(): void {
    this.wrr = undefined;
    const [top, step] = [this.top(), this.step()];
    if (this.level > top || this.level === 0) this.level = top;
    else if (step > 1) this.level = Math.floor(this.level / step) * step + 1;
  }

  private after(pod: number | undefined): readonly number[] {
    return pod === undefined ? this.pods : this.pods.slice(this.pods.indexOf(pod) + 1);
  }

  pickRr(): number {
    const round = [...this.after(this.rr), ...this.pods];
    const found = round.find((pod) => (this.weights[pod] ?? 1) > 0);
    if (found !== undefined) this.rr = found;
    return found ?? -1;
  }

  pickWrr(): number {
    if (this.top() === 0) return -1;
    for (;;) {
      const found = this.after(this.wrr).find((pod) => (this.weights[pod] ?? 1) >= this.level);
      this.wrr = found;
      if (found !== undefined) return found;
      this.level -= this.step();
      if (this.level <= 0) this.level = this.top();
    }
  }
}

test('rr and wrr follow the kernel through pods that come and go', () => {
  const weighty = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 });
  const change = fc.record({ pod: fc.nat(7), picks: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(somePods, weighty, fc.array(change), (pods, weights, changes) => {
      const kernel = new KernelList(pods, weights);
      const [rr, wrr] = [fresh(), fresh()];
      for (const { pod, picks } of [{ pod: -1, picks: 5 }, ...changes]) {
        if (kernel.pods.includes(pod) && kernel.pods.length > 1) kernel.remove(pod);
        else if (pod >= 0 && !kernel.pods.includes(pod)) kernel.add(pod);
        for (let pick = 0; pick < picks; pick += 1) {
          expect(pickIpvs('rr', kernel.pods, [], weights, rr, 0)).toBe(kernel.pickRr());
          expect(pickIpvs('wrr', kernel.pods, [], weights, wrr, 0)).toBe(kernel.pickWrr());
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('over a whole round wrr gives each pod its weight', () => {
  fc.assert(
    fc.property(someWeights, (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const step = [6, 5, 4, 3, 2, 1].find((by) => weights.every((weight) => weight % by === 0));
      const pods = weights.map((_, pod) => pod);
      const picks = runOf('wrr', pods, weights, total / (step ?? 1));
      const given = pods.map((pod) => picks.filter((picked) => picked === pod).length);
      expect(given).toEqual(weights.map((weight) => weight / (step ?? 1)));
    }),
  );
});
