import { formatNumber } from '../../kernel/format';
import { superscript } from './share-text';
import type { Limit } from './smallest';
import type { Share, Summary } from './state';
import type { Row } from './tables';

/** The state in words: one large sentence or two, and what stands behind it. */
export type Explanation = { verdict: string; met: boolean; reasons: string[] };

function replicas(count: number): string {
  return `${formatNumber(count, 0)} ${count === 1 ? 'replica' : 'replicas'}`;
}

/** A number as part of a product: in brackets where it is more than digits. */
export function factor(text: string): string {
  return /^[\d.…]+$/.test(text) ? text : `(${text})`;
}

/** Whether a share is 1 exactly; as a floating-point number, seventeen nines are 1 as well. */
const isOne = (share: Share) => share.text === '1';

/** "1 − 0.05² = 0.9975" where only independence and one replica are asked for, else the parts. */
export function formula(summary: Summary, row: Row): string {
  const { shares, parameters } = summary;
  const result = row.decimal;
  const allDown = `1 − ${factor(shares.u.decimal)}${row.n === 1 ? '' : superscript(row.n)}`;
  if (parameters.k > 1) return `P(at least ${parameters.k} of ${row.n} serve) = ${result}`;
  if (shares.beta.value === 0 && isOne(shares.lb)) return `${allDown} = ${result}`;
  if (shares.beta.value === 0) return `${factor(shares.lb.decimal)} × (${allDown}) = ${result}`;
  return `${factor(summary.ceiling.decimal)} × P(at least 1 of ${row.n} up) = ${result}`;
}

const LIMIT_WORDS: Readonly<Record<Limit, (summary: Summary) => string>> = {
  'load-balancer': ({ shares }) => `the load balancer is up ${shares.lb.percent} of the time`,
  'common-cause': ({ shares }) =>
    `${shares.beta.percent} of the failures strike all replicas at once`,
};

function neverSentence(summary: Summary): string {
  const { needed, shares, ceiling } = summary;
  const start = `No number of replicas reaches ${shares.target.percent}`;
  if (needed.kind !== 'never') return '';
  if (needed.reason === 'ceiling') {
    const causes = needed.limits.map((limit) => LIMIT_WORDS[limit](summary)).join(', and ');
    return `${start}: ${causes}, so the ceiling is ${ceiling.percent}.`;
  }
  if (needed.reason === 'always-down') return `${start}: a replica is never up by itself.`;
  return `${start}: each one adds less than the one before, and none adds the rest.`;
}

/** The sentence for the number that is chosen, seen from the number that is needed. */
function verdictSentence(summary: Summary): string {
  const { needed, chosen, fewer, shares } = summary;
  const which = chosen.decimal === chosen.percent ? '' : `, which is ${chosen.percent}`;
  const says = `${formula(summary, chosen)}${which}`;
  const chosenGives = `${replicas(chosen.n)} ${chosen.n === 1 ? 'gives' : 'give'} ${chosen.percent}`;
  if (needed.kind === 'never') return `${neverSentence(summary)} ${chosenGives}.`;
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

function reasonsOf(summary: Summary): string[] {
  const { shares, parameters, ceiling, chosen } = summary;
  const reasons = [`Each replica is down ${shares.u.percent} of the time.`];
  if (parameters.k > 1) {
    reasons.push(`The service counts as up while at least ${parameters.k} replicas are up.`);
  }
  if (chosen.n < parameters.k) {
    reasons.push(`${replicas(chosen.n)} can never be ${parameters.k} at once.`);
  }
  if (shares.beta.value > 0) reasons.push(`${sentence(LIMIT_WORDS['common-cause'](summary))}.`);
  if (!isOne(shares.lb)) reasons.push(`${sentence(LIMIT_WORDS['load-balancer'](summary))}.`);
  if (!isOne(ceiling) && shares.a.value > 0) {
    reasons.push(`However many replicas there are, the service does not pass ${ceiling.bound}.`);
  }
  if (shares.beta.value === 0) reasons.push('Failures are taken to be independent.');
  return reasons;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Puts what follows from a state into words. Pure: the same summary gives the same sentences. */
export function explain(summary: Summary): Explanation {
  return {
    verdict: verdictSentence(summary),
    met: summary.chosen.met,
    reasons: reasonsOf(summary),
  };
}
