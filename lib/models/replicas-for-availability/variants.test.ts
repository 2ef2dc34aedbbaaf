import { expect, test } from 'vitest';
import { drawn } from '../../kernel/variant';
import { evaluate } from '../../simulator/evaluate';
import { replicasSimulator } from './simulator';
import { variant } from './variants';
import { COMBINATIONS } from './variants/combinations';

/** The variant for an availability and a target. */
function variantOf(a: string, target: string) {
  for (let seed = 0; ; seed += 1) {
    const one = drawn(COMBINATIONS, seed);
    if (one.a === a && one.target === target) return variant(seed);
  }
}

const two = variantOf('0.98', '0.999');
const three = variantOf('0.93', '0.998');
const four = variantOf('0.9', '0.9995');
const all = [two, three, four];

type Fresh = typeof two;
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');
const claim = ({ points }: Fresh, id: string) => plain(points[id]?.claim);
const probe = ({ points }: Fresh, id: string, name: 'missing' | 'deeper' | 'good') =>
  plain(points[id]?.probe?.[name]);

test('the question is worded as the assignment words it', () => {
  expect(two.asked).toBe(
    'You are using a service that works 98% of the time.\nAssuming you can replicate the service: how many replicas would you need\nto reach 99.9% for all replicas combined (at least 1 online) ?',
  );
  expect(plain(two.short)).toBe('Replicas of a service of 98 % needed to reach 99.9 % combined');
});

test('the number, what it gives and what one less gives, worked by hand', () => {
  // 0.02², 0.07³ and 0.1⁴ are 0.0004, 0.000343 and 0.0001.
  expect(claim(two, 'two-replicas')).toBe(
    'Two replicas are enough: at least one of them is up 99.96 % of the time, while one alone gives 98 %.',
  );
  expect(claim(three, 'two-replicas')).toBe(
    'Three replicas are enough: at least one of them is up 99.9657 % of the time, while two give 99.51 %.',
  );
  expect(claim(four, 'two-replicas')).toBe(
    'Four replicas are enough: at least one of them is up 99.99 % of the time, while three give 99.9 %.',
  );
  expect(probe(three, 'two-replicas', 'good')).toBe(
    'Three, with 99.9657 %. The target leaves 0.2 % of downtime and three replicas use 0.0343 %, about 17 % of it.',
  );
  expect(claim(three, 'multiply-downtime')).toBe(
    'Multiply the probabilities of being down; all n are down at once with probability 0.07ⁿ, so at least one is up with 1 − 0.07ⁿ.',
  );
  expect(probe(three, 'multiply-downtime', 'good')).toBe(
    '0.93 × 0.93 × 0.93 is the chance that all three are up at once. The question asks for at least one, so the one case to exclude is all three down: 1 − 0.07³ = 0.999657.',
  );
  expect(probe(two, 'multiply-downtime', 'good')).toContain('that both are up at once');
});

test('time, slack and what stands in front, worked by hand', () => {
  // 0.07, 0.002 and 0.000343 of 365 days: 25.55 days, 17.52 h, 3.0 h.
  expect(claim(three, 'downtime-terms')).toBe(
    'In time: one replica is down 25.6 days a year, 99.8 % allows 17.5 h, three replicas use 3 h.',
  );
  expect(probe(three, 'downtime-terms', 'good')).toBe(
    '1.4 h in a month of 30 days; one replica would be down 2.1 days, three 15 min on average.',
  );
  // The cube root of 0.002 is 0.12599; three of 0.8641 miss by 0.0025.
  expect(claim(three, 'margin')).toBe(
    'There is slack: three replicas reach 99.8 % as long as each is at least 87.41 % available.',
  );
  expect(probe(three, 'margin', 'good')).toBe(
    'At 1 − ∛0.002, about 0.8741. Three of 87.41 % make 99.8 %, three of 86.41 % give 99.75 %.',
  );
  expect(probe(two, 'margin', 'good')).toMatch(/^At 1 − √0\.001, about 0\.9684\. Two of /);
  expect(probe(four, 'margin', 'good')).toMatch(/^At 1 − ∜0\.0005, about 0\.8505\. Four of /);
  // 0.998 / 0.999657 = 0.99834…
  expect(probe(three, 'shared-parts', 'good')).toBe(
    'At least 0.998 divided by 0.999657, which is about 99.84 %.',
  );
  // ln 0.002 / ln 0.07 = 2.337
  expect(claim(three, 'solve-for-n')).toBe(
    'Solved for n: the smallest whole n with n ≥ ln(1 − target) / ln(1 − a), here 2.34 rounded up.',
  );
  expect(probe(three, 'solve-for-n', 'good')).toMatch(
    /^They pass exactly, since 1 − 0\.07³ = 0\.999657\. .* above 3 and round up to 4, so/,
  );
  expect(probe(three, 'solve-for-n', 'deeper')).toBe(
    'With replicas of 93 % and a target of 99.9657 %, do three pass or just miss?',
  );
});

