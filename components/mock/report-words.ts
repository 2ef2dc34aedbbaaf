import type { Mock } from '@/lib/study/kept';
import type { MockStanding } from '@/lib/study/mock';
import type { EssentialsTally, LostEssential, MockReport } from '@/lib/study/mock-report';
import { numberWord } from '@/lib/study/standing';
import { countOf, hoursWords, STANDING_WORDS } from './mock-words';

/** Whole minutes of some seconds in words, such as "2 h 41 min". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return 'less than a minute';
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? `${count} ${unit}` : [])).join(' ');
}

/** What a mock came to, in one sentence. */
export function verdictWords({ questions, seconds }: MockReport): string {
  const written = questions.filter(({ standing }) => standing !== 'empty').length;
  return `You wrote ${numberWord(written)} of seven in ${durationWords(seconds)}.`;
}

/** How a mock ended. */
export function endWords({ seconds }: MockReport, { limitMinutes, ended }: Mock): string {
  if (ended?.how === 'out of time') return `The clock ran out after ${hoursWords(limitMinutes)}.`;
  return `You handed it in with ${durationWords(limitMinutes * 60 - seconds)} left.`;
}

/** How many essentials a text has, such as "4 of 6, one in part". */
export function essentialsWords({ present, partly, absent, open }: EssentialsTally): string {
  const parts = [
    `${present} of ${present + partly + absent + open}`,
    ...(partly > 0 ? [`${numberWord(partly)} in part`] : []),
    ...(open > 0 ? [`${numberWord(open)} not judged`] : []),
  ];
  return parts.join(', ');
}

/** What was lost in one question, which is all of the same standing. */
export function lossWords(lost: readonly LostEssential[], standing: MockStanding): string {
  const count = (why: LostEssential['why']) => lost.filter((one) => one.why === why).length;
  if (count('empty') > 0) return `left empty, ${countOf(lost.length, 'essential')}`;
  const words = [
    ...(count('absent') > 0 ? [`${numberWord(count('absent'))} missing`] : []),
    ...(count('partly') > 0 ? [`${numberWord(count('partly'))} there in part`] : []),
  ].join(', ');
  return standing === 'flagged' ? `${STANDING_WORDS.flagged}, ${words}` : words;
}
