import { type Losses, lossesSurvived } from './quorum/losses';
import type { QuorumReason } from './quorum/quorum';
import { type QuorumState, summary } from './state';

type GroupReason = Extract<QuorumReason, { regions: readonly string[] }>;
type VerdictReason = Exclude<QuorumReason, GroupReason>;

/** Groups that a sentence names one by one; of more, it tells the number. */
const MOST_NAMED_GROUPS = 3;

const SMALL_NUMBERS = 'no one two three four five six seven eight nine'.split(' ');

/** "us-east-1", "us-east-1 with us-east-2", "a, b and c": names in running text. */
export function joinNames(names: readonly string[], last = 'and'): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** The regions of a group as one name. */
export function groupName(regions: readonly string[]): string {
  return joinNames(regions, 'with');
}

function isGroupReason(reason: QuorumReason): reason is GroupReason {
  return 'regions' in reason;
}

/** Words the reasons of `quorumOf` as the verdict: whether the quorum holds, and why. */
export function verdictOf(reasons: readonly QuorumReason[]): string {
  const verdict = reasons.find((reason): reason is VerdictReason => !isGroupReason(reason));
  if (verdict === undefined || verdict.of === 0) return 'Quorum lost: there are no instances.';
  const groups = reasons.filter(isGroupReason);
  const holds = verdict.kind === 'quorum-holds';
  const start = holds ? 'Quorum holds:' : 'Quorum lost:';
  if (groups.length < 2) {
    return `${start} ${verdict.up} of ${verdict.of} up, ${verdict.needed} needed.`;
  }
  return `${start} ${holds ? writersClause(groups) : losersClause(groups, verdict)}.`;
}

const share = (reason: GroupReason) => `${reason.up} of ${reason.of}`;

function writersClause(groups: readonly GroupReason[]): string {
  const writers = groups.filter((group) => group.kind === 'group-keeps-writing');
  const others = groups.filter((group) => group.kind === 'group-cannot-write');
  const [first] = writers;
  if (first === undefined) return '';
  const writing =
    writers.length === 1
      ? `${groupName(first.regions)} keeps writing with ${share(first)}`
      : `${joinNames(writers.map((group) => groupName(group.regions)))} each reach ${first.needed} ` +
        `of ${first.of}, and the instances they share agree with one leader at a time`;
  if (others.length === 0) return writing;
  if (others.length > MOST_NAMED_GROUPS) {
    return `${writing}; none of the other ${others.length} groups can`;
  }
  const failing = others.map((group) => `${groupName(group.regions)} has ${share(group)}`);
  return `${writing}; ${joinNames(failing)} and cannot`;
}

function losersClause(groups: readonly GroupReason[], { needed }: VerdictReason): string {
  if (groups.length > MOST_NAMED_GROUPS) {
    return `none of ${groups.length} groups has the ${needed} instances needed`;
  }
  const failing = groups.map((group) => `${groupName(group.regions)} has ${share(group)}`);
  return `${joinNames(failing)}, ${needed} needed`;
}

/** "two regions": how many, in words up to nine. */
export function counted(n: number, what: string): string {
  return `${SMALL_NUMBERS[n] ?? n} ${what}${n === 1 ? '' : 's'}`;
}

/** Names in running text; of many parts their number is told. */
function anyOf(parts: readonly string[], kinds: string): string {
  return parts.length > MOST_NAMED_GROUPS
    ? `any of ${parts.length} ${kinds}`
    : joinNames(parts, 'or');
}

/**
 * What may still fail, in one sentence: any so many instances, and the zone or region whose loss
 * ends the quorum all the same. Empty without a quorum.
 * @param up how many instances are up, on any side
 */
export function furtherSentence({ quorum, instance, zone, region }: Losses, up: number): string {
  if (!quorum) return '';
  if (instance.anyOfThem === 0)
    return instance.fatal.length === up
      ? 'Losing any further instance ends it.'
      : `Losing ${anyOf(instance.fatal, 'instances')} ends it.`;
  const spared = `Any ${counted(instance.anyOfThem, 'instance')} can still be lost`;
  const regions = region.fatal.filter((name) => !zone.fatal.some((part) => part.startsWith(name)));
  const fatal = [...zone.fatal, ...regions];
  if (fatal.length > 0)
    return `${spared}; losing ${anyOf(fatal, zone.fatal.length > 0 ? 'zones' : 'regions')} ends it.`;
  return `${spared}, or any ${counted(region.anyOfThem, 'region')}.`;
}

/** The verdict on a state, one or two plain sentences. O(n log n) for n instances. */
export function explain(state: QuorumState): string {
  const { reasons, up } = summary(state);
  return `${verdictOf(reasons)} ${furtherSentence(lossesSurvived(state, state), up)}`.trim();
}
