/** What the numbers of a pasted text count; `counts` where the text does not say. */
export type Unit = 'counts' | 'connections' | 'requests' | 'millicores';

/** One pod's number on one line. Without a name it is called by its place in the text. */
export interface Entry {
  readonly name?: string;
  readonly count: number;
  /** The pod's chance relative to the others' (any scale): above 0, at most 1,000,000. */
  readonly weight?: number;
}

/**
 * What one line of a pasted text is. A `flow` is one connection of a pod, whose lines are counted;
 * `target` is the address that its client dialed, where the line tells. What is `skipped` says
 * nothing about a pod, and why; a header may name the unit of the lines below.
 */
export type Line =
  | { readonly kind: 'entries'; readonly unit: Unit; readonly entries: readonly Entry[] }
  | { readonly kind: 'flow'; readonly pod: string; readonly target?: string }
  | { readonly kind: 'skipped'; readonly why: string; readonly unit?: Unit }
  | LineFault;

/** A line that cannot be taken: the beginning of what it holds, and what was expected instead. */
export interface LineFault {
  readonly kind: 'fault';
  readonly found: string;
  readonly expected: string;
}

/** Most connections in all, and most that one pod can have. */
export const MOST_COUNTED = 200_000;

/** Most CPU of one pod in thousandths of a core: more than any machine has. */
const MOST_MILLICORES = 1_000_000;

const MOST_WEIGHT = 1_000_000;

/** Digits without leading zeros; a fraction of zeros and a power of ten, as Prometheus prints it. */
const WHOLE = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:e\+?\d{1,2})?$/i;

const DECIMAL = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether a text is meant as a number, good or bad: "12", "-3", "1.5", "007", "1e3". */
export function isNumberLike(text: string): boolean {
  return /^[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(text);
}

/** A whole number from 0 to 200,000: "12", "12.0", "1.2e+01"; undefined for anything else. */
export function readWhole(text: string): number | undefined {
  const value = WHOLE.test(text) ? Number(text) : Number.NaN;
  return Number.isInteger(value) && value <= MOST_COUNTED ? value : undefined;
}

/** A decimal above 0 and at most 1,000,000, without exponent; undefined for anything else. */
function readWeight(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : 0;
  return value > 0 && value <= MOST_WEIGHT ? value : undefined;
}

/**
 * CPU as Kubernetes writes it, in thousandths of a core: "250m" is 250. `cores` allows "2" and
 * "0.5", which are 2,000 and 500. Undefined for anything else, for parts of a thousandth, and above
 * 1,000 cores. Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
 */
export function readMillicores(text: string, cores: boolean): number | undefined {
  const thousandths = text.endsWith('m');
  const digits = thousandths ? text.slice(0, -1) : text;
  if (!DECIMAL.test(digits) || (!thousandths && !cores)) return undefined;
  const value = Number((Number(digits) * (thousandths ? 1 : 1000)).toPrecision(12));
  return Number.isInteger(value) && value <= MOST_MILLICORES ? value : undefined;
}

/** A fault that shows at most 80 characters of what was found. */
export function fault(found: string, expected: string): LineFault {
  return { kind: 'fault', found: found.length > 80 ? `${found.slice(0, 79)}…` : found, expected };
}

/** The line of one pod, or a fault that names what is wrong with its count or weight. */
export function podLine(unit: Unit, name: string, count: string, weight?: string): Line {
  const counted = readWhole(count);
  if (counted === undefined) return fault(count, 'a whole number from 0 to 200,000 as the count');
  if (weight === undefined) return { kind: 'entries', unit, entries: [{ name, count: counted }] };
  const weighed = readWeight(weight);
  if (weighed === undefined)
    return fault(weight, 'a weight above 0 and at most 1,000,000 in the third column');
  return { kind: 'entries', unit, entries: [{ name, count: counted, weight: weighed }] };
}
