import { wilsonInterval } from '../kernel/wilson';
import { type Attempt, SURE, type Sure } from './kept';
import { numberWord } from './standing';
import { addTallies, capital, judgedOf, type Tally, totalOf } from './tally';

/** What was judged of the essentials of those attempts whose writer was equally sure. */
export interface SureRow {
  readonly sure: Sure;
  readonly attempts: number;
  readonly present: number;
  readonly partly: number;
  readonly absent: number;
}

/** Below so many judged essentials of equally sure attempts, nothing is said of them. */
const FEW_JUDGEMENTS = 10;
/** From fewer attempts two steps are not compared: what one attempt has goes together. */
const FEW_ATTEMPTS = 5;

/**
 * How sure and how right: every attempt with a `sure` and a judged essential counts once, under each
 * step from the least sure. O(attempts · essentials).
 * @param essentials ids of the essential points, by slug
 */
export function calibrate(
  attempts: readonly Attempt[],
  essentials: Readonly<Record<string, readonly string[]>>,
): readonly SureRow[] {
  const tallies = attempts.map(({ sure, slug, judged }) => ({
    sure,
    tally: judgedOf({ judged }, essentials[slug] ?? []),
  }));
  return SURE.map((step) => {
    const own = tallies
      .filter(({ sure, tally }) => sure === step && judgedIn(tally) > 0)
      .map(({ tally }) => tally);
    const { present, partly, absent } = addTallies(own);
    return { sure: step, attempts: own.length, present, partly, absent };
  });
}

type Judged = Pick<SureRow, 'present' | 'partly' | 'absent'>;
const judgedIn = ({ present, partly, absent }: Judged) => present + partly + absent;

/** What the counts support, and how little that is. */
export interface CalibrationWords {
  /** Empty where they support nothing. */
  readonly says: string;
  readonly limits: string;
}

/** The counts in sentences: of a step with few judgements nothing is said, and of a difference only what chance does not explain. */
export function calibrationWords(rows: readonly SureRow[]): CalibrationWords {
  const judgements = rows.reduce((sum, row) => sum + judgedIn(row), 0);
  const attempts = rows.reduce((sum, row) => sum + row.attempts, 0);
  if (judgements === 0)
    return {
      says: '',
      limits: 'No essential of an attempt is judged yet for which you said how sure you were.',
    };
  const enough = rows.filter((row) => judgedIn(row) >= FEW_JUDGEMENTS).toReversed();
  const counted = `${capital(counts(attempts, 'attempt'))}, ${counts(judgements, 'judgement')}`;
  const difference = differenceOf(rows);
  return {
    says: [...enough.map(rowWords), ...(difference ? [difference] : [])].join(' '),
    limits: `${counted}: ${enough.length === 0 ? 'too few to say anything' : difference ? 'enough to count, not to explain' : 'too few to say more'}.`,
  };
}

function counts(count: number, what: string): string {
  return `${numberWord(count)} ${what}${count === 1 ? '' : 's'}`;
}

const WHEN: Readonly<Record<Sure, string>> = {
  'a guess': 'When it was a guess',
  shaky: 'When you were shaky',
  'fairly sure': 'When you were fairly sure',
  certain: 'When you were certain',
};

function rowWords(row: SureRow): string {
  const all = judgedIn(row);
  const had =
    row.present === all
      ? `all ${numberWord(all)} were there`
      : `${numberWord(row.present)} of ${numberWord(all)} ${row.present > 1 ? 'were' : 'was'} there`;
  return `${WHEN[row.sure]}, ${had}.`;
}

/** Compares the least sure step that has enough with the surest; 95 % intervals of the two must not meet. */
function differenceOf(rows: readonly SureRow[]): string | undefined {
  const enough = rows.filter(
    (row) => judgedIn(row) >= FEW_JUDGEMENTS && row.attempts >= FEW_ATTEMPTS,
  );
  const [low, high] = [enough[0], enough.at(-1)];
  if (!low || !high) return undefined;
  const [unsure, sure] = [low, high].map((row) => wilsonInterval(row.present, judgedIn(row)));
  if (!unsure || !sure) return undefined;
  if (sure.low > unsure.high) return 'Where you were surer, more was there.';
  return sure.high < unsure.low ? 'Where you were surer, less was there.' : undefined;
}

const WERE: Readonly<Record<Sure, string>> = {
  'a guess': 'It was a guess',
  shaky: 'You were shaky',
  'fairly sure': 'You were fairly sure',
  certain: 'You were certain',
};

/** One attempt’s, such as “You were fairly sure, and had four of six.”; undefined where nothing is judged. */
export function sureWords(sure: Sure, tally: Tally): string | undefined {
  const judged = judgedIn(tally);
  if (judged === 0) return undefined;
  const you = sure === 'a guess' ? 'you had' : 'had';
  const soFar = judged < totalOf(tally) ? ' judged so far' : '';
  return `${WERE[sure]}, and ${you} ${numberWord(tally.present)} of ${numberWord(judged)}${soFar}.`;
}
