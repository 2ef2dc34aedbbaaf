import { inWords, type PointVariant } from '../../../kernel/variant';
import { joinNames } from '../explain';
import { regionsOf } from '../layout/layout';
import type { Numbers } from './numbers';
import { linkTo, type Words } from './words';

/** The points that are seldom said, for other numbers. */
export function expertPoints(n: Numbers, w: Words): Readonly<Record<string, PointVariant>> {
  const { layout, home, far } = n;
  const cut = [`${home}|${far}`];
  const writers = inWords(n.leastReplication);
  const followers = Array.from({ length: n.spare + 1 }, (_, at) => `i${at + 2}`);
  const otherLosses = n.spare === 1 ? 'another loss' : `${w.spare} other losses`;
  return {
    'west-copy-lags': {
      claim: `${w.pick('The copy', 'The copies')} in ${far} may lack the last acknowledged writes, since the leader commits as soon as the members in ${home} have them, so losing ${home} for good can lose data that clients were told is safe.`,
      probe: {
        missing: `Everything in ${home} is destroyed. Does ${far} have every acknowledged write?`,
        good: `Not necessarily, at least half a round trip is missing; with one member in ${home} down every commit includes ${w.pick('the one', 'one of those')} in ${far}, and a leader there has them all too.`,
      },
      scenario: linkTo(layout, { down: [home] }),
    },
    'force-new-cluster-splits': {
      claim: `Forcing ${w.members} to go on alone while ${home} may still be alive lets both sides write, and can end the healthy majority when they meet again; fence the old majority first.`,
      probe: {
        missing: `Somebody suggests to start ${far} alone so that we are up again. What do you say?`,
        good: `${home} is stopped or cut off for certain, by stopping instances, networks or credentials, and the decision and the lost writes are owned by a person. Then rather a snapshot restored as a new cluster than the flag, of which etcd’s page says that it panics while old members live.`,
      },
      scenario: linkTo(layout, { cut }),
    },
    'weights-do-not-help': {
      probe: { missing: `Could a vote in ${far} be worth less, or more?` },
      scenario: linkTo(layout, { view: 'designs' }),
    },
    witness: {
      scenario: linkTo(n.five, { down: regionsOf(n.five).slice(1, 2) }),
    },
    'flexible-quorums': {
      claim: `Majorities in both phases are more than safety needs; with ${w.size} members it suffices that elections take ${w.needed} and replication takes ${writers}, because every ${w.needed} meet every ${writers}.`,
      probe: {
        missing: `Is ${w.needed} of ${w.size} needed for every step, by the theory?`,
        deeper: `What would ${writers}-of-${w.size} replication change here, and what would it not?`,
        good: `Commits would need ${inWords(n.leastReplication - 1)} other member${n.leastReplication === 2 ? '' : 's'} and survive a lost member in ${home} without the way to ${far}; elections would still need ${w.needed}, so a failed leader together with ${otherLosses} still stops it.`,
      },
    },
    'partial-partitions': {
      probe: { missing: `${w.last} reaches i2 and i3, but not the leader i1. What happens?` },
    },
    'leases-and-clocks': {
      claim: `Locks and leases held through such a group are measured by clocks on both ends, so a client cut off in ${far} can believe in a lock that ${home} has given away; guard the resource with a fencing token.`,
      probe: {
        missing: `A worker in ${far} holds a lock when the link is cut. What can go wrong?`,
      },
    },
    'peering-details': {
      probe: { missing: `What has to be built so that ${w.last} can talk to the others at all?` },
    },
    'transfer-and-load': {
      claim: `Every write is shipped to ${far} whether or not it is needed there, a bill of ${n.dollars} a month at ${n.writes} writes of ${n.bytes} bytes a second (${n.gigabytes}), and a large one with snapshots and heavy writes.`,
      scenario: linkTo(layout, { view: 'designs' }),
    },
    'elect-and-acknowledge': {
      probe: {
        missing: `i1 leads and has just lost ${joinNames(followers)}. A client sends it a write. What happens?`,
      },
      scenario: linkTo(layout, { down: followers }),
    },
    'two-sites-by-hand': {
      scenario: linkTo(n.twoAndTwo, { down: [home] }),
    },
  };
}
