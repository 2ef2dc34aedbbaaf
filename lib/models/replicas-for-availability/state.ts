import { type Rational, toNumber } from '../../kernel/rational';
import { ceiling } from './availability';
import { LIMITS, type Parameters, readParameters } from './parameters';
import { decimalText, fullText, percentText, typedPercent } from './share-text';
import { type Smallest, smallestReplicas } from './smallest';
import { type Row, row } from './tables';

/** What a person can do besides setting a parameter. */
export interface Event {
  readonly type: 'add-replica' | 'remove-replica';
}

/** The state with a replica more or fewer, within 1 to `LIMITS.count`; at an end the same state. */
export function step<State extends Parameters>(state: State, { type }: Event): State {
  const n = state.n + (type === 'add-replica' ? 1 : -1);
  return n < 1 || n > LIMITS.count ? state : { ...state, n };
}

/** A share as number, as text for machines, and as decimal and percentage for people. */
export type Share = { value: number; text: string; decimal: string; percent: string };

/** How many replicas are needed; `row` is there when it is not too long to show. */
type Needed = Exclude<Smallest, { kind: 'found' }> | { kind: 'found'; n: number; row?: Row };

/** Everything that follows from the state, plain JSON. */
export interface Summary {
  readonly parameters: Parameters;
  /** `u` is 1 − a, `allowed` 1 − target. */
  readonly shares: Readonly<Record<'a' | 'u' | 'target' | 'allowed' | 'beta' | 'lb', Share>>;
  /** The chosen number of replicas. */
  readonly chosen: Row;
  /** One replica alone, k = 1, behind the same front: what is gained is measured from here. */
  readonly one: Row;
  /** One replica fewer than chosen; not there for n = 1. */
  readonly fewer?: Row;
  readonly needed: Needed;
  /** What ever more replicas approach; `bound` is it in percent, rounded up: it is never passed. */
  readonly ceiling: Share & { readonly bound: string };
}

function share(value: Rational, percent = percentText(value)): Share {
  return {
    value: toNumber(value),
    text: fullText(value).text,
    decimal: decimalText(value),
    percent,
  };
}

/** A share that somebody typed. */
function typed(value: Rational): Share {
  return share(value, typedPercent(value));
}

/**
 * Computes the summary; exact throughout. O(k log limit), a few milliseconds at the limits.
 * @throws RangeError for parameters that cannot be read.
 */
export function summary(parameters: Parameters): Summary {
  const values = readParameters(parameters);
  const { a, target, beta, lb } = values;
  const smallest = smallestReplicas(values);
  const most = ceiling(values);
  return {
    parameters,
    shares: {
      a: typed(a),
      u: typed({ n: a.d - a.n, d: a.d }),
      target: typed(target),
      allowed: typed({ n: target.d - target.n, d: target.d }),
      beta: typed(beta),
      lb: typed(lb),
    },
    chosen: row(values, values.n),
    one: row({ ...values, k: 1 }, 1),
    ...(values.n > 1 ? { fewer: row(values, values.n - 1) } : {}),
    needed:
      smallest.kind === 'found' && smallest.n <= LIMITS.count
        ? { ...smallest, row: row(values, smallest.n) }
        : smallest,
    ceiling: { ...share(most), bound: percentText(most, 'least') },
  };
}
