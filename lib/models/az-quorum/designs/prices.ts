import type { DataSource } from '../layout/data-source';

/** Prices in US dollars that a person may edit; plain JSON. All 0 or more. */
export interface PriceTable {
  /** An hour of an instance that holds the data (voter or learner), by region. */
  readonly memberPerHour: Readonly<Record<string, number>>;
  /** An hour of an instance that only votes (witness), by region. */
  readonly witnessPerHour: Readonly<Record<string, number>>;
  /** In regions that the two lists above leave out. */
  readonly unknownMemberPerHour: number;
  readonly unknownWitnessPerHour: number;
  /** A gigabyte between two zones of a region, in each direction: sender and receiver both pay. */
  readonly betweenZonesPerGb: number;
  /** A gigabyte sent out of a region to another one, by the sending region; receiving is free. */
  readonly outOfRegionPerGb: Readonly<Record<string, number>>;
  readonly unknownOutOfRegionPerGb: number;
  /** Cheaper pairs of regions, keyed by `regionPair`; goes before `outOfRegionPerGb`. */
  readonly pairPerGb: Readonly<Record<string, number>>;
  readonly hoursPerMonth: number;
}

/** Where the default prices come from. */
export const PRICE_SOURCES = {
  instances: {
    title: 'SkyPilot catalog of EC2 on-demand prices, commit 00148f2 (from the AWS price list)',
    url: 'https://github.com/skypilot-org/skypilot-catalog/blob/00148f2af3672e2229b4f7bf8157d5a3f36e3c35/catalogs/v8/aws/vms.csv',
    dated: 'undated',
    read: '2026-11-24',
    note: 'Linux, on demand: m6i.large (2 vCPU, 8 GiB) for members, t4g.small (2 vCPU, 2 GiB) for witnesses. Disks, reservations and savings plans are left out.',
  },
  instancesCheck: {
    title: 'Karpenter: generated EC2 prices for us-east-1 (from the AWS price list)',
    url: 'https://github.com/aws/karpenter-provider-aws/blob/6fc13b5236fd04fd16ff3f9dc7490d0813994099/pkg/providers/pricing/zz_generated.pricing_aws.go',
    dated: '2026-07-20',
    read: '2026-11-24',
    note: 'Gives the same prices in us-east-1: m6i.large 0.096, t4g.small 0.0168 dollars an hour.',
  },
  betweenZones: {
    title: 'AWS cross-AZ data transfer costs more than AWS says (Corey Quinn)',
    url: 'https://www.lastweekinaws.com/blog/aws-cross-az-data-transfer-costs-more-than-aws-says/',
    dated: 'undated',
    read: '2026-11-24',
    note: 'The AWS price page says 0.01 dollars a gigabyte in each direction; the bill of a measured transfer shows that both ends pay, 0.02 in all.',
  },
  betweenRegions: {
    title: 'Skyplane: table of AWS transfer prices between regions',
    url: 'https://github.com/skyplane-project/skyplane/blob/3efc97697733a2eb522f2567bbf3312724dd8cc0/skyplane/data/aws_transfer_costs.csv',
    dated: '2022-11-01',
    read: '2026-11-24',
    note: 'First price tier, paid by the sending region. Between us-east-1 and us-east-2 half price.',
  },
} as const satisfies Record<string, DataSource>;

/**
 * Where AWS states its prices: to be checked before a decision. Its tables are filled in by a
 * script, so the defaults here were not read from it but from the sources above.
 */
export const OFFICIAL_PRICE_PAGE = 'https://aws.amazon.com/ec2/pricing/on-demand/';

/** In dollars: an hour of a member, an hour of a witness, and a gigabyte sent out of the region. */
const LISTED: Readonly<Record<string, readonly (number | undefined)[]>> = {
  'us-east-1': [0.096, 0.0168, 0.02],
  'us-east-2': [0.096, 0.0168, 0.02],
  'us-west-1': [0.112, 0.02, 0.02],
  'us-west-2': [0.096, 0.0168, 0.02],
  'ca-central-1': [0.107, 0.0184, 0.02],
  'eu-west-1': [0.107, 0.0184, 0.02],
  'eu-west-2': [0.111, 0.0188, 0.02],
  'eu-central-1': [0.115, 0.0192, 0.02],
  'ap-south-1': [0.101, 0.0112, 0.086],
  'ap-southeast-1': [0.12, 0.0212, 0.09],
  'ap-southeast-2': [0.12, 0.0212, 0.098],
  'ap-northeast-1': [0.124, 0.0216, 0.09],
  'sa-east-1': [undefined, undefined, 0.138],
};

function listed(column: number): Readonly<Record<string, number>> {
  const prices = Object.entries(LISTED).flatMap(([region, row]): [string, number][] => {
    const price = row[column];
    return price === undefined ? [] : [[region, price]];
  });
  return Object.fromEntries(prices);
}

/** The prices to start from; sources: `PRICE_SOURCES`. Unknown regions take the dearest listed. */
export const DEFAULT_PRICES: PriceTable = {
  memberPerHour: listed(0),
  witnessPerHour: listed(1),
  unknownMemberPerHour: 0.124,
  unknownWitnessPerHour: 0.0216,
  betweenZonesPerGb: 0.01,
  outOfRegionPerGb: listed(2),
  unknownOutOfRegionPerGb: 0.138,
  pairPerGb: { 'us-east-1|us-east-2': 0.01 },
  hoursPerMonth: 730,
};
