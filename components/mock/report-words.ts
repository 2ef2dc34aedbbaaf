import type { Mock } from '@/lib/study/kept';
import type { MockStanding } from '@/lib/study/mock';
import type { EssentialsTally, LostEssential, MockReport } from '@/lib/study/mock-report';
import { numberWord } from '@/lib/study/standing';
import { countOf, durationWords, hoursWords, STANDING_WORDS } from './mock-words';

/** What a mock came to, in one sentence. */
export function verdictWords({ questions, seconds }: MockReport): string {
  const written = questions.filter(({ standing }) => standing !== 'empty').length;
  return `You wrote ${numberWord(written)} of seven in ${durationWords(seconds)}.`;
}

/** How a mock ended. */
export function endWords({ seconds }: MockReport, { limitMinutes, ended }: Mock): string {
  if (ended?.how === 'out of time') return 'Time is up.';
  return `You handed it in with ${durationWords(limitMinutes * 60 - seconds)} left.`;
}

/** What a file of a mock says first. `begun` is the moment it began, as the reader's clock has it. */
export function fileWords(report: MockReport, mock: Mock, begun: string): string {
  const time = `Limit ${hoursWords(mock.limitMinutes)}, used ${durationWords(report.seconds)}.`;
  return `Begun ${begun}. ${time} ${endWords(report, mock)}`;
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
