import type { Level } from './failures';
import type { Losses } from './losses';
import type { QuorumReason } from './quorum';
import { type QuorumState, summary } from './state';

type GroupReason = Extract<QuorumReason, { regions: readonly string[] }>;
type VerdictReason = Exclude<QuorumReason, GroupReason>;

/** Groups that a sentence names one by one; of more, it tells the number. */
const MOST_NAMED_GROUPS = 3;

const SMALL_NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
];

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

/** How many further losses are survived, as a sentence. */
export function survivesSentence(survives: number): string {
  const number = SMALL_NUMBERS[survives] ?? String(survives);
  return `${number} further ${survives > 1 ? 'losses' : 'loss'} can be survived.`;
}

/** Words the reasons of `quorumOf` as the verdict: whether the quorum holds, why, and what is left. */
export function verdictOf(reasons: readonly QuorumReason[]): string {
  const verdict = reasons.find((reason): reason is VerdictReason => !isGroupReason(reason));
  if (verdict === undefined || verdict.of === 0) return 'Quorum lost: there are no instances.';
  const groups = reasons.filter(isGroupReason);
  const holds = verdict.kind === 'quorum-holds';
  const start = holds ? 'Quorum holds:' : 'Quorum lost:';
  const end = holds ? ` ${survivesSentence(verdict.survives)}` : '';
  if (groups.length < 2) {
    return `${start} ${verdict.up} of ${verdict.of} up, ${verdict.needed} needed.${end}`;
  }
  return `${start} ${holds ? writersClause(groups) : losersClause(groups, verdict)}.${end}`;
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

/** The verdict on a state, one or two plain sentences. */
export function explain(state: QuorumState): string {
  return verdictOf(summary(state).reasons);
}

const PLURAL: Record<Level, string> = { instance: 'instances', zone: 'zones', region: 'regions' };

/** What may still fail, by kind of part, one sentence each. */
export function explainLosses(losses: Losses): readonly string[] {
  if (!losses.quorum) return ['There is no quorum to lose.'];
  return (['instance', 'zone', 'region'] as const).map((level) => {
    const { anyOfThem, fatal } = losses[level];
    if (anyOfThem > 1) return `Any ${anyOfThem} ${PLURAL[level]} can be lost.`;
    if (anyOfThem === 1) return `Any one ${level} can be lost.`;
    if (fatal.length > MOST_NAMED_GROUPS) {
      return `Losing any of ${fatal.length} ${PLURAL[level]} ends the quorum.`;
    }
    return `Losing ${joinNames(fatal, 'or')} ends the quorum.`;
  });
}
