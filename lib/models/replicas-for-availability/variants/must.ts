import { formatPercent } from '../../../kernel/format';
import { power, toNumber } from '../../../kernel/rational';
import type { PointVariant } from '../../../kernel/variant';
import { percentText, superscript } from '../share-text';
import { leastFront } from '../thresholds';
import type { Combination } from './combinations';
import type { Calculator } from './numbers';
import { linkTo, type Words } from './words';

type Points = Readonly<Record<string, PointVariant>>;

/** The points that an answer must make, for other numbers. */
export function mustPoints(c: Combination, given: Calculator, w: Words): Points {
  const { a, u, target, of, decimal, percent } = given;
  const { n } = c;
  const all = of(n);
  const product = Array.from({ length: n }, () => c.a).join(' × ');
  const solved = `1 − ${decimal(u)}${superscript(n)} = ${decimal(all)}`;
  const front = leastFront(toNumber(all), toNumber(target));
  return {
    'two-replicas': {
      claim: `${w.N} replicas are enough: at least one of them is up ${percentText(all)} of the time, while ${w.fewer} ${percentText(of(n - 1))}.`,
      probe: {
        deeper: `Is it exactly ${percent(target)} with ${w.n}, or more? How much more?`,
        good: `${w.N}, with ${percentText(all)}. The target leaves ${percent({ n: target.d - target.n, d: target.d })} of downtime and ${w.n} replicas use ${percentText(power(u, n))}, about ${given.used} of it.`,
      },
      scenario: linkTo(c, { n: n - 1 }),
    },
    'multiply-downtime': {
      claim: `Multiply the probabilities of being down; all n are down at once with probability ${decimal(u)}ⁿ, so at least one is up with 1 − ${decimal(u)}ⁿ.`,
      probe: {
        good: `${product} is the chance that ${w.both} are up at once. The question asks for at least one, so the one case to exclude is ${w.both} down: ${solved}.`,
      },
    },
    independence: {
      probe: {
        missing: `Which assumption lets you multiply the ${w.n} numbers?`,
        deeper: `Name three things that would make ${w.both} replicas fail in the same minute.`,
        good: `It names independence and concrete shared causes, such as a rollout to all at once, one zone, an expired certificate, a poison request, or a database behind ${w.both}.`,
      },
      scenario: linkTo(c, { beta: given.hopelessBeta }),
    },
    'route-around': {
      probe: {
        good: `A gets ${w.part} of the requests, and they fail while it is down. Averaged over time users get ${percent(a)}, as with one replica, however many there are.`,
      },
    },
    'shared-parts': {
      probe: {
        missing: `What do the ${w.n} replicas still have in common?`,
        deeper: `How good must the load balancer be so that ${w.n} replicas still make ${percent(target)}?`,
        good: `At least ${decimal(target)} divided by ${decimal(all)}, which is about ${formatPercent(front, 2, 'least')}.`,
      },
      scenario: linkTo(c, { lb: c.target }),
    },
  };
}
