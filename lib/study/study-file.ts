import type * as z from 'zod/mini';
import { jsonFault } from './json-fault';
import type { StudyData } from './kept';
import { migrate1 } from './migrate';
import { foundWords, type Refusal, refusalOf, unknownName } from './study-refusal';
import { formerFile, STUDY_FORMAT, studyFile } from './study-schema';
import { studySum } from './study-sum';

/** The version of the files that this site writes. */
const VERSION = 2;
/** In UTF-16 units; 50 MB where a text is in Latin letters. */
const MOST_FILE = 50_000_000;

/** What a file holds, or why it was refused. */
export type StudyRead =
  | {
      readonly ok: true;
      readonly data: StudyData;
      /** Of the file, not of the data, which is always of the latest. */
      readonly version: number;
      readonly exportedAt?: string;
    }
  | ({ readonly ok: false } & Refusal);

/** The file of everything that is kept, as text. `now` is the moment it is written. O(n log n). */
export function writeStudyFile(data: StudyData, now: string): string {
  const file = {
    format: STUDY_FORMAT,
    version: VERSION,
    exportedAt: now,
    sum: studySum(data),
    data,
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/**
 * Reads a file of any version. Whatever the text, it gives data that keeps the schema or the first
 * thing that is amiss, and never throws. O(n log n).
 * @param now the moment that what was kept in a file of version 1 gets, since it has none of its own
 */
export function readStudyFile(text: string, now: string): StudyRead {
  if (text.length > MOST_FILE)
    return refused('the file', `${text.length} characters`, `at most ${MOST_FILE}`);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { ok: false, ...jsonFault(text, String(error)) };
  }
  const { format, version } = fieldsOf(file);
  if (format !== STUDY_FORMAT)
    return refused('format', foundWords(format), `“${STUDY_FORMAT}”: it is no file of this site`);
  if (version === VERSION) return readPresent(file);
  if (version === 1) return readFormer(file, now);
  const isNewer = typeof version === 'number' && version > VERSION;
  return refused(
    'version',
    foundWords(version),
    isNewer ? `at most ${VERSION}: a newer version of this site wrote it` : `1 or ${VERSION}`,
  );
}

function readPresent(file: unknown): StudyRead {
  const read = studyFile.safeParse(file);
  if (!read.success) return refusedBy(read.error, file);
  const odd = protoIn(file, []);
  if (odd) return { ok: false, ...unknownName(file, odd) };
  const { data, sum, exportedAt } = read.data;
  const right = studySum(data);
  if (sum !== right)
    return refused('sum', sum, `${right}: the file was changed or damaged after it was written`);
  return { ok: true, data, version: VERSION, exportedAt };
}

function readFormer(file: unknown, now: string): StudyRead {
  const read = formerFile.safeParse(file);
  if (!read.success) return refusedBy(read.error, file);
  return { ok: true, data: migrate1(read.data.kept, now), version: 1 };
}

function refused(where: string, found: string, expected: string): StudyRead {
  return { ok: false, where, found, expected };
}

function refusedBy({ issues }: z.core.$ZodError, file: unknown): StudyRead {
  const [first] = issues as [z.core.$ZodIssue];
  return { ok: false, ...refusalOf(file, first) };
}

function fieldsOf(file: unknown): Readonly<Record<string, unknown>> {
  return typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : {};
}

/**
 * The path of a field named `__proto__`, which the schema passes over in silence. Only for what the
 * schema let through: that is never deep.
 */
function protoIn(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | undefined {
  for (const [name, part] of Object.entries(fieldsOf(value))) {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    const found = name === '__proto__' ? at : protoIn(part, at);
    if (found) return found;
  }
  return undefined;
}
