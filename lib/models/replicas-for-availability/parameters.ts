import { compare, ONE, parseDecimal, type Rational, ZERO } from '../../kernel/rational';

/** The four shares that are typed as decimals and read exactly; each lies in 0 to 1. */
type ShareName = 'a' | 'target' | 'beta' | 'lb';

type CountName = 'n' | 'k';

/**
 * The model's inputs as a person gives them.
 * `a`: availability of one replica. `target`: availability wanted from all together.
 * `beta`: share of a replica's unavailability that strikes all replicas at once.
 * `lb`: availability of what stands in front (load balancer, DNS). `n`: replicas.
 * `k`: replicas that must be up for the service to count as up.
 */
export type Parameters = Readonly<Record<ShareName, string> & Record<CountName, number>>;

/** The same, read: shares exact, counts checked. */
export type Values = Readonly<Record<ShareName, Rational> & Record<CountName, number>>;

/** `count`: largest n and k. `decimals`: most decimals of a share, so that exact powers stay small. */
export const LIMITS = { count: 100, decimals: 40 } as const;

const FINEST = 10n ** BigInt(LIMITS.decimals);

/** A share as an exact number. @throws RangeError for what is none. */
export function readShare(name: ShareName, text: string): Rational {
  const value = parseDecimal(text);
  if (!value || compare(value, ZERO) < 0 || compare(value, ONE) > 0 || value.d > FINEST) {
    throw new RangeError(
      `${name} is a decimal of 0 to 1 with at most ${LIMITS.decimals} decimals, not "${text}".`,
    );
  }
  return value;
}

function checkedCount(name: CountName, count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= LIMITS.count) return count;
  throw new RangeError(`${name} is a whole number from 1 to ${LIMITS.count}, not ${count}.`);
}

/**
 * The parameters as exact numbers. Shares are plain decimals ("0.95"); "95%" and "95" are not 0.95.
 * Counts run from 1 to `LIMITS.count`; k may exceed n (the service is then never up).
 * @throws RangeError for the first that is neither; the simulator's declaration lets none through.
 */
export function readParameters({ a, target, beta, lb, n, k }: Parameters): Values {
  return {
    a: readShare('a', a),
    target: readShare('target', target),
    beta: readShare('beta', beta),
    lb: readShare('lb', lb),
    n: checkedCount('n', n),
    k: checkedCount('k', k),
  };
}
