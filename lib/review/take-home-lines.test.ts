import { expect, test } from 'vitest';
import { plainText, takeHomeLines } from './take-home-lines';

/** Of each line: `.` out of a fence, `i` in it, `e` where it ends. */
const fencesOf = (...lines: readonly string[]) =>
  takeHomeLines(lines.join('\n'))
    .lines.map(({ fence }) => (fence === 'out' ? '.' : fence[0]))
    .join('');

test.each<[fences: string, ...lines: string[]]>([
  ['...', 'a', '``', 'b'],
  ['.iie.', 'a', '```', 'b', '```', 'c'],
  ['iie.', '~~~', '```', '~~~~  ', 'a'],
  ['iie', '````', '```', '````'],
  ['ie', '```js a', '```'],
  ['iie', '```', '```js', '```'],
  ['..', '``` `a`', '```'],
  ['iie', '  ```', 'a', '\t ```'],
  ['...', '```', 'a', '~~~'],
  ['.....', '```', 'a', '~~~', 'b', '## 1'],
  ['iie...', '> ```', '> a', '> ```', 'b', '> ~~~', 'c'],
  ['.iie', '> ```', '```', 'a', '```'],
  ['..ie', '```', '> a', '```', '```'],
  ['.ie.', '1. ```', '   a', '   ```', 'b'],
  ['.ie', '- ~~~ js', 'a', '~~~'],
  ['.ie', '> 12) ```', '> a', '> ```'],
  ['...', '1.```', 'a', '```'],
  ['...', '1. ``` `a`', 'b', '```'],
  ['...', 'a ```', 'b', '```'],
  ['.e', '* ```', '```'],
])('fences %s', (fences, ...lines) => {
  expect(fencesOf(...lines)).toBe(fences);
});

test('each line knows the next one that is not blank', () => {
  expect(takeHomeLines('\na\n \n\t\nb\n').written).toEqual([1, 1, 4, 4, 4, 6, 6]);
  expect(takeHomeLines('').written).toEqual([1, 1]);
});

test('a text is plain without a mark in front and with one kind of end', () => {
  expect(plainText('\ufeffa\r\nb\rc\n\r\n\ufeff')).toBe('a\nb\nc\n\n\ufeff');
});
