import { compare, ONE, parseDecimal, type Rational, ZERO } from '../../kernel/rational';

/** The four shares that are typed as decimals and read exactly; each lies in 0 to 1. */
export const SHARES = ['a', 'target', 'beta', 'lb'] as const;
export type ShareName = (typeof SHARES)[number];

/** The two counts. */
export const COUNTS = ['n', 'k'] as const;
export type CountName = (typeof COUNTS)[number];

export type ParameterName = ShareName | CountName;

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

/** Why a parameter cannot be used. */
export type Problem = 'malformed' | 'outside' | 'too-long' | 'not-whole';
export type Fault = { parameter: ParameterName; problem: Problem; text: string };

/** `count`: largest n and k. `decimals`: most decimals of a share, so that exact powers stay small. */
export const LIMITS = { count: 100, decimals: 40 } as const;

const FINEST = 10n ** BigInt(LIMITS.decimals);

function readShare(parameter: ShareName, text: string): Rational | Fault {
  const value = parseDecimal(text);
  if (value === undefined) return { parameter, problem: 'malformed', text };
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0) {
    return { parameter, problem: 'outside', text };
  }
  if (value.d > FINEST) return { parameter, problem: 'too-long', text };
  return value;
}

function countFault(parameter: CountName, count: number): Fault | undefined {
  const text = String(count);
  if (!Number.isInteger(count)) return { parameter, problem: 'not-whole', text };
  if (count < 1 || count > LIMITS.count) return { parameter, problem: 'outside', text };
  return undefined;
}

/**
 * Reads the parameters, or names every one that cannot be used. Shares are plain decimals
 * ("0.95"); "95%" and "95" are not 0.95. Counts run from 1 to `LIMITS.count`; k may exceed n
 * (the service is then never up).
 */
export function readParameters(
  parameters: Parameters,
): { ok: true; values: Values } | { ok: false; faults: Fault[] } {
  const faults: Fault[] = [];
  const share = (name: ShareName): Rational => {
    const read = readShare(name, parameters[name]);
    if (!('problem' in read)) return read;
    faults.push(read);
    return ZERO;
  };
  const values = { a: share('a'), target: share('target'), beta: share('beta'), lb: share('lb') };
  for (const name of COUNTS) {
    const fault = countFault(name, parameters[name]);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, values: { ...values, n: parameters.n, k: parameters.k } };
}
