import { formatNumber, formatPercent } from '@/lib/kernel/format';
import type { Agreement } from '@/lib/review/agreement';
import type { ReviewGuide } from '@/lib/review/guide';
import { MARKS } from '@/lib/review/kept';
import { scoreQuestion } from '@/lib/review/question-score';
import { TIERS } from '@/lib/review/score';
import {
  type CardPoint,
  type CardQuestion,
  type CardScore,
  type Scorecard,
  saidOf,
} from '@/lib/review/scorecard';
import { capital } from '@/lib/study/tally';

/** How the points of a tier were marked, such as '4 present, 2 absent'. */
export function markedWords(points: readonly CardPoint[]): string {
  return MARKS.map((wanted) => ({
    wanted,
    count: points.filter(({ mark = 'not asked' }) => mark === wanted).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ wanted, count }) => `${count} ${wanted}`)
    .join(', ');
}

/** The points of a tier that are listed: every must, and of the others those that something was said of. */
export function listedPoints(
  { points }: Pick<CardQuestion, 'points'>,
  tier: CardPoint['tier'],
): readonly CardPoint[] {
  return points.filter(
    (point) =>
      point.tier === tier &&
      (tier === 'must' || (point.mark ?? 'not asked') !== 'not asked' || point.evidence.length > 0),
  );
}

/** What a score follows from, such as 'Must 4 of 6, should 4 of 19, expert 0 of 6.' */
export function reasonWords(question: Pick<CardQuestion, 'points' | 'traps'>): string {
  const { tiers, traps } = scoreQuestion(question.points, saidOf(question));
  const parts = tiers.map(({ tier, made, of }) => `${tier} ${formatNumber(made, 1)} of ${of}`);
  const trapWords = traps === 0 ? '' : `, ${traps} ${traps === 1 ? 'trap' : 'traps'} asserted`;
  return `${capital(parts.join(', '))}${trapWords}.`;
}

/** What the score could still become; empty where everything was asked. */
export function mostWords({ points }: Pick<CardQuestion, 'points'>, { most }: CardScore): string {
  const left = points.filter(({ mark = 'not asked' }) => mark === 'not asked').length;
  if (left === 0) return '';
  return `At most ${most}: ${left} ${left === 1 ? 'point was' : 'points were'} not asked.`;
}

/** The scores of the sample answers, such as 'Sample answers: poor 10, mixed 41.' */
export function anchorWords(anchors: ReviewGuide['anchors']): string {
  if (anchors.length === 0) return '';
  return `Sample answers: ${anchors.map(({ level, score }) => `${level} ${score}`).join(', ')}.`;
}

/** Which must points nobody marked, such as '3 must points have no mark (question 1: 2, question 4: 1)'; empty without any. */
export function unmarkedWords({ questions }: Pick<Scorecard, 'questions'>): string {
  const counts = questions
    .map(({ number, points }) => ({
      number,
      count: points.filter(({ tier, mark }) => tier === 'must' && mark === undefined).length,
    }))
    .filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return '';
  const each = counts.map(({ number, count }) => `question ${number}: ${count}`).join(', ');
  return `${all} must ${all === 1 ? 'point has' : 'points have'} no mark (${each})`;
}

/** A text of a thought a line as its thoughts, without bullets of its own. */
export function thoughtsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•]\s+)?/, '').trimEnd())
    .filter((line) => line !== '');
}

/** Up to this many rows are set loosely on a sheet of A4, then closer and closer. */
const MOST_ROWS = [12, 24, 38] as const;

/** How closely a question is set on paper, so that it takes one sheet: from 0, loose, to 3. */
export function densityOf(question: CardQuestion): number {
  const { traps, probes } = question;
  const listed = TIERS.flatMap((tier) => listedPoints(question, tier));
  const rows = listed.length + traps.length + probes.length;
  return MOST_ROWS.filter((most) => rows > most).length;
}

/** How far two interviewers agree, in a sentence. */
export function agreementWords({ same, of, share, kappa }: Agreement): string {
  if (of === 0) return 'There is no point that both asked for.';
  const noun = of === 1 ? 'point' : 'points';
  const beyond =
    kappa === undefined
      ? 'κ says nothing here: both used one and the same mark'
      : `κ ${formatNumber(kappa, 2)}`;
  return `The same mark in ${same} of ${of} ${noun} that both asked for (${formatPercent(share, 0)}); ${beyond}.`;
}

/** A difference of scores with its sign. */
export function signed(difference: number): string {
  return difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference);
}
