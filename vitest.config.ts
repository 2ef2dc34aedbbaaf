import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What lies in `tests` starts other programs and takes longest: begun last, it would run alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.startsWith(at('tests/')));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  resolve: {
    alias: {
      '@': at('.').replace(/\/$/, ''),
      // Tests read content as a server component does.
      'server-only': at('node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    // No file leaves anything behind for another, so each need not import everything anew.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
