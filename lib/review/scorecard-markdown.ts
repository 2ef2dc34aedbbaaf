import { blockQuote, plainLine } from './markdown-text';
import { ruleWords, scoreQuestion } from './question-score';
import {
  type CardQuestion,
  type CardQuote,
  type CardScore,
  type Scorecard,
  saidOf,
  unscoredIn,
} from './scorecard';

/**
 * A scorecard for people, as Markdown: what was typed stands in block quotes or escaped, so that it
 * can neither end nor begin anything. Points beyond the must tier that nobody asked for are counted
 * only. O(length).
 */
export function scorecardMarkdown(card: Scorecard): string {
  const { overall, questions } = card;
  const unscored = unscoredIn(card);
  const mean = `The mean of ${counted(questions.length - unscored.length, 'question')} is ${overall.byRule}`;
  return `${paragraphs(
    '# Scorecard',
    aboutOf(card),
    `## Overall: ${overall.final} of 100`,
    `${mean}${mostWords(overall)}.`,
    unscored.length === 0 ? '' : `Not scored, and not counted: ${unscored.join(', ')}.`,
    ...overrideParts(overall),
    quoted(overall.text),
    `How a question is scored: ${ruleWords()}`,
    ...questions.flatMap(questionParts),
  )}\n`;
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function aboutOf(card: Scorecard): string {
  const { candidate, interviewer, createdAt, startedAt = createdAt, lockedAt, minutes } = card;
  const seconds = card.questions.reduce((sum, question) => sum + question.seconds, 0);
  return [
    ...(candidate.trim() === '' ? [] : [`- Candidate: ${plainLine(candidate)}`]),
    ...(interviewer.trim() === '' ? [] : [`- Interviewer: ${plainLine(interviewer)}`]),
    `- Begun: ${momentWords(startedAt)}`,
    `- Time: ${timeWords(seconds)} of ${minutes} min`,
    lockedAt ? `- Locked: ${momentWords(lockedAt)}` : '- Not locked: it can still change',
  ].join('\n');
}

/** A moment of ISO 8601 in UTC, to the second. */
function momentWords(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`;
}

function timeWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function mostWords({ byRule, most }: CardScore): string {
  return most > byRule ? `, at most ${most} if all that was not asked were present` : '';
}

function overrideParts({ override }: CardScore): readonly string[] {
  return override ? [`Overridden to ${override.score}. Why:`, quoted(override.reason)] : [];
}

/** A typed text as a block quote, and nothing where there is none. */
function quoted(text: string): string {
  return text.trim() === '' ? '' : blockQuote(text);
}

function questionParts(question: CardQuestion): readonly string[] {
  const { number, short, score, variant, seconds, probes } = question;
  const { tiers, traps } = scoreQuestion(question.points, saidOf(question));
  const reasons = tiers.map(({ tier, made, of }) => `${tier} ${made} of ${of}`).join(', ');
  const trapWords = traps === 0 ? '' : `, ${counted(traps, 'trap')} asserted`;
  return [
    `## ${number}. ${plainLine(short)}: ${score.final} of 100`,
    `By the rule ${score.byRule}: ${reasons}${trapWords}${mostWords(score)}.`,
    ...overrideParts(score),
    variant === undefined ? '' : `Asked with fresh numbers, seed ${variant}.`,
    seconds === 0 ? '' : `Time: ${timeWords(seconds)}.`,
    ...tiers.flatMap(({ tier, notAsked }) => tierParts(question, tier, notAsked)),
    ...listParts(
      'Traps',
      question.traps.map(({ said, statement, evidence }) => item(said, statement, evidence)),
    ),
    ...listParts(
      'Probes',
      probes.map(({ outcome, ask, note }) => item(outcome, ask, [{ words: note }])),
    ),
    ...textParts('Strengths', question.strengths),
    ...textParts('Gaps', question.gaps),
    ...textParts('Take-aways', question.takeAways),
    ...textParts('Notes', question.notes),
  ];
}

function tierParts({ points }: CardQuestion, tier: string, notAsked: number): readonly string[] {
  const shown = points.filter(
    ({ mark = 'not asked', ...point }) =>
      point.tier === tier && (tier === 'must' || mark !== 'not asked' || point.evidence.length > 0),
  );
  const items = shown.map(({ mark = 'not asked', claim, evidence }) => item(mark, claim, evidence));
  const heading = `${tier[0]?.toUpperCase()}${tier.slice(1)}`;
  const left = notAsked === 0 ? '' : `Not asked: ${notAsked}.`;
  return listParts(heading, left === '' ? items : [...items, left]);
}

function item(said: string, what: string, evidence: readonly CardQuote[]): string {
  const quotes = evidence
    .filter(({ words }) => words.trim() !== '')
    .map(({ words }) => blockQuote(words, '  '));
  return paragraphs(`- **${said}**: ${plainLine(what)}`, ...quotes);
}

function listParts(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`### ${heading}`, ...items];
}

function textParts(heading: string, text: string): readonly string[] {
  return text.trim() === '' ? [] : [`### ${heading}`, quoted(text)];
}
