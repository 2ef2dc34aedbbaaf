import { expect, test } from 'vitest';
import { facts } from './facts';

const percent = (share: number, digits: number) =>
  `${Number((100 * share).toFixed(digits))}\u00A0%`;
const decimal = (value: number) => String(Number(value.toFixed(1)));

/** The chance that a pod is left out, following how many have a connection, one after the other. */
function idleChance(connections: number, pods: number): number {
  let taken = [1, ...new Array<number>(pods).fill(0)];
  for (let connection = 0; connection < connections; connection += 1)
    taken = taken.map(
      (chance, count) =>
        (chance * count) / pods + ((taken[count - 1] ?? 0) * (pods - count + 1)) / pods,
    );
  return 1 - (taken[pods] ?? 0);
}

/** Calls back with every way to spread connections over four pods: the busiest, and its chance. */
function everyLoadOfFour(connections: number, see: (busiest: number, chance: number) => void) {
  const factorials = new Float64Array(connections + 1);
  for (let n = 1; n <= connections; n += 1) factorials[n] = (factorials[n - 1] ?? 0) + Math.log(n);
  const log = (n: number) => factorials[n] ?? 0;
  const all = log(connections) - connections * Math.log(4);
  for (let a = 0; a <= connections; a += 1)
    for (let b = 0; a + b <= connections; b += 1)
      for (let c = 0; a + b + c <= connections; c += 1) {
        const d = connections - a - b - c;
        see(Math.max(a, b, c, d), Math.exp(all - log(a) - log(b) - log(c) - log(d)));
      }
}

function expectedBusiest(connections: number): number {
  let expected = 0;
  everyLoadOfFour(connections, (busiest, chance) => {
    expected += busiest * chance;
  });
  return expected;
}

function chanceOfBusiestFrom(least: number): number {
  let sum = 0;
  everyLoadOfFour(12, (busiest, chance) => {
    if (busiest >= least) sum += chance;
  });
  return sum;
}

/** Each number worked out by another way than the model's: step by step, by enumeration, by hand. */
const EXPECTED: Readonly<Record<string, string>> = {
  'idle-12-on-4': percent(idleChance(12, 4), 1),
  'idle-8-on-4': percent(idleChance(8, 4), 1),
  'idle-4-on-4': percent(1 - 24 / 256, 1),
  'idle-12-on-5': percent(idleChance(12, 5), 1),
  'idle-3-addresses-on-4': percent(1, 0),
  // Of eight pods each is missed by all four with (7/8)⁴.
  'idle-pods-4-on-8': decimal(8 * 0.875 ** 4),
  // 12! / 3!⁴ of the 4¹² outcomes have three each.
  'even-12-on-4': percent(369_600 / 4 ** 12, 1),
  'double-12-on-4': percent(chanceOfBusiestFrom(6), 0),
  'busiest-12-on-4': decimal(expectedBusiest(12)),
  'busiest-300-on-4': expectedBusiest(300).toFixed(0),

  // √((4 − 1) / connections), and its inverse 3 / spread².
  'spread-12-on-4': percent(Math.sqrt(3 / 12), 0),
  'spread-100-on-4': percent(Math.sqrt(3 / 100), 0),
  'connections-for-10-percent-on-4': '300',
  'connections-for-5-percent-on-4': '1,200',
  'connections-for-10-percent-on-10': '900',
  // One connection of weight 11 and eleven of weight 1: 22² / (121 + 11).
  'effective-one-heavy': decimal(484 / 132),
  'spread-one-heavy-on-4': percent(Math.sqrt((3 * 132) / 484), 0),

  'rollout-first': percent(369 / 1024, 1),
  'rollout-second': percent(305 / 1024, 1),
  'rollout-third': percent(225 / 1024, 1),
  'rollout-last': percent(125 / 1024, 1),
  'rollout-ratio': decimal(369 / 125),
  // Each old pod holds a tenth more after every step: the sum of ten steps over the last of them.
  'rollout-ratio-of-10': decimal((1.1 ** 10 - 1) / 0.1 / 1.1 ** 9),
  'default-surge-of-4': '1',
  'default-unavailable-of-4': '1',
  // Three old pods hold a third; each next one that goes is dealt to three, the last to three new.
  'rollout-default-first': percent(1 / 9 + 4 / 27 + 16 / 81, 1),
  'rollout-default-second': percent(4 / 27 + 16 / 81, 1),
  'rollout-default-third': percent(16 / 81, 1),
  'rollout-default-last': percent(0, 0),
  // Two old pods go at once to one old and two new; its 5/9 go to all four new ones.
  'rollout-pairs-first': percent(2 / 9 + 5 / 36, 1),
  'rollout-pairs-last': percent(5 / 36, 1),
  'hints-4-in-2-zones': '2',
  'restart-others': percent(1 / 3, 1),
  'restart-itself': percent(0, 0),

  'local-pod-of-three': percent(1 / 2 / 3, 1),
  'local-pod-alone': percent(1 / 2, 0),
  'local-ratio': '3',
  'hpa-hot': percent(0.95, 0),
  'hpa-mean': percent((0.95 + 0.2 + 0.15 + 0.1) / 4, 0),
  'hpa-target': percent(0.6, 0),
  // 4 · 35 / 60 is a little more than two.
  'hpa-desired': '3',

  // Counted in the recording by hand.
  'seen-kernel': '6.18.44',
  'seen-iptables': '1.8.9',
  'seen-fresh-runs': '4',
  'seen-fresh-per-run': '2,000',
  'seen-fresh-least': '451',
  'seen-fresh-most': '527',
  'seen-held-sets': '30',
  'seen-held-with-idle': '2',
  'seen-held-even': '0',
  'seen-held-busiest-mean': decimal(146 / 30),
  'seen-held-busiest-most': '7',
  'seen-joins': '20',
  'seen-joins-unchanged': '20',
  'seen-joins-held-on-fifth': '0',
  'seen-joins-fresh-share': percent(1224 / 6000, 1),
};

test('every printed number comes out another way too, and none is without', () => {
  expect(facts).toEqual(EXPECTED);
});
