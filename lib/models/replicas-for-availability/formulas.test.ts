import { expect, test } from 'vitest';
import { defaultsOf } from '../../simulator/params';
import { filledFormulas, requestVerdict } from './formulas';
import { type Params, params } from './inputs';
import { replicasSimulator as simulator } from './simulator';

type Settings = Partial<ReturnType<typeof defaultsOf<Params>>>;

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const at = (values: Settings) =>
  simulator.summary(simulator.initial({ ...defaultsOf(params), ...values }));
const formulas = (values: Settings) =>
  filledFormulas(at(values)).map(({ id, title, symbols, numbers, means }) => ({
    ...{ id, title, symbols },
    numbers: plain(numbers),
    means: plain(means),
  }));
const one = (id: string, values: Settings) => formulas(values).find((filled) => filled.id === id);
/** A share in percent, cut after six decimals. */
const cut = (share: number) => `${Math.floor(share * 1e8) / 1e6} %`;

test('the question as asked has every formula filled in, worked out by hand', () => {
  const missed = 0.05 * (1 - Math.exp(-1 / 60));
  expect(formulas({})).toEqual([
    {
      id: 'combined',
      title: 'All together',
      symbols: 'L · (1 − βu) · P(at least k of n up)',
      numbers: '1 − 0.05² = 0.9975',
      means: '99.75 % of the time enough replicas are up and reached.',
    },
    {
      id: 'common-cause',
      title: 'Common cause',
      symbols: 'no number of replicas passes L · (1 − βu)',
      numbers: '1 × (1 − 0 × 0.05) = 1',
      means: 'The ceiling is 100 %.',
    },
    {
      id: 'downtime',
      title: 'Downtime',
      symbols: '(1 − combined) · 525,600 min a year',
      numbers: `(1 − 0.9975) × 525,600 min = ${(0.0025 * 365 * 24).toFixed(1)} h`,
      means: 'A year is 365 days here.',
    },
    {
      id: 'mtbf',
      title: 'How often one fails',
      symbols: 'MTBF = a · MTTR ÷ (1 − a)',
      numbers: '0.95 × 1 h ÷ 0.05 = 19 h',
      means: 'One replica runs 19 h on average, then is down 1 h.',
    },
    {
      id: 'outages',
      title: 'Outages of all at once, by chance',
      symbols: 'P(all n down) · year ÷ (MTTR ÷ n)',
      numbers: `${(0.0025 * 365 * 48).toFixed(1)} a year of 30 min on average`,
      means: 'Without the common cause: with n replicas, any one repair ends the outage.',
    },
    {
      id: 'requests',
      title: 'Requests, with detection and failover',
      symbols: 'L · (1 − βu) · (1 − hⁿ) · p ÷ (p + m)',
      numbers: '99.671489 % with 1 min until a failure is noticed',
      means: [
        'p = 95 % (a replica is up by itself)',
        `m = ${cut(missed)} (down, not yet noticed)`,
        `h = ${cut(0.05 - missed)} (down, noticed).`,
      ].join(', '),
    },
  ]);
});

test('a shared cause and a front are in their formulas, and out of the outages by chance', () => {
  const values = { beta: '0.2', lb: '0.999' };
  const own = 1 - 0.95 / 0.99;
  expect(one('common-cause', values)).toMatchObject({
    numbers: '0.999 × (1 − 0.2 × 0.05) = 0.98901',
    means: 'The ceiling is 98.901 %.',
  });
  expect(one('combined', values)?.numbers).toMatch(/^0\.98901 × P\(at least 1 of 2 up\) = 0\.987/);
  expect(one('outages', values)?.numbers).toBe(
    `${(own ** 2 * 365 * 48).toFixed(1)} a year of 30 min on average`,
  );
  expect(one('requests', values)?.means).toContain(`p = ${cut(1 - own)} (a replica is up`);
});

test('with k of them needed the formulas say so', () => {
  expect(one('combined', { k: 2, n: 3 })?.numbers).toBe('P(at least 2 of 3 serve) = 0.99275');
  expect(one('requests', { k: 2, n: 3 })?.symbols).toBe(
    'L · (1 − βu) · P(the one asked is up, and at least k are)',
  );
});

test('what never or always is up does not fail, and what only fails together has no outages by chance', () => {
  const ids = (values: Settings) => formulas(values).map(({ id }) => id);
  const without = ['combined', 'common-cause', 'downtime', 'requests'];
  expect(ids({ a: '0' })).toEqual(without);
  expect(ids({ a: '1' })).toEqual(without);
  expect(ids({ beta: '1' })).toEqual([...without.slice(0, 3), 'mtbf', 'requests']);
});

test('a number that is more than digits stands in brackets', () => {
  const lb = `0.${'9'.repeat(15)}`;
  expect(one('common-cause', { lb })?.numbers).toBe('(1 − 10⁻¹⁵) × (1 − 0 × 0.05) = 1 − 10⁻¹⁵');
  expect(one('combined', { lb, n: 1 })?.numbers).toMatch(/^\(1 − 10⁻¹⁵\) × \(1 − 0\.05\) = 0\.94/);
  expect(one('combined', { a: '1e-20', n: 3 })?.numbers).toMatch(/^1 − \(1 − 10⁻²⁰\)³ = /);
});

test.each([
  [{}, 'Requests meet the target as well.'],
  [{ window: 60 }, 'Uptime meets the target, requests do not.'],
  [{ lb: '0.5' }, 'Uptime misses the target, and so do requests.'],
])('with %j the requests say: %s', (values, says) => {
  expect(requestVerdict(at(values))).toBe(says);
});
