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

/** What lacks of a point. */
export type Lack = Exclude<Verdict, 'present'>;

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
  | (Reason & { readonly kind: 'read'; readonly title: string })
  | (Reason & { readonly kind: 'see' })
  | (Reason & {
      readonly kind: 'judge';
      readonly words: string;
      /** Whether the statement was judged wrongly before, or never. */
      readonly said: 'wrongly' | 'never';
    });

/** A point that an attempt lacks, or has in part. */
export interface Weak {
  readonly point: StudyPoint;
  readonly lack: Lack;
}

/** Minutes to read some words, rounded up, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}

/** Heavier points first, of equally heavy ones what is absent before what is there in part. */
export function byWeight(one: Weak, other: Weak): number {
  const tier = ({ point }: Weak) => TIERS.indexOf(point.tier);
  return tier(one) - tier(other) || rank(one) - rank(other);
}

const rank = ({ lack }: Weak) => (lack === 'absent' ? 0 : 1);

/** What was judged to be absent or there in part, by weight, then in the rubric’s order. O(n log n). */
export function weakPoints(
  points: readonly StudyPoint[],
  judged: Readonly<Record<string, Judgement>>,
): readonly Weak[] {
  return points
    .flatMap((point) => {
      const lack = judged[point.id]?.verdict;
      return lack === undefined || lack === 'present' ? [] : [{ point, lack }];
    })
    .sort(byWeight);
}

/**
 * What can be done about a point: read, see, judge, those of them that there are. A statement that
 * was judged rightly is not offered again.
 */
export function actionsFor(
  { point, lack }: Weak,
  statements: QuestionKept['statements'],
): readonly Action[] {
  const { id, claim, tier, minutes, read, see, judge } = point;
  const why = { point: id, claim, tier, lack };
  const actions: Action[] = [{ ...why, kind: 'read', minutes, ...read }];
  if (see !== undefined) actions.push({ ...why, kind: 'see', minutes: SEE_MINUTES, href: see });
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
 * What is worth the next ten minutes after an attempt was judged; nothing where all that was judged
 * is there. O(n log n).
 * @param points in the rubric’s order
 * @param judged what was said of the attempt’s points
 * @param statements what was said of the question’s statements
 */
export function worthDoing(
  points: readonly StudyPoint[],
  judged: Readonly<Record<string, Judgement>>,
  statements: QuestionKept['statements'],
  limit = 3,
): readonly Action[] {
  const weak = weakPoints(points, judged);
  return spread(weak.map((one) => actionsFor(one, statements))).slice(0, limit);
}
