import { formatPercent } from '../../kernel/format';
import { joinNames } from './explain';
import { describeProblem, instanceId } from './layout/layout';
import { quorumOf } from './quorum/quorum';
import { type QuorumEvent, type QuorumState, type Rejection, rejectionOf, step } from './state';
import type { ProbabilityName } from './survival/probabilities';
import { survivalOf } from './survival/survival';

/** One sentence that tells an audience what an event did, or why it did nothing. */
export function narrate(before: QuorumState, event: QuorumEvent): string {
  const rejection = rejectionOf(before, event);
  if (rejection !== undefined) return `Nothing changed: ${describeRejection(rejection)}`;
  return `${whatHappened(before, event)}${outcome(before, step(before, event))}.`;
}

/** The same of a chance that was set. */
export function narrateChance(name: ProbabilityName, after: QuorumState): string {
  const share = formatPercent(survivalOf(after, after).survival, 3);
  return `${name} is ${after[name]} now: enough instances work ${share} of the time.`;
}

/** The same of a return to the start. */
export function narrateReset(before: QuorumState, after: QuorumState): string {
  return `Everything is back to the start${outcome(before, after)}.`;
}

function whatHappened(before: QuorumState, event: QuorumEvent): string {
  switch (event.type) {
    case 'fail':
      return `${event.target} ${before.down.includes(event.target) ? 'was down already' : 'is down'}`;
    case 'repair':
      return `${event.target} ${before.down.includes(event.target) ? 'is repaired' : 'was not failed'}`;
    case 'toggle':
      return `${event.target} ${before.down.includes(event.target) ? 'is repaired' : 'is down'}`;
    case 'add':
      return `${instanceId(before.nodes.length)} joins in ${event.zone}`;
    case 'remove':
      return `${event.instance} is removed`;
    case 'move':
      return `${event.instance} moves to ${event.zone}`;
    case 'cut':
      return `${joinNames(event.regions)} no longer reach each other`;
    case 'join':
      return `${joinNames(event.regions)} reach each other again`;
    case 'load':
      return `A layout of ${event.nodes.length} instances is loaded`;
  }
}

function outcome(before: QuorumState, after: QuorumState): string {
  const was = quorumOf(before, before);
  const is = quorumOf(after, after);
  const best = Math.max(0, ...is.groups.map((group) => group.up.length));
  const sizes = was.size === is.size ? '' : `, a majority is ${is.majority} of ${is.size}`;
  const count = `${best} of ${is.size} ${is.groups.length > 1 ? 'up on the best side' : 'up'}`;
  const quorum = is.quorum
    ? `the quorum ${was.quorum ? 'still holds' : 'is back'}`
    : `${was.quorum ? 'the quorum is lost' : 'there is still no quorum'}`;
  return `${sizes}: ${count}, ${quorum}`;
}

/** Words a rejection, one sentence. */
function describeRejection(rejection: Rejection): string {
  switch (rejection.kind) {
    case 'unknown-target':
      return `${rejection.target} is not part of this layout.`;
    case 'unknown-region':
      return `${rejection.region} is not a region of this layout.`;
    case 'region-cut-from-itself':
      return `${rejection.region} cannot be cut from itself.`;
    case 'too-many-severed-regions':
      return `cuts may touch at most ${rejection.limit} regions.`;
    default:
      return describeProblem(rejection);
  }
}