test('shared causes and slow detection, worked by hand', () => {
  // A tenth of 0.07 is 0.007; 0.002 / 0.07 is 2.857 %.
  expect(claim(three, 'common-cause')).toBe(
    'Correlation has a price in numbers: with a tenth of the downtime shared, three replicas give about 99.27 %; they make 99.8 % with up to 2.4 % shared, four with up to 2.82 %, and from 2.86 % on no number does.',
  );
  expect(probe(three, 'common-cause', 'good')).toMatch(
    /^With β = 10 % the shared part alone is 0\.7 %, so the ceiling is 99\.3 %\. Four replicas give 99\.3 %; .* at 2\.62 % shared three give 99\.78 %, four 99\.81 %\.$/,
  );
  expect(three.points.independence?.scenario).toMatch(/&beta=0\.05$/);
  expect(two.points.independence?.scenario).toMatch(/&beta=0\.1$/);
  // m = 0.07 (1 − e^(−0.2)) = 0.01269, p = 0.93 / 0.94269, h = 0.05731: 1 − (1 − h³) p = 0.01365.
  expect(claim(three, 'detection-window')).toContain(
    'leave three replicas at 98.64 %, since the window may be at most 2.26 % of the repair time.',
  );
  expect(probe(three, 'detection-window', 'good')).toMatch(
    /^No\. Four serve 98\.65 % .* a window of 2\.66 % of the repair time against 2\.26 % with three, .* brings three to 99\.72 %,/,
  );
});

test('load, nines and repair, worked by hand', () => {
  // With two needed four miss: 4·0.93·0.07³ + 0.07⁴ = 0.0013, so they pass 0.002; three lose 0.014.
  expect(claim(three, 'capacity')).toMatch(
    /if two must be up, four are needed and give 99\.87 %\.$/,
  );
  expect(probe(three, 'capacity', 'good')).toBe(
    'Six. Three of five is 99.69 %, short of 99.8 %, three of six is 99.97 %. To spare it takes two with one needed, two with two and three with three, since the more are needed, the likelier several are down at once.',
  );
  expect(claim(three, 'nine-cost')).toBe(
    'On paper each replica of 93 % adds 1.1 nines at a constant price: three for 99.9 %, four for 99.99 %; in practice the shared part ends that after two or three.',
  );
  expect(claim(four, 'nine-cost')).toContain('four for 99.99 %, five for 99.999 %;');
  expect(claim(two, 'nine-cost')).toContain('three for 99.99 %, three for 99.999 %;');
  // 0.07⁵ of 525,600 minutes is 0.88.
  expect(probe(three, 'nine-cost', 'good')).toBe(
    'It needs five, which leaves 53 s a year. A shared cause of one hour a year spends the five-nines budget 11 times over.',
  );
  expect(claim(three, 'unequal-replicas')).toContain('beside two of 93 % one more of 59.19 % is');
  expect(claim(three, 'faster-repair')).toBe(
    'There is another way to 99.8 %: availability is MTTF / (MTTF + MTTR), so repairing 37.6 times as fast makes one replica enough.',
  );
  expect(probe(three, 'faster-repair', 'good')).toBe(
    'MTTF is 13.3 times MTTR at 93 % and 499 times at 99.8 %, so MTTR must fall to 2.6 % of what it is.',
  );
});

test('outages, measuring and panic, worked by hand', () => {
  expect(claim(three, 'outage-pattern')).toMatch(
    /one replica has 1,226 outages a year, three have 18, a third as long\.$/,
  );
  expect(claim(two, 'outage-pattern')).toMatch(/350 outages a year, two have 14, half as long\.$/);
  expect(claim(variantOf('0.97', '0.9995'), 'outage-pattern')).toContain(', three have 1.4, a');
  expect(claim(four, 'outage-pattern')).toMatch(/four have 7, a quarter as long\.$/);
  expect(claim(three, 'measured-availability')).toContain(
    '93 good probes of 100 are compatible with 86.2 % to 96.6 %, and a month with four long outages says',
  );
  expect(claim(two, 'measured-availability')).toContain('a month with one long outage says');
  expect(probe(three, 'measured-availability', 'good')).toContain(
    'of 86.2 %, three replicas give 99.74 % and miss.',
  );
  expect(probe(variantOf('0.96', '0.999'), 'measured-availability', 'good')).toContain(
    'of 90.1 %, three replicas give 99.9 % and still pass.',
  );
  // Of three of 93 %: 3·0.93·0.07² with one up, of which two thirds fail, and 0.07³ with none.
  expect(claim(three, 'panic-threshold')).toMatch(
    /three replicas serve 99\.0543 % without retries, less than the 99\.51 % of two\.$/,
  );
});

