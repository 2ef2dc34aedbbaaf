import { describe, expect, test } from 'vitest';
import { fillFacts, markedIds, parseRichText, plainText, type RichNode } from './rich-text';

const text = (words: string): RichNode => ({ kind: 'text', text: words });
const code = (words: string): RichNode => ({ kind: 'code', text: words });
const strong = (words: string): RichNode => ({ kind: 'strong', text: words });
const emphasis = (words: string): RichNode => ({ kind: 'emphasis', text: words });
const mark = (words: string, target: string): RichNode => ({ kind: 'mark', text: words, target });

test.each<[string, readonly RichNode[]]>([
  ['', []],
  ['plain words', [text('plain words')]],
  ['`a b`', [code('a b')]],
  ['*a b*', [emphasis('a b')]],
  ['**a b**', [strong('a b')]],
  ['[a b](#c-1)', [mark('a b', 'c-1')]],
  ['so `a`, *b*!', [text('so '), code('a'), text(', '), emphasis('b'), text('!')]],
  ['`a``b`', [code('a'), code('b')]],
  ['**a***b*', [strong('a'), emphasis('b')]],
  ['`*a*` and `[a](#b)`', [code('*a*'), text(' and '), code('[a](#b)')]],
  [
    'one [two](#x)\nthree [four](#y)',
    [text('one '), mark('two', 'x'), text('\nthree '), mark('four', 'y')],
  ],
])('%j is split into its nodes', (source, nodes) => {
  expect(parseRichText(source)).toEqual(nodes);
});

describe('what is not markup stays text', () => {
  test.each([
    'an `open code',
    'an *open emphasis',
    'an **open strength',
    '2 * 3 * 4',
    '``',
    '****',
    'a [word] alone',
    '[to a page](https://a.org/)',
    '[not an id](#Not_One)',
    '[](#empty)',
    '[nowhere](#)',
    'a {fact:name}',
  ])('%j', (source) => {
    expect(parseRichText(source)).toEqual([text(source)]);
  });
});

test('the words of a text are all that is left without its markup', () => {
  expect(plainText('so `a b`, *c*, **d** and [e f](#g); 2 * 3')).toBe(
    'so a b, c, d and e f; 2 * 3',
  );
  expect(plainText('')).toBe('');
});

test('marked ids come in their order, each as often as it is marked', () => {
  expect(markedIds('[a](#z) `[b](#y)` *c* [d](#x) [e](#z)')).toEqual(['z', 'x', 'z']);
  expect(markedIds('nothing')).toEqual([]);
});

describe('facts', () => {
  const fill = (source: string) => {
    const unknown: string[] = [];
    const filled = fillFacts(source, { one: '1', none: '' }, (name) => unknown.push(name));
    return { filled, unknown };
  };

  test('each name becomes its value, an empty one too', () => {
    expect(fill('{fact:one} of {fact:one}{fact:none}.')).toEqual({
      filled: '1 of 1.',
      unknown: [],
    });
  });

  test('a name without a fact stays as written and is told', () => {
    expect(fill('{fact:two} {fact:one} {fact:} {fact:three}')).toEqual({
      filled: '{fact:two} 1 {fact:} {fact:three}',
      unknown: ['two', '', 'three'],
    });
  });

  test('other braces stay', () => {
    expect(fill('{one} {{fact:one}} {fact:one')).toEqual({
      filled: '{one} {1} {fact:one',
      unknown: [],
    });
  });
});
