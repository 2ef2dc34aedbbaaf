import { statSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config';

/**
 * The tests beside the changed file first, of equally near ones the small: a change is mostly
 * noticed there, and the first test that fails ends the run.
 */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [changed = ''] = [this.ctx.config.related ?? []].flat();
    const distance = ({ moduleId }: TestSpecification) =>
      path.relative(path.dirname(changed), path.dirname(moduleId)).split(path.sep).length;
    const isSame = ({ moduleId }: TestSpecification) =>
      path.dirname(moduleId) === path.dirname(changed);
    const rank = (file: TestSpecification) => (isSame(file) ? 0 : distance(file));
    const size = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return [...files].sort((a, b) => rank(a) - rank(b) || size(a) - size(b));
  }
}

/** Only the tests beside the code: those of the content take a minute for every change. */
const config = mergeConfig(base, defineConfig({ test: { sequence: { sequencer: NearestFirst } } }));
config.test.include = ['lib/**/*.test.ts'];
// Counting what each test runs slows it down; Stryker ends what hangs.
config.test.testTimeout = 180_000;
export default config;
