import { createRandom } from '../../../kernel/random';
import { defaultsOf } from '../../../simulator/params';
import { FIXES, type FixId, fixed } from '../fixes';
import { beginSim, runUntil } from '../sim/run';
import type { Sim } from '../sim/sim';
import { params, type World } from '../world';
import { anyWorld, WORLD_WITH } from './case-worlds';
import { CAUSES, type CauseId } from './causes';
import { runSkew } from './observe';

/** A world with one cause of its uneven load, which the player does not see, and its run at time 0. */
interface DiagnosisCase {
  readonly cause: CauseId;
  readonly world: World;
  readonly sim: Sim;
}

/** Busiest over mean from which a case is worth asking about. */
const SKEWED_FROM = 1.3;
const MOST_DRAWS = 100;

/**
 * The case of a seed; the cause is drawn too unless one is given. Its load at time 0 is skewed by at
 * least 1.3: worlds that are not are drawn again. O(draws × requests of a minute); two draws do mostly.
 * @throws RangeError when 100 draws give no skewed world, which the ranges of the worlds do not let happen.
 */
export function makeCase(seed: number, cause?: CauseId): DiagnosisCase {
  const random = createRandom(`diagnose ${seed}`);
  const drawn = CAUSES[Math.floor(random.next() * CAUSES.length)]?.id ?? 'fair-chance';
  const chosen = cause ?? drawn;
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const world = { ...defaultsOf(params), ...anyWorld(random), ...WORLD_WITH[chosen](random) };
    const sim = runUntil(beginSim(world), 0);
    if (runSkew(sim) >= SKEWED_FROM) return { cause: chosen, world, sim };
  }
  throw new RangeError(`no skewed world of ${chosen} for seed ${seed}`);
}

/** Seconds after which a fix has had its time. */
const FIXED_FOR = 60;

/**
 * Busiest over mean of a case after a minute with a fix from the beginning, which need not be the right
 * one. O(requests of two minutes).
 */
export function skewWith(world: World, fix: FixId): number {
  const found = FIXES.find(({ id }) => id === fix);
  const better = found ? fixed(world, found) : world;
  return runSkew(runUntil(beginSim(better), FIXED_FOR));
}
