/**
 * What the viewer of question 1 shows, as plain data: the files, their differences, and the
 * findings. It is computed from the real files at build; the browser only draws it.
 */

/** One line of code as pieces, each with an index into the palette. */
export type CodeLine = readonly (readonly [text: string, color: number])[];

/** A line that only one of two files has. */
export interface ChangedLine {
  /** Line number in its file, from 1. */
  readonly line: number;
  /** Row inside the hunk, from 1; a removed and an added line of one row stand side by side. */
  readonly row: number;
  /**
   * What differs from the counterpart in the same row, as [from, to) in characters. Absent when
   * the line has no counterpart.
   */
  readonly marks?: readonly (readonly [from: number, to: number])[];
}

/** A run of lines that both files have, or of lines that differ. */
export type Hunk =
  | { readonly kind: 'same'; readonly old: number; readonly new: number; readonly count: number }
  | {
      readonly kind: 'change';
      readonly removed: readonly ChangedLine[];
      readonly added: readonly ChangedLine[];
    };

/** One comparison of two files. */
export interface FileDiff {
  /** Indexes into the files of the review. */
  readonly before: number;
  readonly after: number;
  readonly hunks: readonly Hunk[];
  /** For each line of each file (index 0 is line 1), the findings it is about, gravest first. */
  readonly about: { readonly old: FindingsByLine; readonly new: FindingsByLine };
}

/** Indexes into the findings of the review. */
export type FindingsByLine = readonly (readonly number[])[];

export interface ReviewFinding {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly mechanism: string;
  readonly fix: string;
  readonly source: readonly string[];
  readonly broken: readonly number[];
  readonly fixed: readonly number[];
  readonly leftOut?: string | undefined;
  readonly point: string;
}

export interface ReviewStep {
  readonly title: string;
  readonly says: string;
  readonly findings: readonly string[];
}

export interface Review {
  /** CSS colors of the code, for light and dark. */
  readonly palette: readonly string[];
  /** Every distinct line. */
  readonly lines: readonly CodeLine[];
  /** File n is the one after step n, as indexes into `lines`; file 0 is the broken one. */
  readonly files: readonly (readonly number[])[];
  /** From the broken file to the fixed one. */
  readonly whole: FileDiff;
  /** What step n changed; entry 0 is the broken file by itself. */
  readonly changes: readonly FileDiff[];
  readonly findings: readonly ReviewFinding[];
  readonly steps: readonly ReviewStep[];
  /** Titles of the sources by id. */
  readonly sources: Readonly<Record<string, string>>;
  /** What the findings lean on most. */
  readonly mainSources: readonly { readonly title: string; readonly url: string }[];
}

/** Severities in order of rank, with what they mean in a headline. */
export const SEVERITY_TITLES: Readonly<Record<string, string>> = {
  leak: 'Leaks a key',
  start: 'Does not build or start',
  supply: 'Supply chain',
  size: 'Size and cache',
  hygiene: 'Hygiene',
};

/** The text of file n, with a line break at the end of each line. O(length). */
export function fileText(review: Pick<Review, 'files' | 'lines'>, file: number): string {
  const text = (index: number) => review.lines[index]?.map(([piece]) => piece).join('') ?? '';
  return (review.files[file] ?? []).map((index) => `${text(index)}\n`).join('');
}

/** Lines that a finding is about in one comparison, in each of its files. O(lines). */
export function linesOf(diff: FileDiff, finding: number): { old: number[]; new: number[] } {
  const numbers = (lines: FindingsByLine) =>
    lines.flatMap((about, at) => (about.includes(finding) ? [at + 1] : []));
  return { old: numbers(diff.about.old), new: numbers(diff.about.new) };
}

/** How many findings, in words. */
export function countOf(findings: number): string {
  if (findings === 0) return 'no finding';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}

/** Line numbers in the order given, runs drawn together: 3, 4, 5, 9 is "3–5, 9". */
export function printLines(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
