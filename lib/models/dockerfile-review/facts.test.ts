import { expect, test } from 'vitest';
import recorded from './cases/environment.json';
import { facts } from './facts';

test('the facts agree with what a recorded build printed', () => {
  const path = (name: string) => recorded.cases.find((one) => one.name === name)?.seen.PATH;
  expect(facts['given-path']).toBe(path('HOME and PATH in one ENV'));
  expect(facts['given-path-first']).toBe('/.local/bin');
  expect(path('HOME first, PATH in the next ENV')).toMatch(`${facts['mended-path-first']}:`);
});
