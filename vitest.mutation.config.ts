import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** Only the tests beside the code: those of the content take a minute for every mutant. */
const config = mergeConfig(base, defineConfig({}));
config.test.include = ['lib/**/*.test.ts'];
export default config;
