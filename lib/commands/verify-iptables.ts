/**
 * Compares the model of a Service's draw with the rules of a real kernel: runs the guide's script in
 * network namespaces, many times, and holds what it counted against the model's chances.
 * Run: npm run verify:iptables -- --runs 60   (15 to 200; without one, 30)
 */
import { parseArgs } from 'node:util';
import { formatNumber } from '../kernel/format';
import { type Fit, misfits } from '../models/service-load-skew/chance/goodness-of-fit';
import { fitRecording } from '../models/service-load-skew/evidence-fit';
import { iptablesVersion, reasonAgainst, runIptables } from './iptables-runs';

/** Fewer runs have too few held sets to compare, more draw too many connections to count exactly. */
const LEAST_RUNS = 15;
const MOST_RUNS = 200;

function readRuns(): number | undefined {
  try {
    const { values } = parseArgs({ options: { runs: { type: 'string', default: '30' } } });
    const runs = Number(values.runs);
    return Number.isInteger(runs) && runs >= LEAST_RUNS && runs <= MOST_RUNS ? runs : undefined;
  } catch {
    return undefined;
  }
}

const shown = (counts: readonly number[]) =>
  counts.map((count) => formatNumber(count, 1)).join(' / ');

function printRow(...[p, recorded, expected, what]: readonly [string, string, string, string]) {
  console.log(`${p.padEnd(9)} ${recorded.padEnd(33)} ${expected.padEnd(33)} ${what}`);
}

/** Counts by pod need no names. */
function printFit({ what, cells, observed, expected, p }: Fit): void {
  const names = cells.every((cell) => cell.startsWith('pod ')) ? '' : ` (${cells.join(' / ')})`;
  printRow(p.toPrecision(2), shown(observed), shown(expected), `${what}${names}`);
}

/** Repeats the script, prints a row for each comparison and a closing line; true when all fit. */
function verify(runs: number): boolean {
  const recorded = Array.from({ length: runs }, runIptables);
  const fits = fitRecording({
    fresh: recorded.map(({ fresh }) => fresh),
    held: recorded.map(({ before }) => before.slice(0, 4)),
    joins: recorded.map(({ before, after, joined }) => ({ before, after, fresh: joined })),
  });
  printRow('p', 'recorded', 'expected', 'what');
  fits.forEach(printFit);
  const wrong = misfits(fits);
  console.log(
    wrong.length === 0
      ? `Agreed: the model fits all ${fits.length} comparisons.`
      : `Disagreed: ${wrong.length} of ${fits.length} comparisons are too unlikely:`,
  );
  wrong.forEach(printFit);
  return wrong.length === 0;
}

const runs = readRuns();
if (runs === undefined) {
  console.error(
    `Usage: npm run verify:iptables -- --runs N, with N from ${LEAST_RUNS} to ${MOST_RUNS}.`,
  );
  process.exit(2);
}
const against = reasonAgainst();
if (against !== undefined) {
  console.log(`Not verified: ${against}, so there is nothing to compare the model with.`);
  process.exit(0);
}
console.log(`${iptablesVersion()}, ${runs} runs in namespaces of their own`);
try {
  process.exit(verify(runs) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
