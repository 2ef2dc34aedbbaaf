import { inWords, type PointVariant } from '../../../kernel/variant';
import type { Numbers } from './numbers';
import { linkTo, type Words } from './words';

/** Points on running it, for other numbers. */
export function runningPoints(n: Numbers, w: Words): Readonly<Record<string, PointVariant>> {
  const { layout, home, far, fullest } = n;
  const cut = [`${home}|${far}`];
  const isLast = n.spare === 1;
  return {
    'maintenance-spends-margin': {
      claim: isLast
        ? 'A restart, an upgrade or a reboot by AWS takes the only spare member out, so during each one of them a single failure elsewhere stops the service.'
        : `A restart, an upgrade or a reboot by AWS takes out one of the ${w.spare} members to spare, so during each one of them the loss of ${w.spare} more at once, as those in ${fullest}, those in ${far} or the link to them, stops the service.`,
      ...(isLast
        ? {}
        : {
            probe: {
              good: 'One at a time, only with all members healthy and caught up, and never during a zone event.',
            },
          }),
      scenario: linkTo(layout, { down: ['i2'] }),
    },
    'leader-placement': {
      claim: `The leader can end up in ${far}, and then every write pays the way between the regions even when all are up; clients in ${home} pay it twice.`,
      probe: {
        missing: `Does it matter which of the ${w.size} is the leader?`,
        deeper: `How would you keep the leader in ${home}?`,
        good: `Election priority where there is one, otherwise a job that moves leadership back; alert when the leader is in ${far}.`,
      },
      scenario: linkTo(layout, { view: 'latency' }),
    },
    'timeouts-over-the-coast': {
      probe: {
        missing: `Which settings would you check before running ${w.pick('a member', 'members')} at that distance, about ${n.commitAfterLoss} away?`,
      },
    },
    'old-reads-in-the-west': {
      probe: { missing: `Can clients near ${far} read while the link is down?` },
      scenario: linkTo(layout, { cut }),
    },
    'correlated-failures': {
      probe: {
        missing: `Name a failure that takes out all ${w.size} although they are in ${inWords(n.zones)} zones.`,
      },
      scenario: linkTo(layout, { down: layout.nodes.map((_, at) => `i${at + 1}`) }),
    },
    'no-launch-in-the-outage': {
      probe: {
        good: 'The control plane may be impaired and everybody else wants the capacity; static stability means that the spare is already running. Changes of IAM roles and DNS records are made in one region, in Northern Virginia, so prepare both.',
      },
    },
    'regional-tools': {
      probe: {
        good: `For writes, readiness means a leader is known; ${w.members} must not be offered for writes while ${w.pick('it is', 'they are')} cut off; DNS answers live for their TTL.`,
      },
    },
    'alert-on-margin': {
      probe: {
        good: `Live less needed, with needed computed from the member list; the share would say ${w.needed} of ${w.needed}.`,
      },
      scenario: linkTo(layout, { down: [fullest] }),
    },
    'backups-elsewhere': {
      claim: `Keep snapshots outside ${home} and rehearse the restore, because after a permanent loss of the majority the only way on is a new cluster.`,
      probe: {
        missing: `${home} burns down for good. What do you do next?`,
        good: `Fence what is left, restore a snapshot into a new cluster, repoint clients; everything since the snapshot or since the last entry in ${far} is gone, revisions may go backwards.`,
      },
      scenario: linkTo(layout, { down: [home] }),
    },
  };
}
