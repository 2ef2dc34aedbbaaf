import { add, divide, ONE, type Rational, rational, ZERO } from '../../kernel/rational';

/**
 * Expected share of all connections on each pod after a rolling update, first replaced pod first.
 * One pod at a time: a new pod becomes ready with nothing, an old pod goes, and the clients whose
 * connections it held dial again and land on any of the `pods` ready pods with equal chance. Nobody
 * else dials. Shares are expectations, which is why the number of connections does not matter.
 * O(pods²).
 * @throws RangeError unless `pods` is an integer of at least 1.
 */
export function rollingUpdateShares(pods: number): readonly Rational[] {
  if (!Number.isInteger(pods) || pods < 1) throw new RangeError(`pods: ${pods}`);
  const count = rational(pods);
  let eachOld = divide(ONE, count);
  let replaced: Rational[] = [];
  for (let step = 0; step < pods; step += 1) {
    const gained = divide(eachOld, count);
    replaced = [...replaced, ZERO].map((share) => add(share, gained));
    eachOld = add(eachOld, gained);
  }
  return replaced;
}

/**
 * Expected share of each pod after one pod of `pods` restarts in place: the clients it dropped have
 * gone to the others before it is ready again. The restarted pod is last. O(pods).
 * @throws RangeError unless `pods` is an integer of at least 2.
 */
export function sharesAfterRestart(pods: number): readonly Rational[] {
  if (!Number.isInteger(pods) || pods < 2) throw new RangeError(`pods: ${pods}`);
  const others = Array.from({ length: pods - 1 }, () => rational(1, pods - 1));
  return [...others, ZERO];
}
