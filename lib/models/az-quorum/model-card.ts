import type { ModelCard } from '../../simulator/declaration';

/** What the model assumes, computes and leaves out, and what it was checked against. */
export const card: ModelCard = {
  assumes: [
    'Every instance has one vote, and a majority is counted of all configured instances, up or down: floor(n / 2) + 1.',
    'An instance works when it, its zone and its region are up. These fail independently of each other, with probabilities p, q and r; what a zone or region takes with it fails together.',
    'A cut severs two regions completely and in both directions. A group of regions works together when all of them reach each other.',
    'p, q and r are round assumptions for comparing layouts, not measurements of AWS.',
  ],
  formula: [
    'Quorum: some group has a majority of all instances up. Further losses survived: up in the largest group minus the majority.',
    'Survival = P(at least a majority works). In a zone that stands, the number of working instances is binomial with 1 − p; zones and regions that are out (q, r) turn their number into 0; numbers of zones and regions are convolved.',
    'Unavailability is summed from its own terms, so that also 10⁻³⁰ keeps its digits. Downtime a year = unavailability × 525,600 minutes.',
  ],
  leavesOut: [
    'Time: elections, failover, repairs and upgrades. In the long run only the share of time that each part is down counts.',
    'Links that fail by chance: a cut is made by hand and does not enter the survival.',
    'Common causes beyond zone and region: a bad release, an expired certificate, one person with one command.',
    'Zone names: within one AWS account two names are two places; across accounts they need not be, so compare zone IDs there.',
  ],
  sources: [
    {
      title: 'etcd: frequently asked questions (cluster size, failure tolerance)',
      url: 'https://etcd.io/docs/v3.5/faq/',
    },
    {
      title: 'Ongaro and Ousterhout: In Search of an Understandable Consensus Algorithm (Raft)',
      url: 'https://raft.github.io/raft.pdf',
    },
    {
      title: 'AWS: Regions and Availability Zones',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html',
    },
  ],
  checkedAgainst: [
    'All combinations of instances, zones and regions being up or down, enumerated in exact fractions.',
    'Recorded runs of etcd 3.4.23 with three, four and five members: every set of stopped members, and partitions.',
    'Seeded Monte Carlo trials with a confidence interval.',
  ],
};
