import { expect, test } from 'vitest';
import { mend } from '../world';
import { speaksAgainst } from './against';
import { ANSWERS, CAUSES, type CauseId } from './causes';
import { LOOKS, look } from './looks';
import { makeCase, skewWith } from './make-case';
import { runSkew } from './observe';
import { solve } from './solve';

const SEEDS = Array.from({ length: 16 }, (_, seed) => seed);
const ALL = LOOKS.map(({ id }) => id);
const CASES = new Map(
  CAUSES.map(({ id }) => [id, SEEDS.map((seed) => ({ seed, ...makeCase(seed, id) }))]),
);
const casesOf = (id: CauseId) => CASES.get(id) ?? [];

test.each(CAUSES)('$id is found in each of its cases, and nothing speaks against it', ({ id }) => {
  for (const { seed, cause, world, sim } of casesOf(id)) {
    expect(cause).toBe(id);
    expect(sim.now).toBe(0);
    expect(mend(world).notes).toEqual([]);
    expect(runSkew(sim)).toBeGreaterThanOrEqual(1.3);
    const { looks, because, ...found } = solve(sim);
    expect({ seed, because, ...found }).toEqual({ seed, because, cause: id });
    expect(because).toMatch(/^[A-Z0-9].+\.$/);
    expect(looks[0]).toBe('endpointslices');
    expect(new Set(looks).size).toBe(looks.length);
    expect({ seed, against: speaksAgainst(sim, id, ALL) }).toEqual({ seed, against: undefined });
  }
});

test.each(CAUSES)(
  'no look at a case of $id names a cause, and all looks rule most out',
  ({ id }) => {
    const { sim } = makeCase(3, id);
    const text = LOOKS.map((one) => look(sim, one.id).text).join('\n');
    for (const other of CAUSES) expect(text).not.toContain(other.id);
    const left = CAUSES.filter((other) => speaksAgainst(sim, other.id, ALL) === undefined);
    expect(left.length).toBeLessThanOrEqual(4);
  },
);

test.each(CAUSES)('the fix of $id makes the load more even', ({ id, fix }) => {
  const cases = casesOf(id).slice(0, 4);
  const after = cases.reduce((sum, { world }) => sum + skewWith(world, fix), 0);
  const before = cases.reduce((sum, { sim }) => sum + runSkew(sim), 0);
  expect(after).toBeLessThan(0.92 * before);
});

test('a seed gives one case, other seeds give others, and all causes come', () => {
  expect(makeCase(7)).toEqual(makeCase(7));
  const cases = Array.from({ length: 60 }, (_, seed) => makeCase(seed));
  expect(new Set(cases.map(({ world }) => JSON.stringify(world))).size).toBe(60);
  expect(new Set(cases.map(({ cause }) => cause)).size).toBeGreaterThan(14);
});

test('a link holds the seed only, so the cause of a seed stays what it was', () => {
  expect(SEEDS.slice(0, 8).map((seed) => makeCase(seed).cause)).toEqual([
    'fair-chance',
    'source-hashed',
    'heavy-client',
    'pinned-by-address',
    'pinned-by-address',
    'heavy-client',
    'source-hashed',
    'kept-on-node',
  ]);
});

test('each fix is right for some cause, and each cause has a fix that is there', () => {
  expect([...new Set(CAUSES.map(({ fix }) => fix))].toSorted()).toEqual(
    ANSWERS.map(({ id }) => id).toSorted(),
  );
});
