import { expect, test } from 'vitest';
import { takeHomeLines } from './take-home-lines';
import { headingAt, isBlank, markAt } from './take-home-marks';

const markOf = (text: string, line = 0) => {
  const mark = markAt(takeHomeLines(text), line);
  return mark && [mark.rank, mark.kind, mark.number, mark.shown];
};

test.each<[line: string, rank: number, kind: string, number: number, shown: string]>([
  ['# 3', 1, 'number', 3, '3'],
  ['###### 3. Zones', 6, 'number', 3, '3.'],
  ['##3. Zones', 2, 'number', 3, '3.'],
  ['## 3) Zones ##', 2, 'number', 3, '3)'],
  ['## (3) Zones', 2, 'number', 3, '(3)'],
  ['## 3\\. Zones', 2, 'number', 3, '3\\.'],
  ['## 3 - Zones', 2, 'number', 3, '3 -'],
  ['## 3 –', 2, 'number', 3, '3 –'],
  ['## 12: Zones', 2, 'number', 12, '12:'],
  ['## 34', 2, 'number', 34, '34'],
  ['## 3 zones', 2, 'weak', 3, '3'],
  ['## **3. Zones**', 2, 'number', 3, '3.'],
  ['## __Question 3__', 2, 'named', 3, 'Question 3'],
  ['   ## `Q3`', 2, 'named', 3, 'Q3'],
  ['> > ## 3', 2, 'number', 3, '3'],
  ['#Question 3', 1, 'named', 3, 'Question 3'],
  ['# question no. 3: Zones', 1, 'named', 3, 'question no. 3'],
  ['# Question #3', 1, 'named', 3, 'Question #3'],
  ['# Questions 3', 1, 'named', 3, 'Questions 3'],
  ['# Task nr 12', 1, 'named', 12, 'Task nr 12'],
  ['# Antwort3', 1, 'named', 3, 'Antwort3'],
  ['# LÖSUNG 3', 1, 'named', 3, 'LÖSUNG 3'],
  ['# #3', 1, 'named', 3, '#3'],
  ['# Q 3', 1, 'named', 3, 'Q 3'],
  ['# A3', 1, 'named', 3, 'A3'],
  ['## Vraag 3: zones', 2, 'weak', 3, 'Vraag 3'],
  ['## Задача #3', 2, 'weak', 3, 'Задача #3'],
  ['== Exercise 3', 2, 'named', 3, 'Exercise 3'],
  ['<h3 class="a">3. Zones</h3>', 3, 'number', 3, '3.'],
  ['<H1><b>Question 3</b></H1>', 1, 'named', 3, 'Question 3'],
  ['**3.** Zones', 7, 'number', 3, '3.'],
  ['***3***', 7, 'number', 3, '3'],
  ['__Question 3:__ zones', 7, 'named', 3, 'Question 3'],
  ['- **Q3** zones', 7, 'named', 3, 'Q3'],
  ['<p><strong>3)</strong> zones</p>', 7, 'number', 3, '3)'],
  ['<b>Q3</b>', 7, 'named', 3, 'Q3'],
  ['Question 3', 8, 'named', 3, 'Question 3'],
  ['Question 3: zones', 8, 'named', 3, 'Question 3'],
  ['Answer 3 - zones', 8, 'named', 3, 'Answer 3'],
  ['* Task 3.', 8, 'named', 3, 'Task 3'],
  ['Q3 zones', 8, 'named', 3, 'Q3'],
  ['#3 zones', 8, 'named', 3, '#3'],
  ['A3) zones', 8, 'named', 3, 'A3'],
  ['3. zones', 8, 'item', 3, '3.'],
  ['   3) zones', 8, 'item', 3, '3)'],
  ['>3: zones', 8, 'item', 3, '3:'],
  ['(3) zones', 8, 'item', 3, '(3)'],
  ['3.) zones', 8, 'item', 3, '3.)'],
  ['3\\. zones', 8, 'item', 3, '3\\.'],
  ['3.', 8, 'item', 3, '3.'],
  ['3.Zones', 8, 'item', 3, '3.'],
  ['99.\tzones', 8, 'item', 99, '99.'],
  ['3 - zones', 8, 'item', 3, '3 -'],
  ['3 — zones', 8, 'item', 3, '3 —'],
  ['<p>3. zones</p>', 8, 'item', 3, '3.'],
])('%s is a mark', (line, rank, kind, number, shown) => {
  expect(markOf(line)).toEqual([rank, kind, number, shown]);
});

