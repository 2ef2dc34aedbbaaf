import type * as z from 'zod/mini';
import { SLUGS } from '../kernel/slugs';
import { rubricSum } from './rubric-sum';
import type { CardQuestion, CardScore, Scorecard } from './scorecard';

type Path = readonly (string | number)[];
/** Notes a fault: where, what stood there, and what was expected. */
type Note = (path: Path, found: unknown, message: string) => void;

/**
 * Checks what no field of a scorecard can say alone: questions ascend, ids are there once within a
 * question, the rubric's sum is that of the points, and the scores go together. It notes each fault
 * with its path. O(points).
 */
export function checkScorecardReferences({ value, issues }: z.core.ParsePayload<Scorecard>): void {
  const note: Note = (path, found, message) =>
    issues.push({ code: 'custom', path: [...path], input: found, message });

  checkScore(value.overall, ['overall'], note);
  for (const [at, question] of value.questions.entries()) {
    const path = ['questions', at];
    const before = value.questions[at - 1]?.number ?? 0;
    if (question.number <= before)
      note([...path, 'number'], question.number, `more than ${before}: each question once`);
    checkQuestion(question, path, note);
  }
}

function checkQuestion(question: CardQuestion, path: Path, note: Note): void {
  const { slug, number, points, rubric, score } = question;
  if (slug !== SLUGS[number - 1])
    note([...path, 'slug'], slug, `${SLUGS[number - 1]}, which is question ${number}`);
  for (const name of ['points', 'traps', 'probes'] as const) {
    const seen = new Set<string>();
    for (const [at, { id }] of question[name].entries()) {
      if (seen.has(id)) note([...path, name, at, 'id'], id, `an id that no other of ${name} has`);
      seen.add(id);
    }
  }
  const right = rubricSum(points);
  if (rubric !== right)
    note([...path, 'rubric'], rubric, `${right}, the sum of the points that stand there`);
  checkScore(score, [...path, 'score'], note);
}

function checkScore({ byRule, most, final, override }: CardScore, path: Path, note: Note): void {
  if (most < byRule) note([...path, 'most'], most, `at least ${byRule}, the score by the rule`);
  const right = override?.score ?? byRule;
  if (final !== right)
    note([...path, 'final'], final, `${right}, as ${override ? 'overridden' : 'the rule has it'}`);
}
