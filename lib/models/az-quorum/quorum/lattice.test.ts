import { expect, test } from 'vitest';
import { createLayout } from '../layout/layout';
import { latticeOf } from './lattice';
import { quorumOf } from './quorum';

test('three instances: 4 of 8 states live; four: 5 of 16; five: 16 of 32', () => {
  const counts = [3, 4, 5].map((size) => {
    const { live, total } = latticeOf(size);
    return [live, total];
  });
  expect(counts).toEqual([
    [4, 8],
    [5, 16],
    [16, 32],
  ]);
});

test('each state agrees with the quorum model, for every size', () => {
  for (let size = 0; size <= 9; size += 1) {
    const layout = createLayout(Array.from({ length: size }, () => 'us-east-1a'));
    for (const state of latticeOf(size).states) {
      const result = quorumOf(layout, { down: state.down, cut: [] });
      expect(state.quorum).toBe(result.quorum);
      expect(state.up).toBe(result.up.length);
      expect(state.lastStand).toBe(result.quorum && result.survives === 0);
    }
  }
});

test('levels hold each state once, and each failure leads one level further', () => {
  for (let size = 0; size <= 9; size += 1) {
    const { states, levels } = latticeOf(size);
    expect(levels).toHaveLength(size + 1);
    const all = levels.flat().sort((a, b) => a - b);
    expect(all).toEqual(states.map((state) => state.mask));
    for (const state of states) {
      expect(state.next).toHaveLength(state.up);
      for (const mask of state.next) {
        const after = states[mask];
        expect(after?.down).toHaveLength(state.down.length + 1);
        expect(after?.down).toEqual(expect.arrayContaining([...state.down]));
      }
    }
  }
});

test('sizes that cannot be drawn are refused', () => {
  for (const size of [-1, 10, 2.5, Number.NaN]) {
    expect(() => latticeOf(size)).toThrow(`${size} is not a whole number from 0 to 9.`);
  }
});
