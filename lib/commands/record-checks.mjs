import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/**
 * Writes into one file what the tests of each simulated model came to, for the model cards. It is
 * rewritten only when a result changed, so that a test run leaves a clean tree clean.
 * @param report Vitest's JSON report
 */
export function recordChecks(report, today = new Date()) {
  const models = path.join(ROOT, 'lib/models');
  const target = path.join(ROOT, 'lib/checks.json');
  const before = JSON.parse(readFileSync(target, 'utf8'));
  const after = {};
  for (const slug of readdirSync(models)) {
    const folder = path.join(models, slug) + path.sep;
    const files = report.testResults.filter((file) => path.normalize(file.name).startsWith(folder));
    if (files.length === 0 || !existsSync(path.join(folder, 'simulator.ts'))) continue;
    const tests = files.flatMap((file) => file.assertionResults);
    const result = {
      files: files.length,
      passed: tests.filter((test) => test.status === 'passed').length,
      failed: tests.filter((test) => test.status === 'failed').length,
    };
    const isSame = Object.entries(result).every(([name, count]) => before[slug]?.[name] === count);
    after[slug] = isSame ? before[slug] : { ...result, date: today.toISOString().slice(0, 10) };
  }
  const text = `${JSON.stringify(after, null, 2)}\n`;
  if (text !== readFileSync(target, 'utf8')) writeFileSync(target, text);
}
