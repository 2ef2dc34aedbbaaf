import { formatNumber } from '../../kernel/format';
import type { Fault, ParameterName, Parameters } from './parameters';
import { superscript } from './share-text';
import type { Limit } from './smallest';
import { type Summary, summary } from './state';
import type { Row } from './tables';

/** The state in words: one large sentence or two, and what stands behind it. */
export type Explanation = { verdict: string; met: boolean; reasons: string[] };

type Computed = Extract<Summary, { ok: true }>;

function replicas(count: number): string {
  return `${formatNumber(count, 0)} ${count === 1 ? 'replica' : 'replicas'}`;
}

/** A number as part of a product: in brackets where it is more than digits. */
export function factor(text: string): string {
  return /^[\d.…]+$/.test(text) ? text : `(${text})`;
}

/** "1 − 0.05² = 0.9975" where only independence and one replica are asked for, else the parts. */
export function formula(computed: Computed, row: Row): string {
  const { shares, parameters } = computed;
  const result = row.decimal;
  const allDown = `1 − ${factor(shares.u.decimal)}${row.n === 1 ? '' : superscript(row.n)}`;
  if (parameters.k > 1) return `P(at least ${parameters.k} of ${row.n} serve) = ${result}`;
  if (shares.beta.value === 0 && shares.lb.value === 1) return `${allDown} = ${result}`;
  if (shares.beta.value === 0) return `${factor(shares.lb.decimal)} × (${allDown}) = ${result}`;
  return `${factor(computed.ceiling.decimal)} × P(at least 1 of ${row.n} up) = ${result}`;
}

const NAMES: Readonly<Record<ParameterName, string>> = {
  a: 'The availability of one replica',
  target: 'The target',
  beta: 'The share of failures with a common cause',
  lb: 'The availability of the load balancer',
  n: 'The number of replicas',
  k: 'The number that must be up',
};

function faultSentence({ parameter, problem, text }: Fault): string {
  const name = `${NAMES[parameter]} (${parameter})`;
  if (parameter === 'n' || parameter === 'k') {
    return `${name} is a whole number from 1 to 100, not "${text}".`;
  }
  if (problem === 'malformed') return `${name} is a decimal such as 0.95, not "${text}".`;
  if (problem === 'too-long') return `${name} has more decimals than are read: "${text}".`;
  const percent = Number(text);
  const hint =
    percent > 1 && percent <= 100
      ? ` ${percent}% is written ${formatNumber(percent / 100, 12)}.`
      : '';
  return `${name} lies between 0 and 1, and "${text}" does not.${hint}`;
}

const LIMIT_WORDS: Readonly<Record<Limit, (computed: Computed) => string>> = {
  'load-balancer': ({ shares }) => `the load balancer is up ${shares.lb.percent} of the time`,
  'common-cause': ({ shares }) =>
    `${shares.beta.percent} of the failures strike all replicas at once`,
};

function neverSentence(computed: Computed): string {
  const { needed, shares, ceiling } = computed;
  const start = `No number of replicas reaches ${shares.target.percent}`;
  if (needed.kind !== 'never') return '';
  if (needed.reason === 'ceiling') {
    const causes = needed.limits.map((limit) => LIMIT_WORDS[limit](computed)).join(', and ');
    return `${start}: ${causes}, so the ceiling is ${ceiling.percent}.`;
  }
  if (needed.reason === 'always-down') return `${start}: a replica is never up by itself.`;
  return `${start}: each one adds less than the one before, and none adds the rest.`;
}

/** The sentence for the number that is chosen, seen from the number that is needed. */
function verdictSentence(computed: Computed): string {
  const { needed, chosen, fewer, shares } = computed;
  const which = chosen.decimal === chosen.percent ? '' : `, which is ${chosen.percent}`;
  const says = `${formula(computed, chosen)}${which}`;
  const chosenGives = `${replicas(chosen.n)} ${chosen.n === 1 ? 'gives' : 'give'} ${chosen.percent}`;
  if (needed.kind === 'never') return `${neverSentence(computed)} ${chosenGives}.`;
  if (needed.kind === 'beyond') {
    const limit = formatNumber(needed.limit, 0);
    return `${shares.target.percent} takes more than ${limit} replicas. ${chosenGives}.`;
  }
  if (needed.n === chosen.n) {
    const less = fewer
      ? `; ${replicas(fewer.n)} ${fewer.n === 1 ? 'gives' : 'give'} ${fewer.percent}`
      : '';
    return `${replicas(chosen.n)}: ${says}${less}.`;
  }
  if (needed.n > chosen.n) {
    const then = needed.row ? `, which give ${needed.row.percent}` : '';
    const short = `${chosenGives}, short of ${shares.target.percent}`;
    return `${short}. It takes ${replicas(needed.n)}${then}.`;
  }
  const enough = needed.row ? ` (${needed.row.percent})` : '';
  const is = needed.n === 1 ? 'is' : 'are';
  return `${chosenGives}. ${replicas(needed.n)} ${is} enough for ${shares.target.percent}${enough}.`;
}

function reasonsOf(computed: Computed): string[] {
  const { shares, parameters, ceiling, chosen } = computed;
  const reasons = [`Each replica is down ${shares.u.percent} of the time.`];
  if (parameters.k > 1) {
    reasons.push(`The service counts as up while at least ${parameters.k} replicas are up.`);
  }
  if (chosen.n < parameters.k) {
    reasons.push(`${replicas(chosen.n)} can never be ${parameters.k} at once.`);
  }
  if (shares.beta.value > 0) reasons.push(`${sentence(LIMIT_WORDS['common-cause'](computed))}.`);
  if (shares.lb.value < 1) reasons.push(`${sentence(LIMIT_WORDS['load-balancer'](computed))}.`);
  if (ceiling.value < 1 && shares.a.value > 0) {
    reasons.push(`However many replicas there are, the service does not pass ${ceiling.percent}.`);
  }
  if (shares.beta.value === 0) reasons.push('Failures are taken to be independent.');
  return reasons;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts the state into words. Pure: the same state gives the same sentences. */
export function explain(state: Parameters): Explanation {
  const computed = summary(state);
  if (!computed.ok) {
    const [verdict = '', ...reasons] = computed.faults.map(faultSentence);
    return { verdict, met: false, reasons };
  }
  return {
    verdict: verdictSentence(computed),
    met: computed.chosen.met,
    reasons: reasonsOf(computed),
  };
}
