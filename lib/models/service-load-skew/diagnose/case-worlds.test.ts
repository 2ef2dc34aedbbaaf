import { expect, test } from 'vitest';
import { createRandom } from '../../../kernel/random';
import { anyWorld, WORLD_WITH } from './case-worlds';
import { CAUSES } from './causes';

/** What many drawn worlds come to in one number. */
const print = (name: string, draw: (random: ReturnType<typeof createRandom>) => object) => {
  const random = createRandom(name);
  const worlds = Array.from({ length: 100 }, () => draw(random));
  return Math.floor(1e6 * createRandom(JSON.stringify(worlds)).next());
};

test('a link that names a case goes on naming it: the worlds are drawn as they always were', () => {
  const prints = Object.fromEntries(
    CAUSES.map(({ id }) => [id, print(id, (random) => WORLD_WITH[id](random))]),
  );
  expect({ any: print('any', anyWorld), ...prints }).toEqual({
    any: 87216,
    'fails-fast': 137147,
    'fair-chance': 380396,
    'fewer-than-pods': 425977,
    'heavy-client': 553776,
    'hot-key': 859552,
    'kept-on-node': 682656,
    'late-pods': 449111,
    'near-node': 62653,
    'near-zone': 752585,
    'newest-first-pool': 303898,
    'old-list': 372809,
    'pinned-by-address': 256977,
    'restarted-pod': 204406,
    'rollout-order': 232230,
    'slow-pod': 827040,
    'source-hashed': 415781,
    'unready-pod': 319662,
  });
});
