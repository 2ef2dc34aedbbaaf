import { expect, test } from 'vitest';
import { pathText, titleOf, wrongText } from './diagnose-words';

const told = {
  pods: 5,
  skew: 1.84,
  cause: 'A hash, and a key that is hot',
  path: ['endpointslices', 'requests', 'keys'],
} as const;

test('while the game goes on the title says what is reported, and not the cause', () => {
  expect(titleOf({ end: undefined, used: 0 }, told)).toBe(
    'Reported: the busiest of 5 pods does 1.8 times its even share; no look so far.',
  );
  expect(titleOf({ end: undefined, used: 1 }, told)).toContain('; 1 look so far.');
  expect(titleOf({ end: undefined, used: 2 }, told)).toContain('; 2 looks so far.');
});

test('at the end the title names the cause beside the looks', () => {
  expect(titleOf({ end: 'solved', used: 1 }, told)).toBe(
    'Solved with 1 look, the guide’s path takes 3: a hash, and a key that is hot.',
  );
  expect(titleOf({ end: 'given up', used: 4 }, told)).toBe(
    'Given up after 4 looks: a hash, and a key that is hot.',
  );
  const pinned = { ...told, cause: 'ClientIP affinity, few addresses' };
  expect(titleOf({ end: 'given up', used: 4 }, pinned)).toContain(': ClientIP affinity');
});

test('a path is the names of its looks', () => {
  expect(pathText(told.path)).toBe('Endpoints → Requests → Top key');
});

test('a wrong answer is told why, and what its fix would do', () => {
  const wrong = { cause: 'hot-key', fix: 'no-hash' } as const;
  expect(wrongText(wrong, false, 'The proxy hashes no key.', 1.76)).toBe(
    'Not “a hash, and a key that is hot”. The proxy hashes no key. With “the proxy takes the least busy of two, no hash” the busiest pod would do 1.8 times its share.',
  );
});

test('where nothing speaks against the cause, only the answer is refused', () => {
  const text = wrongText({ cause: 'hot-key', fix: 'proxy' }, false, undefined, 1);
  expect(text).toMatch(
    /^Not “a hash, and a key that is hot”, though the looks so far do not rule it out\. With “/,
  );
});

test('a right cause is said to be right, and what its fix would do', () => {
  const text = wrongText({ cause: 'hot-key', fix: 'proxy' }, true, undefined, 1.76);
  expect(text).toMatch(
    /^The cause is right\. But with “.*” the busiest pod would do 1\.8 times its share\.$/,
  );
});
