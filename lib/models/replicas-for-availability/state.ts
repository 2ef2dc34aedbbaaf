import { type Rational, toNumber } from '../../kernel/rational';
import { ceiling } from './availability';
import {
  COUNTS,
  type Fault,
  LIMITS,
  type ParameterName,
  type Parameters,
  readParameters,
} from './parameters';
import { decimalText, fullText, percentText, typedPercent } from './share-text';
import { type Limit, smallestReplicas } from './smallest';
import { type Row, row } from './tables';

/** The simulator's whole state, plain JSON: the parameters as typed and the seed of the trials. */
export type State = Parameters & { readonly seed: number };

/** The question as it is asked: 95 % each, 99 % wanted, at least one of two up, nothing shared. */
export const DEFAULT_STATE: State = {
  a: '0.95',
  target: '0.99',
  n: 2,
  beta: '0',
  lb: '1',
  k: 1,
  seed: 1,
};

/** What a person can do. */
export type Event =
  | { type: 'set'; parameter: ParameterName | 'seed'; value: string | number }
  | { type: 'add-replica' }
  | { type: 'remove-replica' }
  | { type: 'reset' };

/** The default state with a scenario's parameters in place. */
export function initial(scenario: Partial<State> = {}): State {
  return { ...DEFAULT_STATE, ...scenario };
}

function isCount(parameter: string): parameter is 'n' | 'k' {
  return (COUNTS as readonly string[]).includes(parameter);
}

/**
 * The state after an event. Shares are kept as typed, also while they cannot be read yet;
 * counts are brought to a whole number from 1 to `LIMITS.count`; what is no number changes nothing.
 */
export function step(state: State, event: Event): State {
  switch (event.type) {
    case 'reset':
      return DEFAULT_STATE;
    case 'add-replica':
      return { ...state, n: Math.min(LIMITS.count, state.n + 1) };
    case 'remove-replica':
      return { ...state, n: Math.max(1, state.n - 1) };
    case 'set': {
      const { parameter, value } = event;
      if (!isCount(parameter) && parameter !== 'seed')
        return { ...state, [parameter]: String(value) };
      const count = Number(value);
      if (String(value).trim() === '' || !Number.isFinite(count)) return state;
      const whole = Math.round(count);
      if (parameter === 'seed') return { ...state, seed: whole };
      return { ...state, [parameter]: Math.min(LIMITS.count, Math.max(1, whole)) };
    }
  }
}

/** A share as number, as text for machines, and as decimal and percentage for people. */
export type Share = { value: number; text: string; decimal: string; percent: string };

/** How many replicas are needed, in plain JSON. `row` is there when it is not too long to show. */
export type Needed =
  | { kind: 'found'; n: number; row?: Row }
  | { kind: 'never'; reason: 'always-down' | 'target-is-one' }
  | { kind: 'never'; reason: 'ceiling'; limits: Limit[] }
  | { kind: 'beyond'; limit: number };

/** Everything that follows from the state, plain JSON; or the parameters that cannot be used. */
export type Summary =
  | { ok: false; faults: Fault[] }
  | {
      ok: true;
      parameters: Parameters;
      /** `u` is 1 − a, `allowed` 1 − target. */
      shares: Record<'a' | 'u' | 'target' | 'allowed' | 'beta' | 'lb', Share>;
      /** The chosen number of replicas. */
      chosen: Row;
      /** One replica alone, k = 1, behind the same front: what is gained is measured from here. */
      one: Row;
      /** One replica fewer than chosen; not there for n = 1. */
      fewer?: Row;
      needed: Needed;
      /** What ever more replicas approach. */
      ceiling: Share;
    };

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

/** Computes the summary; exact throughout. O(k log limit), a few milliseconds at the limits. */
export function summary(state: State): Summary {
  const read = readParameters(state);
  if (!read.ok) return { ok: false, faults: read.faults };
  const { values } = read;
  const { a, target, beta, lb } = values;
  const smallest = smallestReplicas(values);
  return {
    ok: true,
    parameters: state,
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
    needed: neededFrom(smallest, (n) => row(values, n)),
    ceiling: share(ceiling(values)),
  };
}

function neededFrom(
  smallest: ReturnType<typeof smallestReplicas>,
  rowOf: (n: number) => Row,
): Needed {
  if (smallest.kind === 'found') {
    return smallest.n <= LIMITS.count ? { ...smallest, row: rowOf(smallest.n) } : smallest;
  }
  if (smallest.kind === 'never' && smallest.reason === 'ceiling') {
    return { kind: 'never', reason: 'ceiling', limits: smallest.limits };
  }
  return smallest;
}
