import { expect, test } from 'vitest';
import { calibrate, calibrationWords, type SureRow, sureWords } from './calibration';
import { attempt, judgedAs } from './fixture-attempts';
import { SURE, type Sure } from './kept';
import { judgedOf } from './tally';

const ESSENTIALS = { q: ['a', 'b', 'c'], r: ['d'] };
const row = (sure: Sure, attempts: number, present: number, partly = 0, absent = 0): SureRow => ({
  sure,
  attempts,
  present,
  partly,
  absent,
});

test('each judged essential of each attempt counts under how sure its writer was', () => {
  const rows = calibrate(
    [
      attempt('q', 1, {
        sure: 'shaky',
        judged: judgedAs({ a: 'present', b: 'absent', x: 'absent' }),
      }),
      attempt('q', 2, { sure: 'shaky', judged: judgedAs({ a: 'partly', c: 'none' }) }),
      attempt('r', 3, { sure: 'certain', judged: judgedAs({ d: 'present', a: 'absent' }) }),
      attempt('r', 4, { sure: 'certain' }),
      attempt('r', 5, { judged: judgedAs({ d: 'absent' }) }),
      attempt('gone', 6, { sure: 'a guess', judged: judgedAs({ d: 'absent' }) }),
    ],
    ESSENTIALS,
  );
  expect(rows).toEqual([
    row('a guess', 0, 0),
    row('shaky', 2, 1, 1, 1),
    row('fairly sure', 0, 0),
    row('certain', 1, 1),
  ]);
  expect(rows.map(({ sure }) => sure)).toEqual(SURE);
});

test('without a judgement there is nothing to say', () => {
  expect(calibrationWords([row('shaky', 0, 0)])).toEqual({
    says: '',
    limits: 'No essential of an attempt is judged yet for which you said how sure you were.',
  });
});

test('nine judgements of a step say nothing, ten are counted', () => {
  expect(calibrationWords([row('shaky', 2, 4, 3, 2)])).toEqual({
    says: '',
    limits: 'Two attempts, nine judgements: too few to say anything.',
  });
  expect(calibrationWords([row('shaky', 2, 4, 3, 3)])).toEqual({
    says: 'When you were shaky, four of ten were there.',
    limits: 'Two attempts, ten judgements: too few to say more.',
  });
  expect(calibrationWords([row('shaky', 1, 1)]).limits).toBe(
    'One attempt, one judgement: too few to say anything.',
  );
});

test('the surest step comes first, and each has its words', () => {
  const rows = [
    row('a guess', 2, 0, 4, 8),
    row('shaky', 2, 1, 4, 7),
    row('fairly sure', 1, 2),
    row('certain', 2, 12),
  ];
  expect(calibrationWords(rows)).toEqual({
    says: 'When you were certain, all twelve were there. When you were shaky, one of twelve was there. When it was a guess, none of twelve was there.',
    limits: 'Seven attempts, 38 judgements: too few to say more.',
  });
  expect(calibrationWords([row('fairly sure', 2, 2, 0, 8)]).says).toBe(
    'When you were fairly sure, two of ten were there.',
  );
});

test('a difference is told only where chance does not explain it', () => {
  const low = row('shaky', 5, 2, 0, 8);
  const high = row('certain', 5, 10);
  const middle = row('fairly sure', 5, 5, 5);
  const last = (rows: readonly SureRow[]) => calibrationWords(rows).says.split('. ').at(-1);
  expect(last([low, middle, high])).toBe('Where you were surer, more was there.');
  expect(calibrationWords([low, high]).limits).toBe(
    'Ten attempts, 20 judgements: enough to count, not to explain.',
  );
  expect(
    last([
      { ...low, present: 10, absent: 0 },
      { ...high, present: 2, absent: 8 },
    ]),
  ).toBe('Where you were surer, less was there.');
  // The intervals meet.
  expect(last([middle, high])).not.toContain('surer');
  expect(last([{ ...middle, sure: 'shaky' }, middle])).not.toContain('surer');
  // Of four attempts, or nine judgements, nothing is compared.
  expect(last([{ ...low, attempts: 4 }, high])).not.toContain('surer');
  expect(last([low, { ...high, attempts: 4 }])).not.toContain('surer');
  expect(last([low, { ...high, present: 9 }])).not.toContain('surer');
});

test.each([
  [
    'fairly sure',
    { a: 'present', b: 'present', c: 'absent' },
    'You were fairly sure, and had two of three.',
  ],
  [
    'a guess',
    { a: 'partly', b: 'absent', c: 'absent' },
    'It was a guess, and you had none of three.',
  ],
  ['shaky', { a: 'present', b: 'partly' }, 'You were shaky, and had one of two judged so far.'],
  [
    'certain',
    { a: 'present', b: 'present', c: 'present' },
    'You were certain, and had three of three.',
  ],
  ['certain', {}, undefined],
] as const)('%s with %j', (sure, said, words) => {
  expect(sureWords(sure, judgedOf({ judged: judgedAs(said) }, ['a', 'b', 'c']))).toBe(words);
});
