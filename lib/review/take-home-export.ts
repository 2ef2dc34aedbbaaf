import { SURE } from '../study/kept';
import type { TakeHomePiece } from './kept';
import { copyFinder } from './take-home-copy';
import type { AskedQuestion } from './take-home-free';
import { attemptWords } from './take-home-json';
import { writtenFrom } from './take-home-lines';
import { notesBelow } from './take-home-notes';

const TITLE = /^# (?:Mock take-home|My answers to the seven questions)$/;
const ATTEMPT = /^### Attempt \d+, /;
/** What else the site writes around answers. */
const FRAME = [
  /^Begun .+\. Limit .+, used .+\. .+\.$/,
  /^(?:Less than a minute|\d+ minutes?)\.$/,
  new RegExp(`^(?:(?:Less than a minute|\\d+ minutes?)\\. )?How sure: (?:${SURE.join('|')})\\.$`),
  /^\d+ min, \d+ words?(?:, marked to come back to)?\.$/,
  /^No answer written\.$/,
];

/** A part of an export. `other` is what the site did not write. */
type Block =
  | { readonly kind: 'question'; readonly asked: AskedQuestion }
  | { readonly kind: 'attempt' }
  | { readonly kind: 'answer' | 'notes' | 'other'; readonly text: string };

/**
 * Splits what Progress and the mock hand out as Markdown: answers letter for letter, taken out of
 * their block quotes, with the notes on lines below them, as they are read everywhere. Headings,
 * times and questions that the site wrote around them are left out; what somebody added is not.
 * O(length).
 * @param plain as `plainText` gives it
 * @returns undefined where the title is another, or no heading is that of a question
 */
export function splitExport(
  plain: string,
  questions: readonly AskedQuestion[],
): readonly TakeHomePiece[] | undefined {
  const blocks = blocksOf(plain, questions);
  if (!blocks?.some(({ kind }) => kind === 'question')) return undefined;
  const pieces: TakeHomePiece[] = [];
  let asked: AskedQuestion | undefined;
  let attempts = 0;
  let before: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'question') {
      asked = block.asked;
      attempts = 0;
    } else if (block.kind === 'attempt') attempts += 1;
    else if (block.kind === 'notes' && before?.kind === 'answer') {
      const answer = pieces.at(-1);
      if (answer) pieces.splice(-1, 1, { ...answer, text: `${answer.text}\n\n${block.text}` });
    } else pieces.push(pieceOf(block, asked, attempts));
    before = block;
  }
  return pieces;
}

function pieceOf(
  { kind, text }: Extract<Block, { readonly text: string }>,
  asked: AskedQuestion | undefined,
  attempts: number,
): TakeHomePiece {
  if (!asked) return { text, why: 'before the first question' };
  const { slug, number } = asked;
  if (kind === 'other') return { slug, text, why: `beside the answer to question ${number}` };
  const isLatest = attempts < 2;
  return { ...(isLatest ? { slug } : {}), text, why: attemptWords(number, isLatest) };
}

function blocksOf(
  plain: string,
  questions: readonly AskedQuestion[],
): readonly Block[] | undefined {
  const lines = plain.split('\n');
  const written = writtenFrom(lines);
  // A fence that somebody left open ends with the quote.
  const text = { lines: lines.map((line) => ({ text: line, fence: 'out' as const })), written };
  const next = (line: number) => written[line + 1] ?? lines.length;
  const title = next(-1);
  if (!TITLE.test(lines[title] ?? '')) return undefined;

  const headings = new Map(questions.map((one) => [`## ${one.number}. ${one.short}`, one]));
  const copyAt = copyFinder(questions);
  const blocks: Block[] = [];
  let other: { readonly from: number; to: number } | undefined;
  const add = (...added: readonly Block[]) => {
    if (other) blocks.push({ kind: 'other', text: lines.slice(other.from, other.to).join('\n') });
    other = undefined;
    blocks.push(...added);
  };
  for (let line = next(title); line < lines.length; line = next(line)) {
    const given = lines[line] ?? '';
    const asked = headings.get(given);
    const notes = notesBelow(lines, line);
    if (asked) {
      add({ kind: 'question', asked });
      const copied = copyAt(text, next(line));
      if (copied?.number === asked.number) line = copied.end ?? line;
    } else if (notes) {
      add({ kind: 'notes', text: notes.text });
      line = notes.last;
    } else if (ATTEMPT.test(given)) add({ kind: 'attempt' });
    else if (given.startsWith('>') && blocks.length > 0) {
      const last = quoteEnd(lines, line);
      add({
        kind: 'answer',
        text: lines
          .slice(line, last + 1)
          .map(unquoted)
          .join('\n'),
      });
      line = last;
    } else if (FRAME.some((frame) => frame.test(given))) add();
    else {
      other ??= { from: line, to: line };
      other.to = line + 1;
    }
  }
  add();
  return blocks;
}

/** The last line of the quote that begins on a line. */
function quoteEnd(lines: readonly string[], line: number): number {
  let last = line;
  while (lines[last + 1]?.startsWith('>')) last += 1;
  return last;
}

/** As it stood before it was quoted: the sign and one space came before it. */
function unquoted(line: string): string {
  return line.replace(/^> ?/, '');
}
