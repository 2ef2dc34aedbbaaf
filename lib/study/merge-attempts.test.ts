import { expect, test } from 'vitest';
import { type Attempt, beginAttempt, type Judgement } from './kept';
import { mergeAttempts } from './merge-attempts';
import { crc32 } from './study-sum';

const T = (second: number) => `2026-11-04T07:30:0${second}.000Z`;
const attempt = (more: Partial<Attempt>): Attempt => ({
  ...beginAttempt('az-quorum', 'x', T(1)),
  ...more,
});

/** Merges both ways round, which must give the same. */
function merged(mine: readonly Attempt[], theirs: readonly Attempt[]): readonly Attempt[] {
  const result = mergeAttempts(mine, theirs);
  expect(mergeAttempts(theirs, mine)).toStrictEqual(result);
  expect(mergeAttempts(result, theirs)).toEqual(result);
  return result;
}

test('the text that was changed later is kept, with its notes, alone where it contains the other', () => {
  const early = attempt({ text: 'one', changedAt: T(2) });
  const late = attempt({ text: 'one\ntwo', lines: { 1: 'a' }, changedAt: T(3) });
  expect(merged([early], [late])).toStrictEqual([late]);
});

test('a text that the later one does not contain is kept besides, under an id that says whose', () => {
  const early = attempt({ text: 'one', lines: { 2: 'note' }, changedAt: T(2), sure: 'shaky' });
  const late = attempt({ text: 'two', changedAt: T(3) });
  const id = `x-${crc32('one\n\nLine 2: note')}`;
  expect(merged([early], [late])).toEqual([
    { ...late, sure: 'shaky' },
    { ...early, id },
  ]);
});

test('a note on a line that the later one lacks is kept besides as well', () => {
  const early = attempt({ text: 'one', lines: { 2: 'note' }, changedAt: T(2) });
  const late = attempt({ text: 'one', changedAt: T(3) });
  expect(merged([early], [late]).map(({ lines }) => lines)).toEqual([{}, { 2: 'note' }]);
});

test('of texts changed at the same moment the greater is kept, whichever side it is on', () => {
  const [one, two] = [attempt({ text: 'one' }), attempt({ text: 'two' })];
  expect(merged([one], [two]).map(({ id, text }) => [id, text])).toEqual([
    ['x', 'two'],
    [`x-${crc32('one')}`, 'one'],
  ]);
});

test('what was kept besides and went on being edited does not come back while it holds the text', () => {
  const early = attempt({ text: 'one', changedAt: T(2) });
  const late = attempt({ text: 'two', changedAt: T(3) });
  const [first, beside] = merged([early], [late]) as [Attempt, Attempt];
  const longer = { ...beside, text: 'one and more', changedAt: T(5) };
  expect(merged([first, longer], [early])).toEqual([first, longer]);
  const other = { ...beside, text: 'something else', changedAt: T(5) };
  expect(merged([first, other], [early])).toEqual([
    first,
    other,
    { ...early, id: `${beside.id}-2` },
  ]);
  const third = { ...other, id: `${beside.id}-2` };
  expect(merged([first, other, third], [early])).toEqual([
    first,
    other,
    third,
    { ...early, id: `${beside.id}-3` },
  ]);
});

test('an id kept besides one of 80 characters is no longer than ids may be', () => {
  const id = 'a'.repeat(80);
  const early = attempt({ id, text: 'one', changedAt: T(2) });
  const late = attempt({ id, text: 'two', changedAt: T(3) });
  expect(merged([early], [late]).map((one) => one.id)).toEqual([
    `${'a'.repeat(60)}-${crc32('one')}`,
    id,
  ]);
});

test('attempts of the same id at two questions stay two', () => {
  const here = attempt({ text: 'one', changedAt: T(2), sure: 'certain', seconds: 9 });
  const there = attempt({ slug: 'node-updates', text: 'one', changedAt: T(3) });
  expect(merged([here], [there])).toEqual([there, { ...here, id: `x-${crc32('one')}` }]);
});

