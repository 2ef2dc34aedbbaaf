import type { Judgement, QuestionKept, Verdict } from './kept';

/** Minutes to bring a simulator into a state and see what it shows. */
export const SEE_MINUTES = 2;
/** Minutes to judge a statement and read why. */
export const JUDGE_MINUTES = 1;
/** Words that are read in a minute, with thought. */
const WORDS_A_MINUTE = 200;

/** How heavy a point is, from what fails the answer to what few have. */
export const TIERS = ['must', 'should', 'expert'] as const;
export type Tier = (typeof TIERS)[number];

/** A point with what can be done about it. */
export interface StudyPoint {
  readonly id: string;
  readonly tier: Tier;
  /** Plain text. */
  readonly claim: string;
  /** Whole minutes to read the paragraph that gives its reason, at least 1. */
  readonly minutes: number;
  readonly read: { readonly title: string; readonly href: string };
  /** Address of the simulator’s state that shows it. */
  readonly see?: string | undefined;
  /** A statement about it. */
  readonly judge?:
    | {
        readonly id: string;
        readonly words: string;
        readonly href: string;
        readonly holds: boolean;
      }
    | undefined;
}

/** What lacks of a point: all of it, a part, or only that a statement about it was judged wrong. */
export type Lack = Exclude<Verdict, 'present'> | 'statement';

interface Reason {
  /** Id of the point. */
  readonly point: string;
  readonly claim: string;
  readonly tier: Tier;
  readonly lack: Lack;
  readonly minutes: number;
  readonly href: string;
}

/** Something that is worth doing, and why. */
export type Action =
  | (Reason & {
      readonly kind: 'read';
      readonly title: string;
      /** Ids of all the points whose reasons stand there, `point` among them. */
      readonly points: readonly string[];
    })
  | (Reason & { readonly kind: 'see' })
  | (Reason & {
      readonly kind: 'judge';
      readonly words: string;
      /** Whether the statement was judged wrongly before, or never. */
      readonly said: 'wrongly' | 'never';
    });

/** A point of which something lacks. */
export interface Weak {
  readonly point: StudyPoint;
  readonly lack: Lack;
}

/** Minutes to read some words, rounded up, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}

/** Heavier points first; of equally heavy ones what is absent, then what is there in part, then statements. */
export function byWeight(one: Weak, other: Weak): number {
  const tier = ({ point }: Weak) => TIERS.indexOf(point.tier);
  return tier(one) - tier(other) || rank(one) - rank(other);
}

const RANKS: readonly Lack[] = ['absent', 'partly', 'statement'];
const rank = ({ lack }: Weak) => RANKS.indexOf(lack);

type Statements = QuestionKept['statements'];

/**
 * What was judged to be absent or there in part, and whatever else has a statement that was judged
 * wrong; by weight, then in the rubric’s order. O(n log n).
 */
export function weakPoints(
  points: readonly StudyPoint[],
  judged: Readonly<Record<string, Judgement>>,
  statements: Statements,
): readonly Weak[] {
  return points
    .flatMap((point): Weak | readonly Weak[] => {
      const verdict = judged[point.id]?.verdict;
      if (verdict === 'absent' || verdict === 'partly') return { point, lack: verdict };
      return isMisjudged(point, statements) ? { point, lack: 'statement' } : [];
    })
    .sort(byWeight);
}

/** Whether the statement about a point was judged, and wrong. O(1). */
export function isMisjudged({ judge }: StudyPoint, statements: Statements): boolean {
  const said = judge && statements[judge.id];
  return said !== undefined && said.holds !== judge?.holds;
}

/**
 * What can be done about a point: read, see, judge, those of them that there are; where only the
 * statement lacks, judge. A statement that was judged rightly is not offered again.
 */
export function actionsFor({ point, lack }: Weak, statements: Statements): readonly Action[] {
  const { id, claim, tier, minutes, read, see, judge } = point;
  const why = { point: id, claim, tier, lack };
  const actions: Action[] = [];
  const isThere = lack === 'statement';
  if (!isThere) actions.push({ ...why, kind: 'read', minutes, ...read, points: [id] });
  if (!isThere && see !== undefined)
    actions.push({ ...why, kind: 'see', minutes: SEE_MINUTES, href: see });
  const said = judge && statements[judge.id]?.holds;
  if (judge && said !== judge.holds) {
    const { words, href } = judge;
    const before = said === undefined ? 'never' : 'wrongly';
    actions.push({ ...why, kind: 'judge', minutes: JUDGE_MINUTES, words, href, said: before });
  }
  return actions;
}

/** Of each point first the reading and one thing more, then the next point; what is left comes last. O(n). */
export function spread<A>(perPoint: readonly (readonly A[])[]): readonly A[] {
  return [
    ...perPoint.flatMap((actions) => actions.slice(0, 2)),
    ...perPoint.flatMap((actions) => actions.slice(2)),
  ];
}

/**
 * Each place to read once, where it stands first: with the minutes and the points of all that is read
 * there. O(actions²).
 */
export function placesOnce<A extends Action>(actions: readonly A[]): readonly A[] {
  return actions.flatMap((action, index) => {
    if (action.kind !== 'read') return [action];
    const isThere = (one: A) => one.kind === 'read' && one.href === action.href;
    if (actions.findIndex(isThere) < index) return [];
    const all = actions.filter(isThere);
    const minutes = all.reduce((sum, one) => sum + one.minutes, 0);
    return [{ ...action, minutes, points: all.map(({ point }) => point) }];
  });
}

/**
 * What is worth the next ten minutes after an attempt was judged; nothing where all that was judged
 * is there and no statement was judged wrong. O(n²).
 * @param points in the rubric’s order
 * @param judged what was said of the attempt’s points
 * @param statements what was said of the question’s statements
 */
export function worthDoing(
  points: readonly StudyPoint[],
  judged: Readonly<Record<string, Judgement>>,
  statements: Statements,
  limit = 3,
): readonly Action[] {
  return adviceOn(weakPoints(points, judged, statements), statements, limit);
}

/** What can be done about weak points, each place to read once, at most `limit` things. O(n²). */
export function adviceOn(
  weak: readonly Weak[],
  statements: Statements,
  limit: number,
): readonly Action[] {
  return placesOnce(spread(weak.map((one) => actionsFor(one, statements)))).slice(0, limit);
}
