import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
  },
});
