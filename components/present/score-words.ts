import type { QuestionScore } from '@/lib/review/question-score';

/** What a score goes by, and how high it could be, such as 'By the rule, at most 63: 15 points were not asked.' */
export function scoreWords({ score, most, notAsked, override }: QuestionScore): string {
  const open = `${notAsked} ${notAsked === 1 ? 'point was' : 'points were'} not asked`;
  const atMost = notAsked === 0 ? '' : `, at most ${most}: ${open}`;
  return override ? `By hand; the rule gives ${score}${atMost}.` : `By the rule${atMost}.`;
}

/** What it is made of, such as 'must 4 of 6, should 3.5 of 19, 1 trap'. */
export function partWords({ tiers, traps }: Pick<QuestionScore, 'tiers' | 'traps'>): string {
  const made = tiers
    .filter(({ of }) => of > 0)
    .map(({ tier, made, of }) => `${tier} ${made} of ${of}`);
  const asserted = traps === 0 ? [] : [`${traps} ${traps === 1 ? 'trap' : 'traps'}`];
  return [...made, ...asserted].join(', ');
}
