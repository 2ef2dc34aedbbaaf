import { jsonFault } from '../study/json-fault';
import { foundWords, type Refusal, refusalOf } from '../study/study-refusal';
import { canonicalJson, crc32 } from '../study/study-sum';
import { SCORECARD_FORMAT, SCORECARD_VERSION, type Scorecard } from './scorecard';
import { scorecardFile } from './scorecard-schema';

/** In UTF-16 units; 20 MB where a text is in Latin letters. */
const MOST_FILE = 20_000_000;

/** What a file holds, or in a sentence where it is amiss, what stands there and what was expected. */
export type ScorecardRead = { readonly card: Scorecard } | { readonly refused: string };

/** The file of a scorecard, as text: JSON, one field a line, with a sum that shows damage. O(n log n). */
export function writeScorecard(card: Scorecard): string {
  return `${JSON.stringify({ ...card, sum: crc32(canonicalJson(card)) }, undefined, 1)}\n`;
}

/**
 * Reads the file of a scorecard. Whatever the text, it gives a scorecard that keeps the schema or the
 * first thing that is amiss, and never throws. O(n log n).
 */
export function readScorecard(text: string): ScorecardRead {
  if (text.length > MOST_FILE)
    return refused('the file', `${text.length} characters`, `at most ${MOST_FILE}`);
  let file: unknown;
  let isOdd = false;
  try {
    file = JSON.parse(text, (name, value) => {
      // A schema passes over a field of this name in silence.
      isOdd ||= name === '__proto__';
      return value;
    });
  } catch (error) {
    return refusedBy(jsonFault(text, String(error)));
  }
  const { format, version } = fieldsOf(file);
  if (format !== SCORECARD_FORMAT)
    return refused('format', foundWords(format), `“${SCORECARD_FORMAT}”: it is no scorecard`);
  if (version !== SCORECARD_VERSION) return refusedVersion(version);
  if (isOdd) return refused('the file', 'a field named “__proto__”', 'nothing of this name');
  const read = scorecardFile.safeParse(file);
  if (!read.success) {
    const [first] = read.error.issues;
    return refusedBy(refusalOf(file, first as NonNullable<typeof first>));
  }
  const { sum, ...card } = read.data;
  const right = crc32(canonicalJson(card));
  if (sum !== right)
    return refused('sum', sum, `${right}: the file was changed or damaged after it was written`);
  return { card };
}

function refusedVersion(version: unknown): ScorecardRead {
  const isNewer = typeof version === 'number' && version > SCORECARD_VERSION;
  return refused(
    'version',
    foundWords(version),
    isNewer
      ? `at most ${SCORECARD_VERSION}: a newer version of this site wrote it`
      : `${SCORECARD_VERSION}`,
  );
}

function refused(where: string, found: string, expected: string): ScorecardRead {
  return refusedBy({ where, found, expected });
}

function refusedBy({ where, found, expected }: Refusal): ScorecardRead {
  return { refused: `At ${where}: found ${found}, expected ${expected}.` };
}

function fieldsOf(file: unknown): Readonly<Record<string, unknown>> {
  return typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : {};
}
