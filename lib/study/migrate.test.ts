import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUGS } from '../kernel/slugs';
import { NOTHING } from './kept';
import { migrate1 } from './migrate';
import { readStudyFile, writeStudyFile } from './study-file';

const NOW = '2026-11-04T07:30:00.000Z';
const BEGUN = {
  id: 'node-updates-before',
  slug: 'node-updates',
  startedAt: NOW,
  changedAt: NOW,
  text: '',
  lines: {},
  seconds: 0,
  hints: [],
  judged: {},
};

test.each<[kept: Record<string, string>, attempt: object]>([
  [{ 'attempt:node-updates': ' ' }, { text: ' ' }],
  [{ 'sure:node-updates': 'certain' }, { sure: 'certain' }],
  [{ 'clock:node-updates': '1' }, { seconds: 1 }],
  [{ 'clock:node-updates': '59.99' }, { seconds: 59 }],
  [{ 'clock:node-updates': '315576000' }, { seconds: 315_576_000 }],
  [
    {
      'had:node-updates:drain:twice': 'yes',
      'had:node-updates:constructor': 'yes',
      'had:node-updates:b': 'no',
    },
    {
      judged: {
        'drain:twice': { verdict: 'present', evidence: [], at: NOW },
        constructor: { verdict: 'present', evidence: [], at: NOW },
      },
    },
  ],
  [
    { 'sure:node-updates': 'no', 'clock:node-updates': 'x', 'attempt:node-updates': 'a' },
    { text: 'a' },
  ],
])('%j was an attempt', (kept, attempt) => {
  expect(migrate1(kept, NOW).attempts).toEqual([{ ...BEGUN, ...attempt }]);
});

test.each(['done', 'skipped'])(
  'an attempt whose Try was left as %s had its answer shown',
  (how) => {
    const kept = { 'attempt:node-updates': 'a', 'room:node-updates:try': how };
    expect(migrate1(kept, NOW)).toEqual({
      ...NOTHING,
      attempts: [{ ...BEGUN, text: 'a', shownAt: NOW }],
      questions: [
        { slug: 'node-updates', rooms: { try: { how, at: NOW } }, statements: {}, notes: {} },
      ],
    });
  },
);

test('what was judged and left is kept of the question, without an attempt', () => {
  const kept = {
    'judged:node-updates:a': 'holds',
    'judged:node-updates:b:c': 'not',
    'judged:node-updates:d': 'perhaps',
    'room:node-updates:evidence': 'skipped',
    'room:node-updates:practise': 'begun',
    'room:node-updates:stage': 'done',
  };
  expect(migrate1(kept, NOW)).toEqual({
    ...NOTHING,
    questions: [
      {
        slug: 'node-updates',
        rooms: { evidence: { how: 'skipped', at: NOW } },
        statements: { a: { holds: true, at: NOW }, 'b:c': { holds: false, at: NOW } },
        notes: {},
      },
    ],
  });
});

test('only a statement that was judged makes a question kept', () => {
  expect(migrate1({ 'judged:az-quorum:a': 'not' }, NOW).questions).toHaveLength(1);
});

test('goals that were reached are kept by question', () => {
  const kept = {
    'solved:node-updates:b': 'yes',
    'solved:az-quorum:a': 'yes',
    'solved:az-quorum:c': 'no',
  };
  expect(migrate1(kept, NOW)).toEqual({ ...NOTHING, solved: ['az-quorum:a', 'node-updates:b'] });
});

test.each([
  ['attempt:node-updates', ''],
  ['attempt:other', 'a'],
  ['attempt:node-updates:x', 'a'],
  ['attempt', 'a'],
  ['sure:node-updates', 'Certain'],
  ['clock:node-updates', '0'],
  ['clock:node-updates', '0.9'],
  ['clock:node-updates', '-5'],
  ['clock:node-updates', ' 5'],
  ['clock:node-updates', '5s'],
  ['clock:node-updates', '5.'],
  ['clock:node-updates', 'NaN'],
  ['clock:node-updates', '1e3'],
  ['clock:node-updates', '315576001'],
  ['had:node-updates:', 'yes'],
  ['had:node-updates:a', 'true'],
  ['had:node-updates:__proto__', 'yes'],
  ['had:node-updates:a\n', 'yes'],
  [`had:node-updates:${'a'.repeat(81)}`, 'yes'],
  ['had:node-updates', 'yes'],
  ['judged:node-updates:__proto__', 'holds'],
  ['judged:other:a', 'holds'],
  ['room:node-updates:try', 'open'],
  ['room:node-updates:', 'done'],
  ['solved:node-updates', 'yes'],
  ['theme', 'dark'],
  ['toString', 'yes'],
])('%s with %j means nothing', (name, text) => {
  expect(migrate1({ [name]: text }, NOW)).toEqual(NOTHING);
});

test('whatever a browser kept becomes data that a file may hold', () => {
  const slug = fc.constantFrom(...SLUGS, 'other', '__proto__');
  const name = fc
    .tuple(
      fc.constantFrom('attempt', 'sure', 'clock', 'had', 'judged', 'room', 'solved', 'theme'),
      slug,
      fc.oneof(fc.constantFrom('a', 'try', 'toString', '__proto__'), fc.string({ unit: 'binary' })),
      fc.boolean(),
    )
    .map(([kind, of, id, isLong]) => `${kind}:${of}${isLong ? `:${id}` : ''}`);
  const text = fc.oneof(
    fc.constantFrom('yes', 'holds', 'not', 'done', 'skipped', 'shaky', '12', '9e99', ''),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text), { maxLength: 20 }), (pairs) => {
      const kept = Object.fromEntries(pairs);
      const data = migrate1(kept, NOW);
      expect(readStudyFile(writeStudyFile(data, NOW), NOW)).toMatchObject({ ok: true, data });
      for (const one of SLUGS)
        expect(data.attempts.find(({ slug }) => slug === one)?.text ?? '').toBe(
          kept[`attempt:${one}`] ?? '',
        );
    }),
    { numRuns: 300 },
  );
});
