import { DEFAULT_LOAD, type WriteLoad } from '@/lib/models/az-quorum/designs/cost';
import { DEFAULT_PRICES, type PriceTable } from '@/lib/models/az-quorum/designs/prices';
import { regionPair } from '@/lib/models/az-quorum/latency/round-trips';
import type { NumberParam, Values } from '@/lib/simulator/params';

function amount(label: string, value: number, max: number): NumberParam {
  return { kind: 'number', label, default: value, min: 0, max, step: 0.001 };
}

function price(label: string, value: number): NumberParam {
  return { ...amount(label, value, 1000), unit: '$' };
}

/** A price for each region, under names such as `member-us-east-1`. */
function byRegion(
  name: string,
  label: string,
  prices: Readonly<Record<string, number>>,
): Record<string, NumberParam> {
  return Object.fromEntries(
    Object.entries(prices).map(([place, usd]) => [
      `${name}-${place}`,
      price(`${label} ${place.replace('|', ' and ')}`, usd),
    ]),
  );
}

/** Prices and the write load, under `price` in the link. */
export const PRICES: Readonly<Record<string, NumberParam>> = {
  writes: amount('Writes a second', DEFAULT_LOAD.writesPerSecond, 10_000_000),
  bytes: amount('Bytes of a write', DEFAULT_LOAD.bytesPerWrite, 10_000_000),
  hours: { ...amount('Hours in a month', DEFAULT_PRICES.hoursPerMonth, 744), min: 1 },
  zones: price('GB between zones, each way', DEFAULT_PRICES.betweenZonesPerGb),
  ...byRegion('member', 'Voter, an hour in', DEFAULT_PRICES.memberPerHour),
  'member-other': price('Voter, an hour elsewhere', DEFAULT_PRICES.unknownMemberPerHour),
  ...byRegion('witness', 'Witness, an hour in', DEFAULT_PRICES.witnessPerHour),
  'witness-other': price('Witness, an hour elsewhere', DEFAULT_PRICES.unknownWitnessPerHour),
  ...byRegion('out', 'GB out of', DEFAULT_PRICES.outOfRegionPerGb),
  'out-other': price('GB out of elsewhere', DEFAULT_PRICES.unknownOutOfRegionPerGb),
  ...byRegion('pair', 'GB between', DEFAULT_PRICES.pairPerGb),
};

export const LOAD_NAMES = ['writes', 'bytes', 'hours'] as const;

/** The price fields that matter for some regions. */
export function priceNames(regions: readonly string[]): readonly string[] {
  const known = (name: string) => Object.hasOwn(PRICES, name);
  const places = ['member', 'witness', 'out'].flatMap((kind) => {
    const listed = regions.map((region) => `${kind}-${region}`).filter(known);
    return listed.length < regions.length ? [...listed, `${kind}-other`] : listed;
  });
  const pairs = regions.flatMap((a, at) =>
    regions.slice(at + 1).map((b) => `pair-${regionPair(a, b)}`),
  );
  return ['zones', ...places, ...pairs.filter(known)];
}

/** The model's prices and load from the fields' values. */
export function pricesAndLoad(values: Values<typeof PRICES>): {
  readonly prices: PriceTable;
  readonly load: WriteLoad;
} {
  const at = (name: string) => values[name] ?? 0;
  const list = (kind: string, places: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.keys(places).map((place) => [place, at(`${kind}-${place}`)]));
  return {
    prices: {
      memberPerHour: list('member', DEFAULT_PRICES.memberPerHour),
      witnessPerHour: list('witness', DEFAULT_PRICES.witnessPerHour),
      unknownMemberPerHour: at('member-other'),
      unknownWitnessPerHour: at('witness-other'),
      betweenZonesPerGb: at('zones'),
      outOfRegionPerGb: list('out', DEFAULT_PRICES.outOfRegionPerGb),
      unknownOutOfRegionPerGb: at('out-other'),
      pairPerGb: list('pair', DEFAULT_PRICES.pairPerGb),
      hoursPerMonth: at('hours'),
    },
    load: { writesPerSecond: at('writes'), bytesPerWrite: at('bytes') },
  };
}
