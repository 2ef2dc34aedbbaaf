import { expect, test } from 'vitest';
import { ASKED } from './fixture-take-home';
import { splitTakeHome } from './take-home';

const DESCRIBE = 'Describe what a remote state backend does in terraform.';

/** Which question each piece answers, with its first line; 0 for none. */
function read(...lines: readonly string[]): readonly string[] {
  const { pieces } = splitTakeHome(lines.join('\n'), 'pasted', ASKED);
  return pieces.map(({ slug, text }) => {
    const number = ASKED.find((one) => one.slug === slug)?.number ?? 0;
    return `${number} ${text.split('\n')[0]}`;
  });
}

test('the highest habit is the one, however much is numbered below it', () => {
  const below = ['### 1. b', 'x', '### 2. c', 'x', '### 3. d', 'x'];
  expect(read('## 1', ...below, '## 2', 'x')).toEqual(['1 ## 1', '2 ## 2']);
  expect(read('## Question 5', ...below, '### 4. e', 'x')).toEqual(['5 ## Question 5']);
  expect(read('## 5', '**1.** x', '**2.** x', '**3.** x')).toEqual(['5 ## 5']);
});

test('a lower habit is the one where it answers more questions and is worth more than three times as much', () => {
  const three = ['### 1', 'x', '### 2', 'x', '### 3', 'x'];
  expect(read('# 1', 'x', ...three)).toEqual(['1 # 1']);
  expect(read('# 1', 'x', ...three, '### 4', 'x')).toEqual([
    '0 # 1',
    '1 ### 1',
    '2 ### 2',
    '3 ### 3',
    '4 ### 4',
  ]);
  const named = ['Answer 1:', 'x', 'Answer 2:', 'x', 'Answer 3:', 'x'];
  expect(read('## 1', ...named.slice(0, 2), '## 2', ...named.slice(2, 4))).toEqual([
    '1 ## 1',
    '2 ## 2',
  ]);
  expect(read('# 1 - mine', '# 2 - yours', ...named)).toEqual([
    '0 # 1 - mine',
    '1 Answer 1:',
    '2 Answer 2:',
    '3 Answer 3:',
  ]);
});

test('a word before the number says as much as four numbers', () => {
  expect(read('## 1', 'x', '### Question 1', 'x', '### Question 2', 'x')).toEqual([
    '0 ## 1',
    '1 ### Question 1',
    '2 ### Question 2',
  ]);
  const four = ['### 1', '### 2', '### 3', '### 4'].flatMap((line) => [line, 'x']);
  const parts = [...four, ...['### 5', '### 6', '### 7'].flatMap((line) => [line, 'x'])];
  expect(read('## Question 2', ...parts)).toEqual(['2 ## Question 2']);
});

test('of one level, a word before the number comes first, and another word or none comes last', () => {
  expect(read('## 1. a', 'x', '## Question 1', 'x')).toEqual(['0 ## 1. a', '1 ## Question 1']);
  expect(read('# Assignment 1', 'x', '## 1', 'x', '## 2', 'x')).toEqual([
    '0 # Assignment 1',
    '1 ## 1',
    '2 ## 2',
  ]);
  expect(read('# Option 2', 'x', '## 3', 'x')).toEqual(['0 # Option 2', '3 ## 3']);
  expect(read('# Vraag 2', 'x')).toEqual(['2 # Vraag 2']);
});

test('signs with nothing below any but the last are a table of contents, or copied ahead', () => {
  const ahead = ['## 1', '## 2', '## 3', 'Mine:'];
  expect(read(...ahead, '', '1. a', '', '2. b')).toEqual(['0 ## 1', '1 1. a', '2 2. b']);
  expect(read('## 1', 'x --', '## 2', 'y', '', '1. a', '', '2. b')).toEqual(['1 ## 1', '2 ## 2']);
  expect(read('## 1', '***', '## 2', 'y', '', '1. a', '', '2. b')[2]).toBe('2 2. b');
  expect(read(...ahead, '', 'a')).toEqual(['1 ## 1', '2 ## 2', '3 ## 3']);
  expect(read('## 1', 'x', ...ahead.slice(1), '', '1. a', '', '2. b')).toEqual([
    '1 ## 1',
    '2 ## 2',
    '3 ## 3',
  ]);
  expect(read('## 3', '1. a', '', '2. b', '', '3. c', '', '4. d')).toEqual(['3 ## 3']);
  expect(read('# 1', '# 2', '### 1', 'x', '### 2', 'x')).toEqual(['0 # 1', '1 ### 1', '2 ### 2']);
});

