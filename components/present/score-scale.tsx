import type { Anchor } from '@/lib/review/guide';
import type { QuestionScore } from '@/lib/review/question-score';

const WIDTH = 300;
/** Room for what stands at 0 and at 100. */
const EDGE = 8;

interface ScoreScaleProps {
  readonly scored: QuestionScore;
  readonly anchors: readonly Anchor[];
}

/** The score on a line from 0 to 100 among the sample answers; dashed as far as it could still go. */
export function ScoreScale({ scored: { final, most, notAsked }, anchors }: ScoreScaleProps) {
  const at = (score: number) => EDGE + ((WIDTH - 2 * EDGE) * score) / 100;
  const samples = anchors.map(({ level, score }) => `${level} at ${score}`).join(', ');
  const range = notAsked > 0 && most > final ? `, at most ${most}` : '';
  return (
    <svg
      className="score-scale"
      viewBox={`0 0 ${WIDTH} 34`}
      role="img"
      aria-label={`${final} of 100${range}; sample answers: ${samples}`}
    >
      <path d={`M${at(0)} 25H${at(100)}`} stroke="var(--edge)" strokeWidth="1.5" />
      {range === '' ? null : (
        <path
          d={`M${at(final)} 25H${at(most)}`}
          stroke="var(--ink)"
          strokeWidth="4"
          strokeDasharray="3 3"
        />
      )}
      {anchors.map(({ level, score }) => (
        <circle
          key={level}
          cx={at(score)}
          cy="25"
          r="4.5"
          fill="var(--paper)"
          stroke="var(--edge)"
          strokeWidth="1.5"
        />
      ))}
      <path d={`M${at(final)} 18l-8-12h16z`} fill="var(--ink)" />
    </svg>
  );
}
