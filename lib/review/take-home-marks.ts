import type { TakeHomeText } from './take-home-lines';

/** Something on a line that may name a question by its number. */
export interface Mark {
  readonly line: number;
  /** As it is written, 1 to 99: beyond the last question it tells that this is some other list. */
  readonly number: number;
  /** 1 to 6: a heading of that level. 7: words in bold. 8: a plain line. */
  readonly rank: number;
  /**
   * `named`: behind a word such as “Question”; `number`: a number and what ends it; `item`: the same
   * on a plain line, as in any list; else the other word before it, or nothing, and less to go by.
   */
  readonly kind: 'named' | 'number' | 'item' | 'weak';
  /** What was recognised. */
  readonly shown: string;
  /** What tells the marks of one habit from those of another. */
  readonly style: string;
}

/** A heading, numbered or not. */
export interface Heading {
  readonly level: number;
  readonly text: string;
}

export const BOLD = 7;
const PLAIN = 8;

const NAMED =
  /^(?:#|a|q\s?|(?:questions?|tasks?|answers?|ans|exercise|solution|frage|aufgabe|antwort|lösung)\s*(?:no\.?|nr\.?)?\s*#?\s*)([1-9]\d?)(?![\p{L}\d]|[.,]\d)/iu;
const NUMBER = /^\(?([1-9]\d?)(?:(?:\\?[.):]|\.\))(?!\d)|\s{0,3}[-–—](?=\s|$)|$)/;
const OTHER_WORD = /^(\p{L}+)\s{1,3}#?([1-9])(?![\p{L}\d]|[.,]\d|-\p{L})/u;
const NUMBER_ALONE = /^([1-9])(?=\s+\p{L})/u;
/** Behind a word and a number on a plain line: what shows that no sentence goes on. */
const ENDS = /^\s{0,3}(?:[:.)\]*_]|[-–—](?=\s|$)|$)/;
const ITEM = /^\(?([1-9]\d?)(?:(?:\\?[.):]|\.\))(?:(?=\s|$)|(?=\p{Lu}))| [-–—](?= \p{L}))/u;

const ATX = /^(#{1,6}(?![\d#])|#{2,6}(?=\d)|={2,6}(?= ))(.*)$/;
const BOLD_WORDS = /^(?:[-*+•]\s+)?(\*\*\*?|__)(?=\S)(.{1,200}?)\1/;
const RULE = /^ {0,3}(?:(={2,})|-{3,})\s*$/;
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
/** What is read of a line, in UTF-16 units: no number stands further in. */
export const MOST_LENGTH = 300;

/** The start of a line without the marks of a quote; undefined for code, and for what is indented like it. */
function bodyOf(text: TakeHomeText, line: number): string | undefined {
  const { text: given = '', fence = 'out' } = text.lines[line] ?? {};
  if (fence !== 'out') return undefined;
  const body = given.slice(0, MOST_LENGTH).replace(/^(?: {0,3}> ?)+/, '');
  return /^(?: {4}|\t)/.test(body) ? undefined : body.trim();
}

/** The heading on a line, in Markdown, HTML or AsciiDoc; undefined where there is none. O(1). */
export function headingAt(text: TakeHomeText, line: number): Heading | undefined {
  const body = bodyOf(text, line);
  if (!body) return undefined;
  const tag = /^<h([1-6])[\s>]/i.exec(body);
  if (tag) return { level: Number(tag[1]), text: bare(body.replace(TAG, '')) };
  const [, signs, behind = ''] = ATX.exec(body) ?? [];
  if (signs) return behind.trim() === '' ? undefined : { level: signs.length, text: bare(behind) };
  return underlined(text, line, body);
}

/** Of several lines above a rule nobody knows whether they are a heading. */
function underlined(text: TakeHomeText, line: number, body: string): Heading | undefined {
  const [rule, double] = RULE.exec(text.lines[line + 1]?.text ?? '') ?? [];
  if (!rule || !isBlank(text, line - 1) || RULE.test(body)) return undefined;
  return { level: double ? 1 : 2, text: bare(body) };
}

/** Whether nothing stands on a line; so it is before the first. O(1). */
export function isBlank({ written }: TakeHomeText, line: number): boolean {
  return written[line] !== line;
}

/** Without emphasis around it and signs that close a heading. */
function bare(text: string): string {
  return text
    .replace(/^[\s*_`]+/, '')
    .replace(/[#=]{1,6}$/, '')
    .replace(/[*_`]{1,3}$/, '')
    .trim();
}

/** What may name a question on a line; undefined where nothing does. O(1). */
export function markAt(
  text: TakeHomeText,
  line: number,
  heading = headingAt(text, line),
): Mark | undefined {
  if (heading) return headingMark(line, heading);
  const body = bodyOf(text, line);
  if (!body) return undefined;
  const plain = body.startsWith('<') ? body.replace(TAG, '').trim() : body;
  const bold =
    BOLD_WORDS.exec(body)?.[2] ?? (/^(?:<[^<>]{1,40}>)*<(?:b|strong)>/i.test(body) ? plain : '');
  return numberMark(line, bold, BOLD) ?? plainMark(line, plain);
}

function headingMark(line: number, { level, text }: Heading): Mark | undefined {
  const sure = numberMark(line, text, level);
  if (sure) return sure;
  const [word, name, behind] = OTHER_WORD.exec(text) ?? [];
  if (word) return mark(line, Number(behind), level, 'weak', word, name?.toLowerCase());
  const [alone] = NUMBER_ALONE.exec(text) ?? [];
  return alone ? mark(line, Number(alone), level, 'weak', alone) : undefined;
}

function numberMark(line: number, text: string, rank: number): Mark | undefined {
  const [named, of] = NAMED.exec(text) ?? [];
  if (named) return mark(line, Number(of), rank, 'named', named);
  const [number, digits] = NUMBER.exec(text) ?? [];
  return number ? mark(line, Number(digits), rank, 'number', number.trim()) : undefined;
}

function plainMark(line: number, text: string): Mark | undefined {
  const words = text.replace(/^[-*+•]\s+/, '');
  const [named, of] = NAMED.exec(words) ?? [];
  if (named && (ENDS.test(words.slice(named.length)) || /^[q#]\d\s/i.test(words)))
    return mark(line, Number(of), PLAIN, 'named', named);
  const [item, digits] = ITEM.exec(text) ?? [];
  return item
    ? mark(line, Number(digits), PLAIN, 'item', item, item.replace(/\d+/, ''))
    : undefined;
}

function mark(
  line: number,
  number: number,
  rank: number,
  kind: Mark['kind'],
  shown: string,
  habit = '',
): Mark {
  return { line, number, rank, kind, shown, style: `${rank} ${kind} ${habit}` };
}
