import { expect, test } from 'vitest';
import { divide, multiply, type Rational, rational, toNumber } from '../../kernel/rational';
import { facts } from './facts';
import { createLayout, type Layout } from './layout/layout';
import { NAMED_LAYOUTS, namedLayout } from './layout/layouts';
import { type Enumeration, enumerate } from './survival/enumeration';
import { DEFAULT_PROBABILITIES } from './survival/probabilities';

const zero = rational(0);
const exact = { p: rational(1, 100), q: rational(1, 1000), r: rational(1, 10_000) };
const onlyInstances = { p: exact.p, q: zero, r: zero };
const layoutOf = (id: string): Layout => namedLayout(id)?.layout ?? createLayout([]);
const oneZone = (size: number) => createLayout(Array.from({ length: size }, () => 'us-east-1a'));

/** Percent with at most four decimals, rounded half up in whole numbers. */
function percent(share: Rational): string {
  const tenThousandths = (share.n * 2_000_000n + share.d) / (2n * share.d);
  const digits = tenThousandths.toString().padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${fraction && '.'}${fraction}\u00A0%`;
}

function expectSurvivalFacts(name: string, { survival, unavailability }: Enumeration) {
  expect(facts[`${name}-survival`]).toBe(percent(survival));
  expect(facts[`${name}-unavailability`]).toBe(percent(unavailability));
  const minutes = toNumber(multiply(unavailability, rational(365 * 24 * 60)));
  const wanted =
    minutes < 60
      ? `${Number(minutes.toFixed(minutes < 10 ? 1 : 0))}\u00A0min`
      : `${Number((minutes / 60).toFixed(1))}\u00A0h`;
  expect(facts[`${name}-downtime`]).toBe(wanted);
}

test('the printed chances are the default ones', () => {
  expect(DEFAULT_PROBABILITIES).toEqual({
    p: toNumber(exact.p),
    q: toNumber(exact.q),
    r: toNumber(exact.r),
  });
  expect(facts['instance-down']).toBe(percent(exact.p));
  expect(facts['zone-down']).toBe(percent(exact.q));
  expect(facts['region-down']).toBe(percent(exact.r));
});

test('survival, unavailability and downtime of each layout, by enumeration in exact fractions', () => {
  for (const { id, layout } of NAMED_LAYOUTS) expectSurvivalFacts(id, enumerate(layout, exact));
  for (const size of [3, 4, 5]) {
    expectSurvivalFacts(`independent-${size}`, enumerate(oneZone(size), onlyInstances));
  }
});

test('majorities, losses and states of 3, 4 and 5 instances, worked by hand', () => {
  const of = (name: string) => [3, 4, 5].map((size) => facts[`${name}-of-${size}`]);
  expect(of('majority')).toEqual(['2', '3', '3']);
  expect(of('losses')).toEqual(['1', '1', '2']);
  expect(of('live-states')).toEqual(['4', '5', '16']);
  expect(of('states')).toEqual(['8', '16', '32']);
});

test('what each layout surely survives, worked by hand', () => {
  const of = (id: string) =>
    ['instances', 'any-instances', 'any-zones', 'any-regions', 'fatal-regions'].map(
      (name) => facts[`${id}-${name}`],
    );
  expect(of('assignment')).toEqual(['4', '1', '1', '0', 'us-east-1']);
  expect(of('three-zones')).toEqual(['3', '1', '1', '0', 'us-east-1']);
  expect(of('five-one-region')).toEqual(['5', '2', '1', '0', 'us-east-1']);
  expect(of('five-three-regions')).toEqual(['5', '2', '2', '1', 'none']);
  expect(of('four-and-witness')).toEqual(['5', '2', '2', '0', 'us-east-1']);
  expect(of('two-and-two')).toEqual(['4', '1', '1', '0', 'us-east-1 or us-west-1']);
});

test('how much more often four have no quorum than three', () => {
  const times = (one: Enumeration, other: Enumeration) =>
    String(Number(toNumber(divide(one.unavailability, other.unavailability)).toFixed(1)));
  expect(facts['independent-4-against-3']).toBe(
    times(enumerate(oneZone(4), onlyInstances), enumerate(oneZone(3), onlyInstances)),
  );
  expect(facts['assignment-against-three-zones']).toBe(
    times(enumerate(layoutOf('assignment'), exact), enumerate(layoutOf('three-zones'), exact)),
  );
});
