import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

/**
 * Writes into each model's folder what the tests of that folder came to, for its model card. A file
 * is rewritten only when the result changed, so that a test run leaves a clean tree clean.
 * @param report Vitest's JSON report
 */
export function recordChecks(report, today = new Date()) {
  const models = path.join(ROOT, 'lib/models');
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
    const target = path.join(folder, 'checks.json');
    const before = existsSync(target) ? JSON.parse(readFileSync(target, 'utf8')) : {};
    if (Object.entries(result).every(([name, count]) => before[name] === count)) continue;
    const text = JSON.stringify({ ...result, date: today.toISOString().slice(0, 10) }, null, 2);
    writeFileSync(target, `${text}\n`);
  }
}
