import { expect, test } from 'vitest';
import { ASKED, ASSIGNMENT } from './fixture-take-home';
import { copyFinder } from './take-home-copy';
import { takeHomeLines } from './take-home-lines';

const find = copyFinder(ASKED);
const copied = (text: string, line = 0) => find(takeHomeLines(text), line);
const asked = (number: number) => ASKED[number - 1]?.asked ?? '';
const lastOf = (text: string) => text.split('\n').length - 1;
const prose = (number: number) => asked(number).replace(/```[\s\S]*?```\n?/, '');

test.each(ASKED)(
  'question $number is found where it was copied, with and without its file',
  ({ number }) => {
    for (const text of [asked(number), prose(number).trimEnd()]) {
      const end = lastOf(text);
      expect(copied(text)).toEqual({ number, end });
      expect(copied(`a\n${number}. ${text}\n\nMine.`, 1)).toEqual({ number, end: end + 1 });
      expect(copied(`> **Q${number}** ${text.replaceAll('\n', '\n> ')}\n> Mine.`)).toEqual({
        number,
        end,
      });
      expect(copied(text.toUpperCase().replace(/[.,:]/g, ' ,'))).toEqual({ number, end });
    }
  },
);

test('every sentence of five words or more is found where it begins a line, and shorter ones are not', () => {
  const begins = [
    'Briefly outline the missing parts.',
    'Some pods have high load, others barely any at all.',
  ];
  expect(begins.map((text) => copied(text))).toEqual([
    { number: 2, end: 0 },
    { number: 4, end: 0 },
  ]);
  const short = copyFinder([
    { number: 1, asked: 'One two three four. Five six seven eight nine.' },
  ]);
  expect(short(takeHomeLines('One two three four.'), 0)).toBeUndefined();
  expect(short(takeHomeLines('Five six seven eight nine'), 0)).toEqual({ number: 1, end: 0 });
});

test.each<[text: string]>([
  ['Describe what a remote state backend does.'],
  ['Terraform: Describe what a remote state backend does in terraform.'],
  ['outline the missing parts.'],
  [''],
  ['```'],
  ['3.'],
  [`${'5 '.repeat(1001)}${asked(6)}`],
])('%# words that begin no whole sentence are one’s own', (text) => {
  expect(copied(text)).toBeUndefined();
});

test.each([
  '6. ',
  '6) Q6: ',
  'Question 6: ',
  'Task 6, ',
  'Aufgabe 6: ',
  'Frage ',
  'exercise 12 ',
  '- ',
])('a number may stand before: %s', (before) => {
  expect(copied(`${before}${asked(6)}`)).toEqual({ number: 6, end: 0 });
});

test('own words on the line of the last sentence leave the copy without an end', () => {
  expect(copied(`${asked(6)} It shares it.`)).toEqual({ number: 6 });
  const [first] = asked(7).split('\n');
  expect(copied(`${first} So it fails`)).toEqual({ number: 7 });
  expect(copied(`${first}\nSo it fails`)).toEqual({ number: 7, end: 0 });
  expect(copied(`${asked(7)} Two.`)).toEqual({ number: 7, end: 0 });
});

test('a copy ends with a sentence, never within a line of a file or a list', () => {
  const annotated = asked(1).replace('FROM alpine', 'FROM alpine # no tag');
  expect(copied(annotated)).toEqual({ number: 1, end: 0 });
  const changed = asked(3).replace('us-west-1a', 'us-west-2a');
  expect(copied(changed)).toEqual({ number: 3, end: 2 });
  const unfenced = asked(4).replace('targetPort: 9376', 'targetPort: 8080');
  expect(copied(unfenced)).toEqual({ number: 4, end: 1 });
});

test('lines without words belong to a copy only between its lines, or as the end of its file', () => {
  const quoted = `> ${prose(4).split('\n').slice(0, 2).join('\n> ')}\n>\n> Over time, you notice that load on the backend pods skews.`;
  expect(copied(quoted)).toEqual({ number: 4, end: 3 });
  expect(copied(`${asked(6)}\n---\nMine`)).toEqual({ number: 6, end: 0 });
  expect(copied(`${asked(6)}\n\n\`\`\`\nMine`)).toEqual({ number: 6, end: 0 });
  const named = asked(1).replace('```', '``` dockerfile');
  expect(copied(`${named}\n\nMine`)).toEqual({ number: 1, end: lastOf(named) });
});

test('of the whole assignment each question is found at its own line', () => {
  const text = takeHomeLines(ASSIGNMENT);
  const found = text.lines.flatMap(({ text: line }, at) =>
    /^## \d/.test(line) ? [find(text, at)] : [],
  );
  expect(found.map((one) => one?.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(text.lines.filter((_, at) => find(text, at)?.number === 6)).toHaveLength(1);
});
