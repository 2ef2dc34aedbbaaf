import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggest, termsOf } from './suggest';

const point = (id: string, claim: string) => ({ id, claim });
const found = (text: string, ...claims: readonly string[]) =>
  suggest(text, termsOf(claims.map((claim, at) => point(`p${at}`, claim))));
const wordsFor = (text: string, ...claims: readonly string[]) =>
  found(text, ...claims).map(({ id, words }) => [id, ...words]);

test('two terms of a point in one sentence suggest it, with the sentence and the words', () => {
  const text = 'First of all: hello.\nA Quorum of three survives one loss. The end.';
  expect(found(text, 'A quorum survives a loss.')).toEqual([
    {
      id: 'p0',
      quote: { words: 'A Quorum of three survives one loss.', from: 21 },
      words: ['Quorum', 'survives', 'loss'],
    },
  ]);
});

test('one term is not enough, nor one term twice, nor two in two sentences', () => {
  expect(found('The quorum is lost.', 'A quorum survives.')).toEqual([]);
  expect(found('Quorum, quorum and QUORUM.', 'A quorum survives.')).toEqual([]);
  expect(found('There is a quorum. It survives.', 'A quorum survives.')).toEqual([]);
});

test('what a claim says twice is one term', () => {
  expect(found('The quorum is lost.', 'Quorum is quorum.')).toEqual([]);
  expect(wordsFor('quorum survives', 'A quorum is a quorum that survives.')).toEqual([
    ['p0', 'quorum', 'survives'],
  ]);
});

test('words that are everywhere and single letters tell nothing', () => {
  for (const two of [
    ...['about any', 'both but', 'gets give', 'longer made', 'nothing now', 'since so'],
    ...['under until', 'while who'],
  ])
    expect(found(two, two)).toEqual([]);
  expect(found('x y z', 'x y z')).toEqual([]);
  expect(wordsFor('az eu', 'az eu')).toEqual([['p0', 'az', 'eu']]);
});

test('a term that three points have counts, one that four have does not', () => {
  const three = ['zone alpha', 'zone beta', 'zone gamma'];
  expect(wordsFor('zone alpha', ...three)).toEqual([['p0', 'zone', 'alpha']]);
  expect(found('zone alpha', ...three, 'zone delta')).toEqual([]);
});

test('a name in code is enough for the one point that has it', () => {
  for (const name of ['maxUnavailable', 'use_lockfile', 'sts:AssumeRole', 'errored.tfstate'])
    expect(wordsFor(`I write ${name} here.`, `Set ${name}.`, 'Something else.')).toEqual([
      ['p0', name],
    ]);
});

test('a name in code is not enough where two points have it, nor is a word with a hyphen or in capitals', () => {
  expect(found('I set maxUnavailable.', 'maxUnavailable rounds', 'maxUnavailable blocks')).toEqual(
    [],
  );
  for (const word of ['round-robin', 'CORS', 'Terraform', '10.5', 'us-east-1'])
    expect(found(`I know ${word}.`, `Say ${word}.`)).toEqual([]);
});

test('a name is found whatever its capitals', () => {
  expect(wordsFor('maxunavailable: 0', 'Set maxUnavailable.')).toEqual([['p0', 'maxunavailable']]);
});

test('a number with its unit is enough, with or without a space', () => {
  for (const unit of [
    '%',
    'ms',
    'µs',
    's',
    'h',
    'MB',
    'GiB',
    'kB',
    'second',
    'seconds',
    'minute',
    'minutes',
    'hour',
    'hours',
    'day',
    'days',
  ])
    expect(wordsFor(`about 60${unit}, maybe`, `It takes 60 ${unit}.`)).toEqual([
      ['p0', `60${unit}`],
    ]);
  expect(wordsFor('only 99.75 % of it', 'Two give 99.75 %.')).toEqual([['p0', '99.75 %']]);
});

test('a number may have several parts', () => {
  expect(wordsFor('1,234,567.5 ms', 'It takes 1,234,567.5 ms.')).toEqual([
    ['p0', '1,234,567.5 ms'],
  ]);
});

test('another number, another unit or none is not that number', () => {
  for (const text of ['60 s', '61 ms', '60', '160 ms', '6 ms', '60 msec', '60.5 ms'])
    expect(found(text, 'A commit takes 60 ms.')).toEqual([]);
});

test('a number of one or two digits alone counts for nothing, a longer one as a word does', () => {
  expect(found('with 4 of 12 zones', 'All 4 of 12 zones.')).toEqual([]);
  expect(wordsFor('port 8080', 'Port 8080 is open.')).toEqual([['p0', 'port', '8080']]);
  expect(wordsFor('port 443', 'Port 443 is open.')).toEqual([['p0', 'port', '443']]);
  expect(wordsFor('version 1.10', 'Version 1.10 is new.')).toEqual([['p0', 'version', '1.10']]);
});

test('what hyphens join is one word', () => {
  expect(found('a round robin', 'It is round-robin.')).toEqual([]);
  expect(wordsFor('round-robin balancing', 'Round-robin balancing.')).toEqual([
    ['p0', 'round-robin', 'balancing'],
  ]);
});

test('the sentence with the most terms is quoted, the first of equals', () => {
  const claim = 'A quorum survives the loss of a zone.';
  const two = found('A quorum survives. A quorum survives a loss. A zone loss.', claim);
  expect(two.map(({ quote }) => quote.words)).toEqual(['A quorum survives a loss.']);
  const equal = found('A quorum survives. A zone loss.', claim);
  expect(equal.map(({ quote }) => quote.words)).toEqual(['A quorum survives.']);
});

test('points come in the order in which the text comes to them', () => {
  const ids = found('green tea. black coffee.', 'black coffee', 'green tea').map(({ id }) => id);
  expect(ids).toEqual(['p1', 'p0']);
  const late = found('black coffee. green tea. hot black coffee.', 'hot black coffee', 'green tea');
  expect(late.map(({ id }) => id)).toEqual(['p1', 'p0']);
});

test('nothing is suggested for an empty text or without points', () => {
  expect(found('', 'A quorum survives.')).toEqual([]);
  expect(found('A quorum survives.')).toEqual([]);
});

const WORDS = ['quorum', 'zone', 'loss', 'maxSurge', 'the', '60 ms', '4', 'region', 'a.', 'x\n'];
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((all) => all.join(' '));

test('each suggestion stands in the text, once a point, with words that the sentence has', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 6 }), (text, claims) => {
      const all = found(text, ...claims);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { quote, words } of all) {
        expect(text.startsWith(quote.words, quote.from)).toBe(true);
        let at = 0;
        for (const word of words) {
          at = quote.words.indexOf(word, at) + word.length;
          expect(at).toBeGreaterThanOrEqual(word.length);
        }
      }
    }),
  );
});