test('words behind a number answer it on its own line, unless they are a title', () => {
  expect(read('Q1: a', 'Q2: b', '1. c', '', '2. d', '', '3. e')).toEqual(['1 Q1: a', '2 Q2: b']);
  expect(read('Q1:', 'Q2:', '1. c', '', '2. d', '', '3. e')).toEqual([
    '0 Q1:',
    '1 1. c',
    '2 2. d',
    '3 3. e',
  ]);
  expect(read('**1.** a', '**2.** b', '1. c', '', '2. d', '', '3. e')).toEqual([
    '1 **1.** a',
    '2 **2.** b',
  ]);
  expect(read('## 1. a', '## 2. b', '', '1. c', '', '2. d', '', '3. e')).toEqual([
    '0 ## 1. a',
    '1 1. c',
    '2 2. d',
    '3 3. e',
  ]);
});

test('numbers that begin anew below another heading are no questions', () => {
  const parts = (name: string) => [name, '### 1', 'x', '### 2', 'x'];
  expect(read(...parts('## a'), ...parts('## b'))).toEqual(['0 ## a', '0 ## b']);
  expect(read(...parts('## a'), '## b', '### 3', 'x')).toEqual([
    '0 ## a',
    '1 ### 1',
    '2 ### 2',
    '2 ## b',
    '3 ### 3',
  ]);
  expect(read(...parts('## a'), '### 1', 'y')).toEqual(['0 ## a', '1 ### 1', '2 ### 2', '1 ### 1']);
  expect(read('## a', '**1.** x', '## b', '**1.** x')).toEqual(['0 ## a', '0 ## b']);
  expect(read('## a', '### Q1', 'x', '## b', '### Q1', 'x')).toEqual([
    '0 ## a',
    '1 ### Q1',
    '1 ## b',
    '1 ### Q1',
  ]);
  const copied = `### 6. ${DESCRIBE}`;
  expect(read('## a', copied, '## b', '### 6. b', 'x')).toEqual([
    '0 ## a',
    `0 ${copied}`,
    '6 ## b',
    '6 ### 6. b',
  ]);
  expect(read('## a', '### 6', DESCRIBE, '## b', '### 6. b', 'x')).toEqual([
    '0 ## a',
    '0 ### 6',
    '6 ## b',
    '6 ### 6. b',
  ]);
});

test('headings that pass the last question number something else', () => {
  const seven = [1, 2, 3, 4, 5, 6, 7].flatMap((number) => [`## ${number}`, 'x']);
  expect(read(...seven)).toHaveLength(7);
  expect(read(...seven, '## 8', 'x')).toHaveLength(8);
  expect(read(...seven, '## 8', 'x')[6]).toBe('0 ## 7');
  expect(read('## Question 7', 'x', '## Question 8', 'x')).toEqual([
    '7 ## Question 7',
    '7 ## Question 8',
  ]);
});

test('the assignment’s sentences always count, but where they go on with the question', () => {
  expect(read('## 1', 'x', DESCRIBE, 'y', '## 2', 'z')).toEqual([
    '1 ## 1',
    `0 ${DESCRIBE}`,
    '6 y',
    '2 ## 2',
  ]);
  const [first, second] = ASKED[6]?.asked.split(/\n(?=Assuming)/) ?? [];
  expect(read(`${first}`, 'x', `${second}`, 'y')).toEqual([
    `0 ${first}`,
    '7 x',
    `0 ${second?.split('\n')[0]}`,
    '7 y',
  ]);
  expect(read(`${first}`, 'x', DESCRIBE, 'y', `${second}`, 'z')).toEqual([
    `0 ${first}`,
    '7 x',
    `0 ${DESCRIBE}`,
    '6 y',
    `0 ${second?.split('\n')[0]}`,
    '7 z',
  ]);
  expect(read('## 6', '', DESCRIBE, 'x', DESCRIBE, 'y')).toEqual(['0 ## 6', '6 x']);
  expect(read('6', '===', DESCRIBE, 'x')).toEqual(['0 6', '6 x']);
  expect(read('## 5', DESCRIBE, 'x')).toEqual(['5 ## 5', `0 ${DESCRIBE}`, '6 x']);
  expect(read(DESCRIBE, '1. a', '', '2. b', '', '3. c')).toEqual([`0 ${DESCRIBE}`, '6 1. a']);
  expect(read('```', DESCRIBE, '```', '## 1', 'x')).toEqual(['0 ```', '1 ## 1']);
});

