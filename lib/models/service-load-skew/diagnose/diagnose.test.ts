import { expect, test } from 'vitest';
import { FIXES, fixed } from '../fixes';
import { beginSim, runUntil } from '../sim/run';
import { mend, type World } from '../world';
import { ANSWERS, CAUSES } from './causes';
import { LOOKS, look } from './looks';
import { makeCase } from './make-case';
import { runSkew } from './observe';
import { solve } from './solve';

const at = (world: World, time = 0) => runUntil(beginSim(world), time);
const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

test.each(CAUSES)('$id is found in each of its cases, and no look names it', ({ id }) => {
  for (const seed of SEEDS) {
    const { cause, world } = makeCase(seed, id);
    expect(cause).toBe(id);
    expect(mend(world).notes).toEqual([]);
    const sim = at(world);
    expect(runSkew(sim)).toBeGreaterThanOrEqual(1.3);
    const { looks, because, ...found } = solve(sim);
    expect({ seed, because, ...found }).toEqual({ seed, because, cause: id });
    expect(because).toMatch(/^[A-Z0-9].+\.$/);
    expect(looks[0]).toBe('endpointslices');
    expect(new Set(looks).size).toBe(looks.length);
    const text = LOOKS.map((one) => look(sim, one.id).text).join('\n');
    for (const other of CAUSES) expect(text).not.toContain(other.id);
  }
});

test.each(CAUSES)('the fix of $id makes the load more even', ({ id, fix }) => {
  const worlds = SEEDS.slice(0, 10).map((seed) => makeCase(seed, id).world);
  const mean = (of: (world: World) => World) =>
    worlds.reduce((sum, world) => sum + runSkew(at(of(world), 60)), 0) / worlds.length;
  const right = FIXES.find((one) => one.id === fix);
  if (!right) throw new RangeError(fix);
  expect(mean((world) => fixed(world, right))).toBeLessThan(0.9 * mean((world) => world));
});

test('a seed gives one case, other seeds give others, and all causes come', () => {
  expect(makeCase(7)).toEqual(makeCase(7));
  const cases = SEEDS.map((seed) => makeCase(seed));
  expect(new Set(cases.map(({ world }) => JSON.stringify(world))).size).toBe(SEEDS.length);
  expect(new Set(cases.map(({ cause }) => cause)).size).toBeGreaterThan(10);
});

test('each fix is right for some cause, and each cause has a fix that is there', () => {
  expect([...new Set(CAUSES.map(({ fix }) => fix))].toSorted()).toEqual(
    ANSWERS.map(({ id }) => id).toSorted(),
  );
});
