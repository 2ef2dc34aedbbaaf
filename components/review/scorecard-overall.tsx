'use client';
import { countOf } from '@/components/mock/mock-words';
import { ruleWords } from '@/lib/review/question-score';
import { type Scorecard, unscoredIn } from '@/lib/review/scorecard';
import { change } from './review-store';
import { ScorecardOverride } from './scorecard-override';
import { WrittenText } from './scorecard-texts';
import { reasonWords, signed } from './scorecard-words';
import { spanWords } from './span-words';

interface ScorecardOverallProps {
  readonly card: Scorecard;
  readonly isOpen: boolean;
  readonly lock: string;
  readonly day: string;
}

/** The first sheet: the score of all of it, what it rests on, and what is said of it. */
export function ScorecardOverall({ card, isOpen, lock, day }: ScorecardOverallProps) {
  const { overall, questions, candidate, interviewer, minutes } = card;
  const seconds = questions.reduce((sum, question) => sum + question.seconds, 0);
  const unscored = unscoredIn(card);
  const scored = questions.length - unscored.length;
  const mean = `The mean of ${countOf(scored, 'question')}`;
  return (
    <article className="card-sheet" aria-labelledby="overall">
      <header>
        <h2 id="overall">{candidate || 'No name'}</h2>
        <p className="label">
          {interviewer ? `Interviewer: ${interviewer} · ` : ''}
          {day} · {spanWords(seconds)} of {minutes} min
        </p>
      </header>
      <div className="card-verdict">
        <span className="card-score">{overall.final}</span>
        <div>
          <p>{overall.override ? overall.override.reason : `${mean}.`}</p>
          <p className="card-reason">
            {overall.override ? `Overridden; ${mean.toLowerCase()} is ${overall.byRule}. ` : ''}
            {overall.most > overall.byRule
              ? `At most ${overall.most}, had everything that was not asked been present. `
              : ''}
            {unscored.length > 0 ? `Not scored, and not counted: ${unscored.join(', ')}.` : ''}
          </p>
        </div>
      </div>
      {isOpen ? <ScorecardOverride override={overall.override} /> : null}
      <WrittenText
        head="What is said of all of it"
        of=""
        text={overall.text}
        isOpen={isOpen}
        write={(text) => change((review) => ({ ...review, overall: text }))}
      />
      <section aria-label="Scores by question">
        <h3>By question</h3>
        <ol className="card-scores">
          {questions.map((question) => (
            <li key={question.slug}>
              <span className="num">{question.number}</span>
              <a href={`#question-${question.number}`}>{question.short}</a>
              <b className="num">{question.score.final}</b>
              <span className="text-soft">
                {reasonWords(question)}{' '}
                {question.score.override
                  ? `Overridden by ${signed(question.score.final - question.score.byRule)}.`
                  : ''}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <p className="card-rule">{ruleWords()}</p>
      <footer>
        <span>{lock}</span>
        <span>Dry Run scorecard, version {card.version}</span>
      </footer>
    </article>
  );
}
