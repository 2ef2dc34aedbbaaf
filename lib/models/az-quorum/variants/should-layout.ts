import { inWords, type PointVariant } from '../../../kernel/variant';
import type { Numbers } from './numbers';
import { linkTo, type Words } from './words';

/** Points on what the layout is worth, for other numbers. */
export function layoutPoints(n: Numbers, w: Words): Readonly<Record<string, PointVariant>> {
  const { layout, home, far, fullest } = n;
  const spares = w.pick('the voter', 'the second voter');
  return {
    'west-never-helps': {
      claim: `Whichever members are down, ${spares} in ${far} never saves the quorum; wherever the ${w.size} have a majority, the ${w.less} without ${w.last} would have one too.`,
      probe: {
        missing: `Name one failure that ${spares} in ${far} lets you survive.`,
        good: `At most ${w.spare} of ${w.size} down implies at most ${w.spare} of ${w.less} down, so the set of good states with ${w.size} is inside that with ${w.less}. Only links that fail between some pairs give an exception, with ${w.last} as a leader that reaches ${w.oneShort} others who cannot reach each other.`,
      },
      scenario: linkTo(n.withoutLast, { down: [fullest] }),
    },
    'put-numbers-on-it': {
      claim: `With an instance down ${n.chances.p} of the time, a zone ${n.chances.q} and a region ${n.chances.r}, this layout is without a quorum ${n.downtime} a year, three zones of one region ${n.downtimeThreeZones}, and five over three regions ${n.downtimeFive}.`,
      probe: {
        good: `States inputs and independence as assumptions, gets the order right, knows that at these inputs the chance of ${DOMINANT[n.dominant]} dominates in this layout.`,
      },
      scenario: linkTo(layout),
    },
    'configured-not-live': {
      probe: {
        missing: `${w.Spare} of ${w.size} ${n.spare === 1 ? 'is' : 'are'} dead. Do ${w.oneShort} of the remaining ${w.needed} suffice now?`,
        good: `${w.Needed} of ${w.size} are still needed; if those who reach each other could shrink the group, both halves of a partition would. Products that remove dead members by themselves do it with the old majority, so for one loss after the other.`,
      },
      scenario: linkTo(layout, { down: w.tooMany }),
    },
    'remove-before-add': {
      scenario: linkTo({ nodes: layout.nodes.toSpliced(n.inHome - 1, 1) }),
    },
    'link-spends-margin': {
      claim: `The link to ${far} is part of the quorum’s supply, so losing it or ${far} uses up the margin although ${home} is whole.`,
      probe: {
        missing: `${far} is unreachable. What may fail in ${home} now?`,
        deeper: `Compare that with three members in three zones of ${home} and none in ${far}.`,
        good: `Nothing may fail; with three members one still might. The remote voter${w.pick('', 's')} imported the weakest link into the majority.`,
      },
      scenario: linkTo(layout, { down: [fullest], cut: [`${home}|${far}`] }),
    },
    'two-regions-cannot': {
      probe: {
        missing: `Would ${inWords(n.size / 2)} instances in each of the two regions fix it?`,
      },
      scenario: linkTo(n.halves, { down: [far] }),
    },
    'learner-in-the-west': {
      claim: `If ${far} is there for nearby reads or for disaster recovery, ${w.pick('make its member a replica', 'make its members replicas')} without a vote, ${w.pick('a learner, observer or asynchronous copy', 'learners, observers or asynchronous copies')}, and leave three votes, one a zone, in ${home}.`,
      scenario: linkTo(n.threeZones),
    },
    'ask-what-for': {
      probe: {
        good: `Failure to survive, users, latency budget, recovery point and time, and whether the majority agrees on data or only carries the load; nearly right if ${far} is wanted as a copy and the product has no member without a vote.`,
      },
    },
    'zone-names-differ': {
      claim:
        'In AWS’s oldest regions a zone name can stand for different physical zones in different accounts that were created before November 2025, so compare zone IDs, not names.',
      probe: {
        missing: `The ${w.size} instances are in two AWS accounts. How do you know which of them are in different zones?`,
      },
      scenario: linkTo({ nodes: layout.nodes.with(n.inFullest, fullest) }, { down: [fullest] }),
    },
    'west-zone-may-be-missing': {
      claim: `A zone name that exists for one account may not be offered to another, so check that ${n.farZone} can be had, with the instance type, before planning on it.`,
      probe: {
        missing: `Your colleague’s script says ${n.farZone} is not a valid zone. How can that be?`,
      },
    },
  };
}

const DOMINANT = {
  p: 'an instance being down (deploys included)',
  q: 'a zone being down',
  r: 'a region being down',
} as const;
