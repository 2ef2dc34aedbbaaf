import type { DataSource } from '../layout/data-source';

/** The sources of the default round-trip table, in the order of its fields. */
export const ROUND_TRIP_SOURCES = {
  sameZone: {
    title: 'Network latency inside and across Amazon EC2 availability zones (Oren Solomianik)',
    url: 'https://orensol.com/2009/05/24/network-latency-inside-and-across-amazon-ec2-availability-zones/',
    dated: '2009-05-24',
    read: '2026-11-24',
    note: 'Mean ping within one zone of us-east-1: 0.26 to 0.41 ms. Old, ten pings each; today’s instances can be faster.',
  },
  sameRegion: {
    title: 'Network latency inside and across Amazon EC2 availability zones (Oren Solomianik)',
    url: 'https://orensol.com/2009/05/24/network-latency-inside-and-across-amazon-ec2-availability-zones/',
    dated: '2009-05-24',
    read: '2026-11-24',
    note: 'Mean ping between zones of us-east-1: 0.94, 1.03 and 1.13 ms. The value depends on the pair of zones, and zone names differ between accounts.',
  },
  sameRegionCheck: {
    title: 'What is AWS EC2 cross availability zones network lag (Lukas Liesis)',
    url: 'https://lukasliesis.medium.com/what-is-aws-ec2-cross-availability-zones-network-lag-vs-inside-same-zone-827a4e06b6d7',
    dated: '2022-11-29',
    read: '2026-11-24',
    note: 'Five minutes of pings between zones of eu-west-1: mean 0.82 and 0.83 ms, single ones up to 12.3 ms.',
  },
  sameRegionPromise: {
    title: 'AWS Fault Isolation Boundaries: Availability Zones',
    url: 'https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/availability-zones.html',
    dated: 'undated',
    read: '2026-11-24',
    note: 'AWS states no figure beyond single-digit milliseconds between the zones of a region.',
  },
  betweenRegions: {
    title: 'Skyplane: latency grid between cloud regions (with the paper of NSDI 2023)',
    url: 'https://github.com/skyplane-project/skyplane/blob/945dca27681f406e16d88623d1a31995f02546fd/profiles/latency.csv',
    dated: '2022-04-16',
    read: '2026-11-24',
    note: 'Smallest of ten pings between m5.large instances, averaged over both directions, rounded to 0.1 ms.',
  },
} as const satisfies Record<string, DataSource>;

/** Regions of the default table; row i of `MEASURED_MS` holds the round trips to regions 0 … i−1. */
export const MEASURED_REGIONS = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'eu-west-1',
  'eu-west-2',
  'eu-central-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'sa-east-1',
] as const;

/** Round trips in milliseconds, lower triangle; from `ROUND_TRIP_SOURCES.betweenRegions`. */
export const MEASURED_MS: readonly (readonly number[])[] = [
  [],
  [11.4],
  [59.5, 49.0],
  [68.4, 54.2, 20.6],
  [14.1, 23.8, 78.1, 66.8],
  [84.9, 76.4, 136.3, 122.3, 69.3],
  [76.7, 86.2, 146.0, 130.4, 77.2, 10.7],
  [89.8, 99.1, 147.4, 147.4, 89.4, 21.8, 13.3],
  [187.6, 193.6, 224.3, 210.8, 186.8, 121.5, 110.4, 113.9],
  [236.6, 216.0, 177.5, 166.3, 221.5, 178.7, 170.4, 155.0, 59.3],
  [197.1, 185.3, 136.3, 138.6, 196.3, 254.7, 263.7, 245.6, 140.7, 93.3],
  [168.4, 145.4, 105.1, 97.6, 157.9, 214.3, 224.2, 222.8, 129.7, 74.6, 114.5],
  [115.9, 124.8, 177.0, 186.7, 125.3, 179.6, 188.8, 202.9, 298.7, 359.0, 307.8, 281.6],
];
