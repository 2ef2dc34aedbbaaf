import { useMemo } from 'react';
import { BackToDefaults, SettingFields } from '@/components/simulator/setting-fields';
import { type SettingsOwner, useSettings } from '@/components/simulator/use-settings';
import type { Assumptions } from '@/lib/models/az-quorum/designs/design-comparison';
import { OFFICIAL_PRICE_PAGE, PRICE_SOURCES } from '@/lib/models/az-quorum/designs/prices';
import type { QuorumState } from '@/lib/models/az-quorum/state';
import { LOAD_NAMES, PRICES, priceNames, pricesAndLoad } from './price-settings';
import { ROUND_TRIPS, roundTripTable } from './round-trip-settings';
import { Sources } from './sources';

/** The simulator's chances with the round trips and prices that the scenes share. */
export function useAssumptions(session: SettingsOwner, { p, q, r }: QuorumState): Assumptions {
  const roundTrips = useSettings(session, ROUND_TRIPS, 'rtt').values;
  const prices = useSettings(session, PRICES, 'price').values;
  return useMemo(
    () => ({
      probabilities: { p, q, r },
      roundTrips: roundTripTable(roundTrips),
      ...pricesAndLoad(prices),
    }),
    [p, q, r, roundTrips, prices],
  );
}

interface PricesProps {
  readonly session: SettingsOwner;
  readonly regions: readonly string[];
}

/** Fields for the write load and the prices of some regions, with their sources. */
export function Prices({ session, regions }: PricesProps) {
  const settings = useSettings(session, PRICES, 'price');
  return (
    <details>
      <summary>Write load and prices, with sources</summary>
      <div className="mt-3 grid grid-cols-1 gap-5">
        <SettingFields settings={settings} names={LOAD_NAMES} legend="Load" />
        <SettingFields
          settings={settings}
          names={priceNames(regions)}
          legend="Prices in US dollars"
        />
        <BackToDefaults settings={settings} />
        <Sources sources={PRICE_SOURCES} />
        <p className="max-w-[46rem]">
          Prices change. Before a decision, look at{' '}
          <a href={OFFICIAL_PRICE_PAGE}>the price page of AWS</a>.
        </p>
      </div>
    </details>
  );
}