test('words that go with the number', () => {
  const asks = (one: Fresh) => [
    probe(one, 'independence', 'deeper'),
    probe(one, 'capacity', 'missing'),
    probe(one, 'outage-pattern', 'good')?.split(';')[0],
    probe(one, 'route-around', 'good')?.split(',')[0],
  ];
  expect(asks(two)).toEqual([
    'Name three things that would make both replicas fail in the same minute.',
    'One replica fails at the daily peak. What happens to the other?',
    'It begins when the last one fails and ends when either is repaired',
    'A gets half of the requests',
  ]);
  expect(asks(four)).toEqual([
    'Name three things that would make all four replicas fail in the same minute.',
    'One replica fails at the daily peak. What happens to the others?',
    'It begins when the last one fails and ends when any is repaired',
    'A gets a quarter of the requests',
  ]);
});

test('every text is whole: it begins and ends as a sentence, with one space between words', () => {
  for (const { points, situations } of all) {
    const texts = Object.values(points).flatMap(({ claim: said, probe: asked }) => [
      said,
      ...Object.values(asked ?? {}),
    ]);
    for (const text of texts) if (text !== undefined) expect(text).toMatch(/^[A-Z\d“].{12,}[.?]$/);
    for (const text of [...texts, ...situations.map(({ title }) => title)])
      expect(text ?? '').not.toMatch(/ {2}|undefined|NaN|Infinity|∞| [,.;?]|!/);
  }
});

/** What each situation shows: replicas, what they give, and how many are needed. */
const shown = (query: string | undefined) => {
  const found = evaluate(replicasSimulator as never, { query });
  return found.error ?? `${Number(found.combined).toFixed(6)}, needs ${found['min-replicas']}`;
};

test('each situation shows what its point says', () => {
  const found = Object.entries(three.points).flatMap(([id, { scenario }]) =>
    scenario === undefined ? [] : [`${id}: ${shown(scenario)}`],
  );
  expect(found).toEqual([
    'two-replicas: 0.995100, needs 3',
    'independence: 0.996204, needs never',
    'shared-parts: 0.997658, needs never',
    'solve-for-n: 0.999657, needs 3',
    'margin: 0.998004, needs 3',
    'common-cause: 0.992746, needs never',
    'capacity: 0.998700, needs 4',
    'state: 0.864900, needs 4',
    'nine-cost: 0.999976, needs 4',
  ]);
});

test('the situations to show are covered, and the first gives nothing away', () => {
  for (const { situations } of all)
    expect(situations.every(({ query }) => query.endsWith('&cover=1'))).toBe(true);
  expect(three.situations.map(({ title, query }) => plain(`${title}: ${shown(query)}`))).toEqual([
    'One replica: 0.930000, needs 3',
    'As asked: 0.999657, needs 3',
    'Some of the failures are shared: 0.996500, needs never',
    'A front door of 99.8 %: 0.997658, needs never',
    'Two must be up to carry the load: 0.998700, needs 4',
    'Nobody notices for an hour: 0.999976, needs 3',
    '99.9 %: 0.999657, needs 3',
  ]);
});

/** Which texts of each point are said otherwise. */
const TEXTS = [
  'two-replicas: claim deeper good',
  'multiply-downtime: claim good',
  'independence: missing deeper good',
  'route-around: good',
  'shared-parts: missing deeper good',
  'solve-for-n: claim missing deeper good',
  'downtime-terms: claim missing good',
  'margin: claim missing deeper good',
  'common-cause: claim missing good',
  'separate-domains: claim missing deeper',
  'detection-window: claim deeper good',
  'capacity: claim missing good',
  'state: good',
  'time-or-requests: claim missing deeper good',
  'nine-cost: claim missing good',
  'measured-availability: claim missing deeper good',
  'outage-pattern: claim missing deeper good',
  'unequal-replicas: claim missing',
  'faster-repair: claim missing good',
  'panic-threshold: claim',
];

test('the texts that are said otherwise, point by point', () => {
  const found = Object.entries(three.points).map(([id, { claim: said, probe: asked }]) => {
    const parts = [said === undefined ? '' : 'claim', ...Object.keys(asked ?? {})];
    return `${id}: ${parts.filter(Boolean).join(' ')}`;
  });
  expect(found).toEqual(TEXTS);
});
