import { type Attempt, isWritten } from './kept';

/** A question and one's own answer to it. */
export interface OwnAnswer {
  readonly number: number;
  /** The question's name in a few words. */
  readonly short: string;
  readonly attempt: Attempt | undefined;
  /** A line of the given file, by its number from 1; undefined beyond its end. */
  readonly lineText?: (line: number) => string | undefined;
}

/**
 * One Markdown file of own answers. An answer stands in a block quote, each line behind `>`: whatever
 * was typed, headings and fences left open included, ends with it, and is there letter for letter
 * (https://spec.commonmark.org/0.31.2/#block-quotes). O(length).
 */
export function answersMarkdown(entries: readonly OwnAnswer[], title: string): string {
  return `${[`# ${title}`, ...entries.flatMap(answerParts)].join('\n\n')}\n`;
}

function answerParts({ number, short, attempt, lineText }: OwnAnswer): readonly string[] {
  const heading = `## ${number}. ${short}`;
  if (!attempt || !isWritten(attempt)) return [heading, 'No answer written.'];
  const about = [...timeOf(attempt), ...(attempt.sure ? [`How sure: ${attempt.sure}.`] : [])];
  return [
    heading,
    ...(about.length === 0 ? [] : [about.join(' ')]),
    ...(attempt.text.trim() === '' ? [] : [quoted(attempt.text)]),
    ...notesOf(attempt, lineText),
  ];
}

function timeOf({ seconds }: Attempt): readonly string[] {
  if (seconds === 0) return [];
  const minutes = Math.round(seconds / 60);
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
