import { expect, test } from 'vitest';
import { Profiles } from './profiles';

const distinct = (pods: number) => pods * (pods - 1);
const possiblySame = (pods: number) => pods * pods;

/** Where one connection more leads to, as numbers and chances. */
function stepsOf(profiles: Profiles, profile: number): [to: number, chance: number][] {
  const chances = new Float64Array(50);
  const met: number[] = [];
  profiles.step(profile, 1, chances, met);
  return met.map((to) => [to, chances[to] ?? 0]);
}

test('the less busy one of two pods gets the connection', () => {
  const profiles = new Profiles(3, distinct);
  expect(profiles.count).toBe(1);
  // All level: one pod rises. Two idle ones and a busier one: one of the idle ones is always seen.
  expect(stepsOf(profiles, 0)).toEqual([[1, 1]]);
  expect(stepsOf(profiles, 1)).toEqual([[2, 1]]);
  // One idle pod is seen by two of three pairs, and then all are level again.
  expect(stepsOf(profiles, 2)).toEqual([
    [0, 2 / 3],
    [3, 1 / 3],
  ]);
  expect(profiles.count).toBe(4);
});

test('when both may be the same pod, the busiest can get busier', () => {
  const profiles = new Profiles(2, possiblySame);
  stepsOf(profiles, 0);
  expect(stepsOf(profiles, 1)).toEqual([
    [0, 3 / 4],
    [2, 1 / 4],
  ]);
  expect(profiles.busiest(2, 2)).toBe(2);
  expect(profiles.busiest(2, 12)).toBe(7);
});

test('the busiest pod is as far above the idlest as the profile is high', () => {
  const profiles = new Profiles(3, distinct);
  stepsOf(profiles, 0);
  stepsOf(profiles, 1);
  stepsOf(profiles, 2);
  expect(profiles.busiest(0, 0)).toBe(0);
  expect(profiles.busiest(0, 9)).toBe(3);
  expect(profiles.busiest(1, 10)).toBe(4);
  expect(profiles.busiest(2, 11)).toBe(4);
  // One pod at 0, one at 1, one at 2 above the idlest.
  expect(profiles.busiest(3, 3)).toBe(2);
});

test('chances add up where two profiles lead to the same one, which is met once', () => {
  const profiles = new Profiles(3, distinct);
  const chances = new Float64Array(10);
  const met: number[] = [];
  expect(profiles.step(0, 0.25, chances, met)).toBe(1);
  expect(profiles.step(0, 0.5, chances, met)).toBe(1);
  expect(met).toEqual([1]);
  expect(chances[1]).toBe(0.75);
});
