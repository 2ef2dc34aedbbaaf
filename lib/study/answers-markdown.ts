import { toldMinutes } from './history';
import { type Attempt, isWritten } from './kept';

/** A question and one's own answer to it. */
export interface OwnAnswer {
  readonly number: number;
  /** The question's name in a few words. */
  readonly short: string;
  readonly attempt: Attempt | undefined;
  /** Where there are several answers to the question, next to each other: what tells this one from them. */
  readonly which?: string;
  /** The question as it was asked, in Markdown. */
  readonly asked?: string;
  /** What is said of the answer in the place of its time and of how sure somebody is. */
  readonly about?: string;
  /** A line of the given file, by its number from 1; undefined beyond its end. */
  readonly lineText?: (line: number) => string | undefined;
}

/**
 * One Markdown file of own answers. An answer stands in a block quote, each line behind `>`: whatever
 * was typed, headings and fences left open included, ends with it, and is there letter for letter
 * (https://spec.commonmark.org/0.31.2/#block-quotes). O(length).
 */
export function answersMarkdown(
  entries: readonly OwnAnswer[],
  title: string,
  /** A paragraph below the title. */
  intro = '',
): string {
  return `${paragraphs(`# ${title}`, intro, ...entries.flatMap(answerParts))}\n`;
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function answerParts(own: OwnAnswer, index: number, all: readonly OwnAnswer[]): readonly string[] {
  const { about = '', attempt, lineText } = own;
  const headings = headingsOf(own, all[index - 1]);
  if (!attempt || !isWritten(attempt)) return [...headings, about, 'No answer written.'];
  const text = attempt.text.trim() === '' ? '' : quoted(attempt.text);
  return [...headings, about || aboutOf(attempt), text, ...notesOf(attempt, lineText)];
}

function headingsOf(
  { number, short, which, asked = '' }: OwnAnswer,
  before: OwnAnswer | undefined,
): readonly string[] {
  const question = [`## ${number}. ${short}`, asked];
  if (which === undefined) return question;
  return [...(before?.number === number ? [] : question), `### ${which}`];
}

function aboutOf(attempt: Attempt): string {
  const sure = attempt.sure ? [`How sure: ${attempt.sure}.`] : [];
  return [...timeOf(attempt), ...sure].join(' ');
}

function timeOf({ seconds }: Attempt): readonly string[] {
  if (seconds === 0) return [];
  const minutes = toldMinutes(seconds);
  if (minutes === 0) return ['Less than a minute.'];
  return [minutes === 1 ? '1 minute.' : `${minutes} minutes.`];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

function quoted(text: string): string {
  return linesOf(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Names that are whole numbers stand in ascending order in any object. */
function notesOf({ lines }: Attempt, lineText: OwnAnswer['lineText']): readonly string[] {
  const items = Object.entries(lines)
    .filter(([, note]) => note.trim() !== '')
    .map(([line, note]) => [Number(line), note.trim()] as const)
    .map(([line, note]) => {
      const source = lineText?.(line)?.trim() ?? '';
      const [first = '', ...rest] = linesOf(note);
      const begin = `- Line ${line}${source === '' ? '' : `, ${inBackticks(source)}`}: ${first}`;
      // What stands below the hyphen's text belongs to the item, whatever it is.
      return [begin, ...rest.map((more) => (more === '' ? '' : `  ${more}`))].join('\n');
    });
  return items.length === 0 ? [] : ['Notes on lines:', items.join('\n')];
}

/** A code span between more backticks than stand together in it. https://spec.commonmark.org/0.31.2/#code-spans */
function inBackticks(source: string): string {
  const runs = source.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const space = source.startsWith('`') || source.endsWith('`') ? ' ' : '';
  return fence + space + source + space + fence;
}
