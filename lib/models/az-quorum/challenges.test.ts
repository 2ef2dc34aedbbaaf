import { expect, test } from 'vitest';
import { challenges } from './challenges';
import type { Cut } from './layout/failures';
import { initial, type QuorumState } from './state';

/** East, west, or further regions, each with zones of its own. */
const zones = (text: string) =>
  text.split(' ').map((name) => {
    const region = { e: 'us-east-1', o: 'us-east-2', w: 'us-west-1', p: 'us-west-2' }[
      name[0] ?? ''
    ];
    return `${region}${name[1]}`;
  });
const state = (nodes: string, rest: Partial<QuorumState> = {}) =>
  initial({ nodes: zones(nodes), ...rest });
const allCut = (...regions: string[]) =>
  regions.flatMap((a, at) => regions.slice(at + 1).map((b): Cut => [a, b]));

const [east, ohio, west, oregon] = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'] as const;
const down = [east];

test.each<[string, QuorumState, readonly QuorumState[]]>([
  ['any-zone', state('ea eb ec'), [state('ea eb ec wa'), state('ea ea eb'), state('ea eb')]],
  [
    'any-region',
    state('ea oa wa'),
    [state('ea eb wa'), state('ea eb oa ob pa'), state('ea oa wa pa'), state('ea eb ec')],
  ],
  [
    'without-east',
    state('ea oa wa pa', { down }),
    [
      state('ea oa wa pa'),
      state('ea oa wa pa', { down: [ohio] }),
      state('ea eb oa wa', { down }),
      state('ea oa wa pa pb', { down }),
      state('ea oa wa', { down }),
      { ...state('oa ob wa pa'), down },
    ],
  ],
  ['four-any-region', state('ea oa wa pa'), [state('ea oa wa'), state('ea eb wa pa')]],
  [
    'only-links',
    state('ea eb oa ob pa', { cut: allCut(east, ohio, oregon) }),
    [
      state('ea eb oa ob pa'),
      state('ea eb oa ob pa', { cut: [[east, ohio]] }),
      state('ea eb oa ob pa', { cut: allCut(east, ohio, oregon), down: ['i1'] }),
      state('ea oa pa', { cut: allCut(east, ohio, oregon) }),
      state('ea eb oa ob pa pb', { cut: allCut(east, ohio, oregon) }),
      state('ea eb oa wa pa', { cut: allCut(east, ohio, west, oregon) }),
    ],
  ],
])('%s is solved as meant, and not by what misses one part of the goal', (id, good, others) => {
  const challenge = challenges.find((each) => each.id === id);
  expect(challenge?.solved(good)).toBe(true);
  expect(others.map((other) => challenge?.solved(other))).toEqual(others.map(() => false));
});

test('the challenges in their order', () => {
  expect(challenges.map(({ id }) => id)).toEqual([
    'any-zone',
    'any-region',
    'without-east',
    'four-any-region',
    'only-links',
  ]);
});
