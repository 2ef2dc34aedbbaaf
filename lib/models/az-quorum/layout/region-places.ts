/** A place on the globe in degrees; north and east are positive. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Roughly where regions are. AWS names a city or a state, not an address, so each place is the
 * named city or the known metropolitan area; take it as good to some 100 km.
 */
export const REGION_PLACES: Readonly<Record<string, Place>> = {
  'us-east-1': { latitude: 39.0, longitude: -77.5 },
  'us-east-2': { latitude: 40.0, longitude: -83.0 },
  'us-west-1': { latitude: 37.4, longitude: -121.9 },
  'us-west-2': { latitude: 45.8, longitude: -119.7 },
  'ca-central-1': { latitude: 45.5, longitude: -73.6 },
  'eu-west-1': { latitude: 53.3, longitude: -6.3 },
  'eu-west-2': { latitude: 51.5, longitude: -0.1 },
  'eu-central-1': { latitude: 50.1, longitude: 8.7 },
  'ap-south-1': { latitude: 19.1, longitude: 72.9 },
  'ap-southeast-1': { latitude: 1.35, longitude: 103.8 },
  'ap-southeast-2': { latitude: -33.9, longitude: 151.2 },
  'ap-northeast-1': { latitude: 35.7, longitude: 139.7 },
  'sa-east-1': { latitude: -23.5, longitude: -46.6 },
};

/** Regions whose zones that accounts commonly get are not a, b and c. */
const ZONE_LETTERS: Readonly<Record<string, string>> = {
  'us-east-1': 'abcdef',
  // Three zones, of which a customer gets two; the question has the first.
  'us-west-1': 'ac',
  'ca-central-1': 'abd',
  'ap-northeast-1': 'acd',
};

/**
 * Names of the zones that accounts commonly get in a region. What one account is offered can
 * differ, so they are a start for choosing and no promise.
 */
export function commonZones(region: string): readonly string[] {
  return [...(ZONE_LETTERS[region] ?? 'abc')].map((letter) => region + letter);
}

const EARTH_RADIUS_KM = 6371;

/** Speed of light in glass, two thirds of that in vacuum: about 200,000 km/s. */
const FIBRE_KM_PER_MS = 200;

/** Length of the shortest way over the globe (haversine formula on a sphere), in kilometers. */
export function greatCircleKm(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const halfNorth = ((b.latitude - a.latitude) * radians) / 2;
  const halfEast = ((b.longitude - a.longitude) * radians) / 2;
  const h =
    Math.sin(halfNorth) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(halfEast) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * No round trip between two regions can be shorter than this, in milliseconds: twice the great
 * circle at the speed of light in glass. `undefined` when the place of a region is not known.
 */
export function fibreLowerBoundMs(regionA: string, regionB: string): number | undefined {
  const a = REGION_PLACES[regionA];
  const b = REGION_PLACES[regionB];
  if (a === undefined || b === undefined) return undefined;
  return (2 * greatCircleKm(a, b)) / FIBRE_KM_PER_MS;
}
