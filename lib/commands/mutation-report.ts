import path from 'node:path';
import type { Stryker } from '@stryker-mutator/core';
import { changeOf, EQUIVALENT, type Equivalent, isSameChange } from './mutation-sample.mjs';

type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

interface Context {
  readonly equivalents: readonly Equivalent[];
  readonly root: string;
  /** What was asked for. */
  readonly folders: readonly string[];
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];
const LONGEST_TEXT = 90;

const share = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** Prints the table by folder, the changes that went unnoticed and equivalents that match nothing. */
export function printReport(results: readonly MutantResult[], context: Context): void {
  const changes = new Map(
    results.map((result) => [result, changeOf(fromSchema(result), context.root)]),
  );
  const fileOf = (result: MutantResult) => changes.get(result)?.file ?? result.fileName;
  const count = (rows: readonly MutantResult[], statuses: readonly string[]) =>
    rows.filter(({ status }) => statuses.includes(status)).length;

  console.log('\n| folder | mutants | noticed | share | of these by time | equivalent |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const row = (name: string, rows: readonly MutantResult[]) => {
    const run = count(rows, [...NOTICED, ...UNNOTICED]);
    const noticed = count(rows, NOTICED);
    const equivalent = rows.filter(({ statusReason }) => statusReason === EQUIVALENT).length;
    const cells = [name, run, noticed, share(noticed, run), count(rows, ['Timeout']), equivalent];
    console.log(`| ${cells.join(' | ')} |`);
  };
  const folderOf = (result: MutantResult) => path.posix.dirname(fileOf(result));
  for (const folder of [...new Set(results.map(folderOf))].sort()) {
    const within = results.filter((result) => folderOf(result) === folder);
    row(folder, within);
  }
  row('all', results);

  const unnoticed = results
    .filter(({ status }) => UNNOTICED.includes(status))
    .map((result) => ({ result, change: changes.get(result) }))
    .sort(
      (a, b) =>
        fileOf(a.result).localeCompare(fileOf(b.result)) ||
        a.result.location.start.line - b.result.location.start.line,
    );
  if (unnoticed.length > 0) console.log('\nUnnoticed:');
  for (const { result, change } of unnoticed) {
    const place = `${fileOf(result)}:${result.location.start.line}`;
    const note = result.status === 'NoCoverage' ? ' (no test runs it)' : '';
    console.log(
      `${place}  ${result.mutatorName}${note}: ${shorten(change?.original ?? '')} -> ${shorten(change?.replacement ?? '')}`,
    );
  }
  printStrays(results, [...changes.values()], context);
}

/** Names the runs that failed for another reason, and the equivalents that are out of date. */
function printStrays(
  results: readonly MutantResult[],
  changes: readonly ReturnType<typeof changeOf>[],
  { equivalents, folders }: Context,
): void {
  for (const { fileName, location, statusReason, status } of results) {
    if (status === 'RuntimeError') {
      console.log(`Not run: ${fileName}:${location.start.line}  ${statusReason}`);
    }
  }
  for (const equivalent of equivalents) {
    const asked = folders.some(
      (folder) => equivalent.file === folder || equivalent.file.startsWith(`${folder}/`),
    );
    if (asked && !changes.some((change) => isSameChange(equivalent, change))) {
      console.log(
        `No longer matches, in equivalents.json: ${equivalent.file}  ${equivalent.original}`,
      );
    }
  }
}

/** Results count lines and columns from 1; mutants from 0. */
function fromSchema({ fileName, replacement, location: { start, end } }: MutantResult) {
  const back = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return {
    fileName,
    replacement: replacement ?? '',
    location: { start: back(start), end: back(end) },
  };
}
