import { inWords, inWordsFirst, type PointVariant } from '../../../kernel/variant';
import type { Numbers } from './numbers';
import { linkTo, ordinal, type Words } from './words';

/** The points that an answer must make, for other numbers. */
export function mustPoints(n: Numbers, w: Words): Readonly<Record<string, PointVariant>> {
  const { layout, home, far, fullest } = n;
  const isEach = n.inFullest === 1;
  return {
    'even-buys-nothing': {
      claim: `${w.Size} members need ${w.needed} and so survive ${losses(n.spare)}, exactly as ${w.less} members do; the ${ordinal(n.size)} adds a part that can fail and no tolerance.`,
      probe: {
        missing:
          'How many instances may fail here, and how many if you switched one of them off for good?',
        deeper: `How many combinations of ${inWords(n.spare + 1)} failures are there with ${w.less} members, and with ${w.size}?`,
        good: `${w.Spare} in both cases; ${inWords(n.fatalSetsOfLess)} combinations against ${inWords(n.fatalSets)}, so with independent instances ${w.size} spend about ${n.ratioToOneLess} times as much time without a quorum as ${w.less}.`,
      },
      scenario: linkTo(layout, { down: w.tooMany }),
    },
    'east-is-fatal': {
      claim: `${inWordsFirst(n.inHome)} of the ${w.size} members share ${home}, so losing that one region stops the service; ${w.instances} ${w.pick('is one', 'are two')} of ${w.size} and cannot go on alone.`,
      probe: {
        missing: `${home} is gone for six hours. What ${w.pick('does', 'do')} ${w.instances} do?`,
        good: `${w.pick('It sees one vote', 'They see two votes')} of ${w.needed} needed, so ${w.pick('it serves', 'they serve')} no writes and no consistent reads; for regional outages the layout is as good as one region.`,
      },
      scenario: linkTo(layout, { down: [home] }),
    },
    'one-loss-no-margin': {
      claim: isEach
        ? `After any single loss, a zone, an instance or ${far}, the service runs with exactly the ${w.needed} members it needs, and the next failure stops it.`
        : `After the loss of ${fullest}, which holds ${inWords(n.inFullest)}, or of ${far}, the service runs with exactly the ${w.needed} members it needs, and the next failure stops it; after any other zone or any instance it can lose one instance more.`,
      probe: {
        missing: `${fullest} is down. What is the state of the service now?`,
        good: `It works, with no margin, until ${isEach ? 'the member is' : 'the members there are'} back or out of the configuration; the size does not shrink by itself, so ${w.oneShort} of the ${w.needed} that are left are not enough. Any restart, crash or cut of the link to ${far} would stop it.`,
      },
      scenario: linkTo(layout, { down: [fullest] }),
    },
    'coast-in-the-commit': {
      claim: `As long as all is well a leader in ${home} commits with the other ${w.othersInHome} there, about ${n.commitHealthy} away; with one of them lost the ${ordinal(n.needed)} vote is in ${far}, and every commit takes a round trip of about ${n.commitAfterLoss}.`,
      probe: {
        missing: `How long does a write take when everything is up, and how long after the loss of ${fullest}?`,
        good: `About ${n.slower} times as long for each write, all clients; one that writes one thing after another falls from at most ${n.serialHealthy} to at most ${n.serialAfterLoss} writes a second. A game day shows it.`,
      },
      scenario: linkTo(layout, { down: [fullest], view: 'latency' }),
    },
    'partition-east-goes-on': {
      claim: `If the link between the regions is cut, the ${w.inHome} in ${home} keep a majority and go on, while the ${w.inFar} in ${far} must refuse writes and consistent reads although ${w.pick('it is', 'they are')} healthy.`,
      probe: {
        missing: `The link between ${home} and ${far} fails and nothing has crashed. Who can write?`,
        deeper: `What do users near ${far} see, and what happens when the link comes back?`,
        good: `Only ${home} writes, after an election if the leader was in ${far}; users there get errors or old data; on return ${w.members} ${w.pick('catches', 'catch')} up from the leader and nothing conflicts.`,
      },
      scenario: linkTo(layout, { cut: [`${home}|${far}`] }),
    },
    'layout-for-the-goal': {
      probe: {
        good: `Asks for the goal first. Three zones, ${n.commitThreeZones} a commit; 2 + 2 + 1 over ${n.fiveRegions}, ${n.commitFive} a commit and up to ${n.commitFiveSlowest} after the loss of a region.`,
      },
      scenario: linkTo(n.five, { down: [home] }),
    },
  };
}

function losses(count: number): string {
  return `${inWords(count)} loss${count === 1 ? '' : 'es'}`;
}