test.each([
  ...[
    '',
    'zones',
    '3',
    '3 zones',
    '3.5 zones',
    '3.zones',
    '100. zones',
    '0. zones',
    '3:00 h',
    '3-4 h',
  ],
  ...[
    '    3. zones',
    '\t3. zones',
    '- 3. zones',
    '\t## 3',
    '>     3. zones',
    '3 - 1 = 2',
    'x3. zones',
  ],
  ...[
    'Question 3 asks for zones',
    'Question 3a',
    'Question 3.1',
    'Question three',
    'Question 0',
    'A 3: a',
  ],
  ...[
    'Answer 3-node clusters',
    'Task 3,5',
    'Vraag 3',
    'Task 123',
    '** 3. zones**',
    '**3 zones**',
    '*3.* a',
  ],
  ...['## 3.1 Zones', '## 3:00', '## EC2', '## 3-4 zones', '## A 3-node cluster', '## Zones', '#'],
  ...[
    '##',
    '####### 3',
    '== ',
    '=3',
    '= 3',
    '## Two words 3',
    '## Python 3.12',
    '## Python 3a',
    '## 3d',
    '## 12 zones',
  ],
])('%j is none', (line) => {
  expect(markOf(line)).toBeUndefined();
});

test('marks that are written alike have one style', () => {
  const styleOf = (line: string) => markAt(takeHomeLines(line), 0)?.style;
  const alike = [
    ['## 1', '## 2. a'],
    ['## Question 1', '## Q2', '## Frage 3'],
    ['## Vraag 1', '## VRAAG 2'],
    ['## Punt 1'],
    ['## 1 zone'],
    ['### 1'],
    ['**1.** a', '__2__'],
    ['1. a', '22. b'],
    ['1) a'],
    ['(1) a'],
    ['Q1: a', 'Answer 2'],
  ];
  const styles = alike.map((lines) => [...new Set(lines.map(styleOf))]);
  expect(styles.map((each) => each.length)).toEqual(alike.map(() => 1));
  expect(new Set(styles.flat()).size).toBe(alike.length);
});

test.each<[text: string, line: number, level: number | undefined, words?: string]>([
  ['a\n==', 0, 1, 'a'],
  ['a\n---', 0, 2, 'a'],
  ['a\n   ===  ', 0, 1, 'a'],
  ['a\n=', 0, undefined],
  ['a\n--', 0, undefined],
  ['a\n    ===', 0, undefined],
  ['a\n=== b', 0, undefined],
  ['a\nb\n---', 1, undefined],
  ['a\n\nb\n---', 2, 2, 'b'],
  ['---\n---', 0, undefined],
  ['===\n---', 0, undefined],
  ['**a b**\n---', 0, 2, 'a b'],
  ['# a #', 0, 1, 'a'],
  ['# `a`', 0, 1, 'a'],
  ['## a = b', 0, 2, 'a = b'],
  ['## a*b', 0, 2, 'a*b'],
  ['== a ==', 0, 2, 'a'],
  ['<h2>a</h2>', 0, 2, 'a'],
  ['<h7>a</h7>', 0, undefined],
  ['<header>a</header>', 0, undefined],
  ['```\n# a\n```', 1, undefined],
  ['    # a', 0, undefined],
  ['', 0, undefined],
  ['a', 7, undefined],
])('the heading of %j at %d is of level %s', (text, line, level, words) => {
  const heading = level === undefined ? undefined : { level, text: words };
  expect(headingAt(takeHomeLines(text), line)).toEqual(heading);
});

test('what stands far into a line is not read', () => {
  expect(markOf(`## ${' '.repeat(296)}3`)).toEqual([2, 'number', 3, '3']);
  expect(markOf(`## ${' '.repeat(297)}3`)).toBeUndefined();
});

test('a blank line is one without anything, or before the first', () => {
  const text = takeHomeLines(' \na');
  expect([-1, 0, 1, 2].map((line) => isBlank(text, line))).toEqual([true, true, false, false]);
});