test('a question that is answered elsewhere is aside where it is copied or quoted', () => {
  expect(read(DESCRIBE, 'x', '## 5', 'a', '## 6', 'b')).toEqual([
    `0 ${DESCRIBE}`,
    '0 x',
    '5 ## 5',
    '6 ## 6',
  ]);
  expect(read('## 5', `${DESCRIBE} As`, 'x', '## 6', 'b')).toEqual([
    '5 ## 5',
    `0 ${DESCRIBE} As`,
    '6 ## 6',
  ]);
});

test('a number of another habit counts where it is the next and no list leads up to it', () => {
  expect(read('## 1', 'x', '2. a', 'y', '## 3', 'z')).toEqual(['1 ## 1', '2 2. a', '3 ## 3']);
  expect(read('## 1', 'x', '2. a', '', '3. b', '## 4', 'z')).toEqual([
    '1 ## 1',
    '2 2. a',
    '3 3. b',
    '4 ## 4',
  ]);
  expect(read('## 1', 'x', '**2.** a', '## 3', 'z')).toEqual(['1 ## 1', '2 **2.** a', '3 ## 3']);
  expect(read('## 6', 'x', '7. a')).toEqual(['6 ## 6', '7 7. a']);
  expect(read('## 7', 'x', '8. a')).toEqual(['7 ## 7']);
  expect(read('## 1', 'x', '1. a', '2. b', '## 3', 'z')).toEqual(['1 ## 1', '3 ## 3']);
  expect(read('## 1', 'x', '3. a', '## 4', 'z')).toEqual(['1 ## 1', '4 ## 4']);
  expect(read('## 1', 'x', '2. a', '## 2', 'z')).toEqual(['1 ## 1', '2 ## 2']);
  expect(read('## 2', 'x', '## 1', 'x', '2. a')).toEqual(['2 ## 2', '1 ## 1']);
  expect(read('## 4', 'x', '5. a', '## 1', 'z')).toEqual(['4 ## 4', '1 ## 1']);
  expect(read('1. a', 'x', '## 2', 'x')).toEqual(['0 1. a', '2 ## 2']);
  expect(read('## Question 1', 'x', '### Option 2', 'x')).toEqual(['1 ## Question 1']);
  expect(read('## Question 1', '### 1', 'x', '### 2', 'x')).toEqual(['1 ## Question 1']);
});

test('a heading as high as the question’s own begins a piece after it, once', () => {
  expect(read('## 1', 'x', '### a', '# b', 'y', '## c')).toEqual(['1 ## 1', '1 # b']);
  expect(read('## 1', 'x', '## a', 'y', '## 2', '## b')).toEqual([
    '1 ## 1',
    '1 ## a',
    '2 ## 2',
    '2 ## b',
  ]);
  expect(read('**1.** x', '# a', '**2.** y')).toEqual(['1 **1.** x', '2 **2.** y']);
  expect(read('## 6', DESCRIBE, '## a', 'x')).toEqual(['0 ## 6', '6 ## a']);
});

test('where nothing names a question, the highest headings that are not alone tell the parts', () => {
  expect(read('# a', 'x', '### b', 'y', '## c', '### d', '## e')).toEqual([
    '0 # a',
    '0 ## c',
    '0 ## e',
  ]);
  expect(read('x', '# a', 'y', '# b')).toEqual(['0 x', '0 # a', '0 # b']);
  expect(read('# a', 'x', '## b')).toEqual(['0 # a']);
  const why = (heading: string) =>
    splitTakeHome(`# ${heading}\n# b`, 'pasted', ASKED).pieces[0]?.why;
  expect(why('a'.repeat(40))).toBe(`heading “${'a'.repeat(40)}”, no question`);
  expect(why(`${'a'.repeat(39)} b`)).toBe(`heading “${'a'.repeat(39)}…”, no question`);
});
