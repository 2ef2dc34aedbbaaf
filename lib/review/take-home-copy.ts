import type { TakeHomeText } from './take-home-lines';

/** The words of a question that somebody copied into a take-home. */
export interface Copied {
  /** Of the question. */
  readonly number: number;
  /** The last line that holds nothing but the question's words; undefined where own words follow on the same line. */
  readonly end?: number;
}

/** A question's words, in small letters, and where its sentences begin and end among them. */
interface Wording {
  readonly number: number;
  readonly words: readonly string[];
  /** Word at which a sentence begins to the word behind its last. */
  readonly sentences: ReadonlyMap<number, number>;
  readonly ends: ReadonlySet<number>;
}

/** Shorter sentences are anybody's. */
const LEAST_WORDS = 5;
/** Of a line; what is longer is no line of the assignment. */
const MOST_LENGTH = 2000;
/** What may stand before the assignment's words: a number, or a name for it. */
const BEFORE = /^(?:\d{1,2}|q\d?|question|task|exercise|frage|aufgabe)$/;
const FENCE_LINE = /^[\s>]*(?:`{3,}|~{3,})[^`]*$/;

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The question as it stands, and without what it has in fences, which is often left out or annotated. */
function wordingsOf(number: number, asked: string): readonly Wording[] {
  const parts = asked.split(/^```.*$/m);
  const whole = parts.map((part, at) => (at % 2 === 0 ? sentencesOf(part) : [wordsOf(part)]));
  const prose = whole.filter((_, at) => at % 2 === 0);
  return [whole, prose].map((kind) => wording(number, kind.flat()));
}

function sentencesOf(prose: string): readonly (readonly string[])[] {
  return prose.split(/(?<=[.!?:])\s+|\n(?=- )/).map(wordsOf);
}

function wording(number: number, sentences: readonly (readonly string[])[]): Wording {
  const spans = new Map<number, number>();
  let at = 0;
  for (const { length } of sentences) {
    if (length >= LEAST_WORDS) spans.set(at, at + length);
    at += length;
  }
  return {
    number,
    words: sentences.flat(),
    sentences: spans,
    ends: new Set(spans.values()).add(at),
  };
}

/**
 * What finds the assignment's sentences in a text. Words are compared without case and punctuation,
 * so marks, quotes and line breaks of one's own do no harm.
 * @returns for a line that begins with a whole sentence of a question, what was copied from there on;
 *   O(length of the line + of the question)
 */
export function copyFinder(
  questions: readonly { readonly number: number; readonly asked: string }[],
): (text: TakeHomeText, line: number) => Copied | undefined {
  const wordings = questions.flatMap(({ number, asked }) => wordingsOf(number, asked));
  const firsts = new Set(
    wordings.flatMap(({ words, sentences }) => [...sentences.keys()].map((at) => words[at])),
  );
  return (text, line) => {
    const own = lineWords(text, line);
    const skipped = own.findIndex((word) => !BEFORE.test(word));
    if (skipped < 0 || !firsts.has(own[skipped])) return undefined;
    const found = wordings.flatMap((one) => follow(one, text, line, skipped) ?? []);
    return found.reduce<Copied | undefined>(
      (best, one) => (best && (best.end ?? -1) >= (one.end ?? -1) ? best : one),
      undefined,
    );
  };
}

/** Fences have no words; whoever copies one may name its language. */
function lineWords({ lines }: TakeHomeText, line: number): readonly string[] {
  const text = lines[line]?.text ?? '';
  return FENCE_LINE.test(text) ? [] : wordsOf(text.slice(0, MOST_LENGTH));
}

function follow(one: Wording, text: TakeHomeText, line: number, skipped: number) {
  const begin = lineWords(text, line)[skipped];
  const tries = [...one.sentences].filter(([at]) => one.words[at] === begin);
  for (const [at, least] of tries) {
    const { reached, end } = followFrom(one, at, text, line, skipped);
    if (reached >= least) return { number: one.number, ...(end === undefined ? {} : { end }) };
  }
  return undefined;
}

/** Goes on for as long as the words are the question's; how far that is, and the last line on which a sentence ends. */
function followFrom(
  one: Wording,
  from: number,
  text: TakeHomeText,
  first: number,
  skipped: number,
) {
  let reached = from;
  let end: number | undefined;
  let last: number | undefined;
  for (let line = first; line < text.lines.length; line = text.written[line + 1] ?? Infinity) {
    const own = lineWords(text, line).slice(line === first ? skipped : 0);
    const different = own.findIndex((word, at) => word !== one.words[reached + at]);
    reached += different < 0 ? own.length : different;
    if (different >= 0) break;
    // A line without words is part of a copy only where the copy goes on, or where it closes its fence.
    const isFence = FENCE_LINE.test(text.lines[line]?.text ?? '');
    if (own.length === 0 && reached === one.words.length && !(isFence && line - 1 === last)) break;
    last = line;
    const mayEnd = text.lines[line]?.fence !== 'in' && (own.length > 0 || isFence);
    if (mayEnd && one.ends.has(reached)) end = line;
  }
  return { reached, end };
}
