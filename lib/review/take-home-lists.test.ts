import { expect, test } from 'vitest';
import { takeHomeLines } from './take-home-lines';
import { listReading, numberedLists } from './take-home-lists';
import { type Sign, signsOf } from './take-home-signs';

/** Lines such as `1.` one below the other; `_` is a blank line. */
const textOf = (given: string) => takeHomeLines(given.replaceAll('_', '').replaceAll(' ', '\n'));
const itemsOf = (given: string) => signsOf(textOf(given), () => undefined);
const told = (items: readonly Sign[]) =>
  items.map(({ line, number }) => `${number}@${line}`).join(' ');

test.each<[given: string, ...lists: string[]]>([
  ['1. 2. 3.', '0: 1@0 2@1 3@2'],
  ['1. 3.', '0: 1@0', '1: 3@1'],
  ['1. _ 3. _ 7.', '0: 1@0 3@2 7@4'],
  ['3. _ 3.', '0: 3@0', '1: 3@2'],
  ['3. _ 2.', '0: 3@0', '1: 2@2'],
  ['1. 2) 2.', '0: 1@0 2@2', '1: 2@1'],
  ['1. _ 2. 1. 2. _ 3.', '0: 1@0 2@2 3@6', '1: 1@3 2@4'],
  ['1. _ 2. _ 1. _ 2. _ 3. _ 3.', '0: 1@0 2@2 3@10', '1: 1@4 2@6 3@8'],
  ['1. 2. _ 1. 2. 3.', '0: 1@0 2@1', '1: 1@3 2@4 3@5'],
  ['2. _ 1. 3. 2.', '0: 2@0 3@3', '1: 1@2', '1: 2@4'],
  [
    '1. 1. 1. 1. 1. 1. 1. 2. 2.',
    '0: 1@0',
    '1: 1@1',
    '2: 1@2',
    '3: 1@3',
    '4: 1@4 2@8',
    '5: 1@5',
    '5: 1@6 2@7',
  ],
])('%s is made of these lists', (given, ...lists) => {
  const found = numberedLists(itemsOf(given));
  expect(found.map(({ depth, items }) => `${depth}: ${told(items)}`)).toEqual(lists);
});

const read = (given: string) => {
  const items = itemsOf(given);
  const { signs, worth, answered, isSure } = listReading(
    textOf(given),
    numberedLists(items),
    items,
  );
  expect([answered, isSure]).toEqual([signs.length, false]);
  return `${worth} ${told(signs)}`.trim();
};

test.each<[given: string, found: string]>([
  ['', '0'],
  ['a 1.', '0'],
  ['a 1. 2.', '0'],
  ['a 1. 2. 3.', '1.5 1@1 2@2 3@3'],
  ['a _ 1. 2.', '1.5 1@2 2@3'],
  ['_ 3.', '3 3@1'],
  ['3. 1. 2.', '4 3@0 1@1 2@2'],
  ['a 3) 1. 2. 3.', '1.5 1@2 2@3 3@4'],
  ['1. 2. 3. 4. 5. 6. 7.', '6 1@0 2@1 3@2 4@3 5@4 6@5 7@6'],
  ['1. 2. 3. 4. 5. 6. 7. 8.', '0'],
  ['a 7. _ 1. _ 2. 7. 8.', '2 1@3 2@5'],
  ['a _ 1. 2. b 1. 2. 3.', '1.5 1@2 2@3'],
  ['a _ 1. 2. b b 1) 2) 3)', '1.5 1@2 2@3'],
  ['a 1) _ 2) b 1. 2. b 3.', '1.5 1@1 2@3'],
  ['a 3) 1. 2. 3. 4) 1. b 2. b 3.', '1.5 1@6 2@8 3@10'],
  ['a 3) 1. b 2. b 3. 4) 1. 2. 3.', '1.5 1@2 2@4 3@6'],
])('%s is read as %s', (given, found) => {
  expect(read(given)).toBe(found);
});