test('seconds, hints and dates of both sides are kept', () => {
  const mine = attempt({
    startedAt: T(0),
    changedAt: T(2),
    seconds: 5,
    hints: [2, 3],
    shownAt: T(6),
  });
  const theirs = attempt({
    startedAt: T(1),
    changedAt: T(3),
    seconds: 4,
    hints: [1, 2],
    shownAt: T(5),
  });
  expect(merged([mine], [theirs])).toEqual([
    attempt({ startedAt: T(0), changedAt: T(3), seconds: 5, hints: [1, 2, 3], shownAt: T(5) }),
  ]);
  expect(merged([attempt({ shownAt: T(6) })], [attempt({ changedAt: T(3) })])).toEqual([
    attempt({ shownAt: T(6), changedAt: T(3) }),
  ]);
});

test.each<[mine: Partial<Attempt>, theirs: Partial<Attempt>, kept: Partial<Attempt>]>([
  [
    { sure: 'shaky', changedAt: T(2) },
    { sure: 'a guess', changedAt: T(3) },
    { sure: 'a guess', changedAt: T(3) },
  ],
  [
    { sure: 'a guess', changedAt: T(2) },
    { sure: 'shaky', changedAt: T(3) },
    { sure: 'shaky', changedAt: T(3) },
  ],
  [{ sure: 'shaky', changedAt: T(2) }, { changedAt: T(3) }, { sure: 'shaky', changedAt: T(3) }],
  [{ sure: 'shaky' }, { sure: 'a guess' }, { sure: 'shaky' }],
  [{ sure: 'shaky' }, {}, { sure: 'shaky' }],
  [{ mock: 'm', changedAt: T(2) }, { changedAt: T(3) }, { mock: 'm', changedAt: T(3) }],
  [
    { mock: 'm', changedAt: T(2) },
    { mock: 'l', changedAt: T(3) },
    { mock: 'l', changedAt: T(3) },
  ],
])('%j and %j become %j', (mine, theirs, kept) => {
  expect(merged([attempt(mine)], [attempt(theirs)])).toEqual([attempt(kept)]);
});

const quote = (words: string, from: number) => ({ words, from });

test.each<[mine: Judgement, theirs: Judgement, kept: Judgement]>([
  [
    { verdict: 'present', evidence: [], at: T(1) },
    { verdict: 'absent', evidence: [], at: T(2) },
    { verdict: 'absent', evidence: [], at: T(2) },
  ],
  [
    { verdict: 'absent', evidence: [], at: T(1) },
    { verdict: 'present', evidence: [], at: T(1) },
    { verdict: 'present', evidence: [], at: T(1) },
  ],
  [
    { verdict: 'partly', evidence: [], at: T(1) },
    { evidence: [quote('a', 1)], at: T(2) },
    { verdict: 'partly', evidence: [quote('a', 1)], at: T(2) },
  ],
  [
    { evidence: [quote('b', 3), quote('a', 3), quote('a', 20)], at: T(1) },
    { evidence: [quote('c', 1), quote('a', 3), quote('b', 4)], at: T(1) },
    {
      evidence: [quote('c', 1), quote('a', 3), quote('b', 3), quote('b', 4), quote('a', 20)],
      at: T(1),
    },
  ],
])('of a point judged as %j and as %j %j is kept', (mine, theirs, kept) => {
  const judged = (one: Judgement) => [attempt({ judged: { toString: one } })];
  expect(merged(judged(mine), judged(theirs))).toEqual(judged(kept));
});

test('an id that one side has twice loses no text', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((text) => attempt({ text })) as [
    Attempt,
    Attempt,
    Attempt,
  ];
  expect(new Set(mergeAttempts([one, two], [three]).map(({ text }) => text))).toEqual(
    new Set(['one', 'two', 'three']),
  );
});
