/**
 * What a limit says: `most` is the largest value that is still allowed ("up to", "at most", "room
 * for"), `least` the smallest that is enough ("at least", "from … on").
 */
export type Limit = 'most' | 'least';

/** Up to this many steps, fifteen digits still tell a thousandth of a step. */
const READ = 1e12;

/**
 * A limit rounded to `digits` decimals toward the side on which it still holds: the most that is
 * allowed goes down, the least that is enough goes up, so that whoever keeps to the printed number
 * keeps to the limit. 10.83 minutes leave room for 10, and a factor of 5.21 is reached with 5.3.
 *
 * Fifteen digits of the value are read: 0.9 that came out as 0.8999999999999999 is 0.9. Negative
 * values go the same way on the number line: −10.83 at most is −11. What is not finite stays.
 */
export function roundLimit(value: number, limit: Limit, digits = 0): number {
  const steps = value * 10 ** digits;
  const read = Math.abs(steps) < READ ? Number(steps.toPrecision(15)) : steps;
  // Adding 0 takes the sign off a zero.
  return (limit === 'most' ? Math.floor(read) : Math.ceil(read)) / 10 ** digits + 0;
}

/** The other side: what is left over goes down where what is taken goes up. */
export function otherLimit(limit: Limit): Limit {
  return limit === 'most' ? 'least' : 'most';
}
