import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { challenges } from './challenges';
import { type Params, params } from './inputs';
import { replicasSimulator } from './simulator';

type Settings = Partial<ReturnType<typeof defaultsOf<Params>>>;

/** Whether a challenge counts as solved, begun as it begins and then set otherwise. */
function solved(id: string, change: Settings = {}): boolean {
  const challenge = challenges.find((one) => one.id === id);
  if (!challenge) throw new Error(id);
  const values = { ...defaultsOf(params), ...challenge.start, ...change };
  return challenge.solved(replicasSimulator.initial(values));
}

/** What the last hint says to set. */
const HINTED: Readonly<Record<string, Settings>> = {
  'five-nines': { n: 4 },
  never: { lb: '0.98' },
  capacity: { n: 4 },
};

/** States that miss the goal by one thing only; each number of replicas is the fewest for its own. */
const NEAR_MISSES: Readonly<Record<string, readonly Settings[]>> = {
  'five-nines': [
    { n: 3 },
    { n: 5 },
    { n: 4, target: '0.9999' },
    { n: 3, a: '0.99' },
    { n: 6, k: 2 },
    { n: 4, lb: '0.99999' },
  ],
  never: [
    { lb: '0.995' },
    { beta: '0.19' },
    { lb: '0.98', a: '0.96' },
    { lb: '0.98', target: '0.985' },
    { lb: '0.98', k: 2 },
  ],
  capacity: [{ n: 5 }, { n: 3, k: 1 }, { n: 3, target: '0.99' }, { n: 5, a: '0.9' }],
};

test.each(challenges.map(({ id }) => id))('%s begins unsolved', (id) => {
  expect(solved(id)).toBe(false);
});

test.each(challenges.map(({ id }) => id))('%s is solved by what its last hint says', (id) => {
  expect(solved(id, HINTED[id])).toBe(true);
});

test.each(
  Object.entries(NEAR_MISSES).flatMap(([id, misses]) =>
    misses.map((change) => [id, JSON.stringify(change), change] as const),
  ),
)('%s is not solved by %s', (id, _, change) => {
  expect(solved(id, change)).toBe(false);
});

test('a common cause makes 99 % impossible as well as a load balancer does', () => {
  expect(solved('never', { beta: '0.2' })).toBe(true);
  expect(solved('never', { beta: '0.25' })).toBe(true);
});

test('every challenge has a goal and three hints that are sentences, and a name of its own', () => {
  expect(new Set(challenges.map(({ id }) => id))).toEqual(new Set(Object.keys(HINTED)));
  for (const { goal, hints } of challenges)
    for (const text of [goal, ...hints]) expect(text).toMatch(/^[A-Z0-9].*[.?]$/);
});
