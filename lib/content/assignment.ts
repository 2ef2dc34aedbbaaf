import 'server-only';
import { ContentError, fileFault } from './fault';
import type { ContentFiles } from './files';

const ASSIGNMENT_FILE = 'content/assignment.txt';

/** A piece of a question as the assignment prints it. */
export type AssignmentBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly code: string };

export interface AssignmentQuestion {
  readonly number: number;
  /** The question verbatim, without its number, fences included. */
  readonly verbatim: string;
  readonly blocks: readonly AssignmentBlock[];
}

/** Cuts the assignment into its numbered questions. @throws ContentError when a number is missing. */
export function readAssignment(files: ContentFiles): readonly AssignmentQuestion[] {
  const pieces = files.text(ASSIGNMENT_FILE).split(/^## (\d+)\. ?/m);
  const questions: AssignmentQuestion[] = [];
  for (let at = 1; at < pieces.length; at += 2) {
    const verbatim = (pieces[at + 1] ?? '').trim();
    questions.push({ number: Number(pieces[at]), verbatim, blocks: toBlocks(verbatim) });
  }
  if (questions.some((question, at) => question.number !== at + 1) || questions.length === 0) {
    const found = questions.map((question) => question.number).join(', ') || 'none';
    const expected = 'headings "## 1." onwards without a gap';
    throw new ContentError([fileFault(ASSIGNMENT_FILE, 'questions', found, expected)]);
  }
  return questions;
}

function toBlocks(verbatim: string): AssignmentBlock[] {
  const blocks: AssignmentBlock[] = [];
  verbatim.split(/^```\n?/m).forEach((piece, at) => {
    if (at % 2 === 1) blocks.push({ kind: 'code', code: piece });
    else blocks.push(...toProse(piece));
  });
  return blocks;
}

function toProse(piece: string): AssignmentBlock[] {
  const blocks: AssignmentBlock[] = [];
  let words: string[] = [];
  let items: string[] = [];
  const flush = () => {
    if (words.length > 0) blocks.push({ kind: 'paragraph', text: words.join(' ') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    words = [];
    items = [];
  };
  for (const line of piece.split('\n')) {
    const isItem = line.startsWith('- ');
    if (line.trim() === '' || (isItem ? words.length > 0 : items.length > 0)) flush();
    if (isItem) items.push(line.slice(2));
    else if (line.trim() !== '') words.push(line.trim());
  }
  flush();
  return blocks;
}
