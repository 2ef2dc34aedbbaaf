import { SLUGS } from '../kernel/slugs';
import { attemptsAt, isWritten, wholeText } from '../study/kept';
import { readStudyFile } from '../study/study-file';
import type { TakeHomePiece } from './kept';

/** What a take-home was split into, and what is amiss with it. */
export interface TakeHomeSplit {
  readonly pieces: readonly TakeHomePiece[];
  /** Whole sentences, for a reader. */
  readonly faults: readonly string[];
}

/** What a file of version 1 gets as its moments, which nobody sees here. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';
const STUDY = 'dry-run study';

/**
 * The answers of a file that Progress or the mock has handed out: of each question the latest attempt
 * with anything written, placed there, and those before it, placed nowhere. Any other JSON, and a
 * damaged file, comes back whole with a fault. O(n log n).
 * @param isNamedJson whether the text comes from a file that calls itself JSON
 * @returns undefined where the text is no JSON at all and does not look like a study file
 */
export function splitJson(
  text: string,
  isNamedJson: boolean,
  placed: ReadonlySet<string>,
): TakeHomeSplit | undefined {
  const begins = /^\s*[{[]/.test(text);
  if (!isNamedJson && !(begins && (text.includes(STUDY) || isJson(text)))) return undefined;
  const read = readStudyFile(text, LONG_AGO);
  if (!read.ok) {
    const fault = `At ${read.where}: found ${read.found}, expected ${read.expected}.`;
    return { pieces: [{ text, why: 'not read as an export' }], faults: [fault] };
  }
  const pieces = SLUGS.flatMap((slug) => {
    const written = attemptsAt(slug, read.data.attempts).filter(isWritten).toReversed();
    return written.map((attempt, at) => ({
      ...(at === 0 && placed.has(slug) ? { slug } : {}),
      text: wholeText(attempt),
      why: attemptWords(SLUGS.indexOf(slug) + 1, at === 0),
    }));
  });
  return { pieces, faults: pieces.length > 0 ? [] : ['No answer is written in this file.'] };
}

/** How an answer of an export was placed. */
export function attemptWords(number: number, isLatest: boolean): string {
  return isLatest
    ? `export, question ${number}`
    : `export, an earlier attempt at question ${number}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
