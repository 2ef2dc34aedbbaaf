import type { StudyPoint, Tier } from './advice';
import {
  type Attempt,
  beginAttempt,
  type Judgement,
  NOTHING,
  type StudyData,
  type Verdict,
} from './kept';
import type { StudyQuestion } from './next-thing';

/** For tests: a minute of one day, so that a larger number is later. */
export const at = (minute: number): string =>
  new Date(Date.UTC(2026, 10, 24, 0, minute)).toISOString();

/** For tests: judgements at one minute by the ids of their points; 'none' has words and no verdict. */
export const judgedAs = (
  verdicts: Readonly<Record<string, Verdict | 'none'>>,
  minute = 10,
): Readonly<Record<string, Judgement>> =>
  Object.fromEntries(
    Object.entries(verdicts).map(([id, verdict]) => [
      id,
      { ...(verdict === 'none' ? {} : { verdict }), evidence: [], at: at(minute) },
    ]),
  );

/** For tests: an attempt that was begun at a minute. */
export const attempt = (slug: string, minute: number, own: Partial<Attempt> = {}): Attempt => ({
  ...beginAttempt(slug, `${slug}-${minute}`, at(minute)),
  ...own,
});

/** For tests: a point that can be read about, seen and judged. */
export const point = (
  id: string,
  tier: Tier = 'must',
  own: Partial<StudyPoint> = {},
): StudyPoint => ({
  id,
  tier,
  claim: `Claim ${id}`,
  minutes: 1,
  read: { title: `Part ${id}`, href: `/read#${id}` },
  see: `/see?${id}`,
  judge: { id: `trap-${id}`, words: `Words ${id}`, href: `/judge#${id}`, holds: false },
  ...own,
});

/** For tests: a question with some points. */
export const question = (
  number: number,
  points: readonly StudyPoint[] = [point(`p${number}`)],
): StudyQuestion => ({ slug: `q${number}`, number, short: `Q ${number}`, minutes: 30, points });

/** For tests: some of what is kept. */
export const data = (own: Partial<StudyData>): StudyData => ({ ...NOTHING, ...own });
