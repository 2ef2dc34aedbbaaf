'use client';
import type { ReviewGuide } from '@/lib/review/guide';
import type { CardQuestion, Scorecard } from '@/lib/review/scorecard';
import { ProbeRows, TierRows, TrapRows } from './scorecard-rows';
import { ScorecardScale } from './scorecard-scale';
import { ScorecardTexts } from './scorecard-texts';
import { anchorWords, densityOf, mostWords, reasonWords } from './scorecard-words';
import { spanWords } from './span-words';

interface ScorecardQuestionProps {
  readonly card: Scorecard;
  readonly question: CardQuestion;
  /** Undefined where it could not be loaded. */
  readonly guide: ReviewGuide | undefined;
  readonly isOpen: boolean;
  /** When and by whom it was locked, or that it was not. */
  readonly lock: string;
}

/** The sheet of one question: the score with its reason, then what it rests on. On paper one page. */
export function ScorecardQuestion(props: ScorecardQuestionProps) {
  const { card, question, guide, isOpen, lock } = props;
  const { slug, number, short, score, seconds, variant, notes } = question;
  // Other points give other scores to the sample answers.
  const anchors = guide?.rubric === question.rubric ? guide.anchors : [];
  const id = `question-${number}`;
  const share = Math.floor((card.minutes * 60) / card.questions.length);
  return (
    <article
      className="card-sheet"
      aria-labelledby={id}
      data-question={slug}
      data-density={densityOf(question)}
    >
      <header>
        <h2 id={id}>
          {number}. {short}
        </h2>
        <p className="label">
          {spanWords(seconds)} of {spanWords(share)}
          {variant === undefined ? '' : `, fresh numbers, seed ${variant}`}
        </p>
      </header>
      <div className="card-verdict">
        <span className="card-score">{score.final}</span>
        <div>
          <p>{score.override ? score.override.reason : reasonWords(question)}</p>
          <p className="card-reason">
            {score.override
              ? `Overridden; by the rule ${score.byRule}: ${reasonWords(question)}`
              : 'By the rule.'}{' '}
            {mostWords(question, score)} {anchorWords(anchors)}
          </p>
        </div>
      </div>
      <ScorecardScale score={score.final} anchors={anchors} />
      <TierRows question={question} tier="must" />
      <TierRows question={question} tier="should" />
      <TierRows question={question} tier="expert" />
      <TrapRows traps={question.traps} />
      <ProbeRows probes={question.probes} />
      <ScorecardTexts question={question} isOpen={isOpen} />
      {notes.trim() === '' ? null : (
        <details className="no-print">
          <summary>Notes</summary>
          <p className="whitespace-pre-wrap">{notes}</p>
        </details>
      )}
      <footer>
        <span>{lock}</span>
        <span>
          rubric <span className="num">{question.rubric}</span>
        </span>
      </footer>
    </article>
  );
}
