import { formatNumber } from '@/lib/kernel/format';
import { ANSWERS, CAUSES } from '@/lib/models/service-load-skew/diagnose/causes';
import type { LookId } from '@/lib/models/service-load-skew/diagnose/findings';
import { LOOKS } from '@/lib/models/service-load-skew/diagnose/looks';
import type { Game } from './diagnose-game';

/** What of a case the words need. */
interface Told {
  readonly pods: number;
  /** Busiest pod over the mean. */
  readonly skew: number;
  /** The label of its cause. */
  readonly cause: string;
  /** The looks of the guide's path. */
  readonly path: readonly LookId[];
}

const looks = (count: number) => `${count} ${count === 1 ? 'look' : 'looks'}`;
const lower = (label: string) =>
  /^[A-Z][a-z]* /.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;
const times = (skew: number) => `${formatNumber(skew, 1)} times`;

/** The scene's first sentence: while the game goes on, what is reported; then how it ended. */
export function titleOf({ end, used }: Pick<Game, 'end' | 'used'>, told: Told): string {
  const reported = `the busiest of ${told.pods} pods does ${times(told.skew)} its even share`;
  if (end === 'solved')
    return `Solved with ${looks(used)}, the guide’s path takes ${told.path.length}: ${lower(told.cause)}.`;
  if (end === 'given up') return `Given up after ${looks(used)}: ${lower(told.cause)}.`;
  return `Reported: ${reported}; ${used === 0 ? 'no look' : looks(used)} so far.`;
}

/** The labels of looks, in order. */
export function pathText(path: readonly LookId[]): string {
  return path.map((id) => LOOKS.find((one) => one.id === id)?.label ?? id).join(' → ');
}

/**
 * Why an answer is not it, or that only its fix is not: what of the opened looks speaks against the cause, where something does,
 * and what the fix would do.
 */
export function wrongText(
  { cause, fix }: NonNullable<Game['wrong']>,
  isCause: boolean,
  against: string | undefined,
  skewThen: number,
): string {
  const named = CAUSES.find(({ id }) => id === cause)?.label ?? cause;
  const tried = ANSWERS.find(({ id }) => id === fix)?.label ?? fix;
  if (isCause)
    return `The cause is right. But with “${lower(tried)}” the busiest pod would do ${times(skewThen)} its share.`;
  const why = against
    ? `Not “${lower(named)}”. ${against}`
    : `Not “${lower(named)}”, though the looks so far do not rule it out.`;
  return `${why} With “${lower(tried)}” the busiest pod would do ${times(skewThen)} its share.`;
}
