import { formatNumber } from '../../../kernel/format';
import { readAside } from './aside-lines';
import { readFlowLine } from './flow-lines';
import { createGathering, type PodCount } from './gathering';
import { fault, type Line, type Unit } from './line';
import { readPlainLine } from './plain-lines';
import { readReportLine } from './report-lines';

/** A line, from 1, that could not be taken: what it holds, and what was expected there. */
export interface Fault {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** What a pasted text holds. Each line that is not empty is in exactly one of the three. */
export interface ReadCounts {
  readonly unit: Unit;
  readonly pods: readonly PodCount[];
  /** Lines, from 1, that say nothing about a pod, and what they are instead. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
  readonly faults: readonly Fault[];
}

const MOST_CHARACTERS = 200_000;
const MOST_IN_LINE = 4000;

/**
 * Reads counts per pod from a text that somebody pasted; never throws. The layouts are those of
 * `readPlainLine`, `readReportLine` and `readFlowLine`, and may be mixed as long as all lines count
 * the same. A pod named twice is a fault, except where each line is one connection. Limits: 200,000
 * characters, of which nothing is read when they are exceeded; 4,000 in a line; 200 pods with names
 * of at most 253 characters; 200,000 connections in all. O(length).
 */
export function readCounts(text: string): ReadCounts {
  if (text.length > MOST_CHARACTERS) {
    const found = `${formatNumber(text.length)} characters`;
    const faults = [{ line: 1, found, expected: `at most ${formatNumber(MOST_CHARACTERS)}` }];
    return { unit: 'counts', pods: [], skipped: [], faults };
  }
  const gathering = createGathering();
  const skipped: { line: number; why: string }[] = [];
  const faults: Fault[] = [];
  let unit: Unit | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const content = raw.trim();
    if (content === '') continue;
    const line = index + 1;
    const read = readLine(content);
    if (read.kind === 'skipped') {
      unit ??= read.unit;
      skipped.push({ line, why: read.why });
      continue;
    }
    const wrong = read.kind === 'fault' ? read : gathering.take(line, read);
    if (wrong) faults.push({ line, found: wrong.found, expected: wrong.expected });
  }
  const said = gathering.unit();
  return {
    unit: said === 'counts' ? (unit ?? said) : said,
    pods: gathering.pods(),
    skipped,
    faults,
  };
}

function readLine(line: string): Line {
  if (line.length > MOST_IN_LINE)
    return fault(line, `at most ${formatNumber(MOST_IN_LINE)} characters in a line`);
  return readAside(line) ?? readFlowLine(line) ?? readReportLine(line) ?? readPlainLine(line);
}
