import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersMarkdown, type OwnAnswer } from '../study/answers-markdown';
import { type Attempt, beginAttempt, isWritten, NOTHING, wholeText } from '../study/kept';
import { writeStudyFile } from '../study/study-file';
import { ASKED } from './fixture-take-home';
import { splitTakeHome } from './take-home';

const NOW = '2026-11-04T07:30:00.000Z';
const split = (text: string, name = 'pasted') => splitTakeHome(text, name, ASKED);
const attempt = (slug: string, day: number, more: Partial<Attempt>): Attempt => ({
  ...beginAttempt(slug, `${slug}-${day}`, `2026-11-0${day}T08:00:00.000Z`),
  ...more,
});

const QUORUM = [
  attempt('az-quorum', 3, { text: 'Third\r\n\n## 1. and last ', lines: { 2: 'a note' } }),
  attempt('az-quorum', 1, { text: 'First' }),
  attempt('az-quorum', 4, { text: ' ', hints: [1] }),
  attempt('az-quorum', 2, { text: 'Second' }),
];
const FILE = writeStudyFile(
  { ...NOTHING, attempts: [...QUORUM, attempt('dockerfile-review', 2, { lines: { 19: 'key' } })] },
  NOW,
);

test('of a study file the latest written attempt is placed, and those before it are kept', () => {
  expect(split(FILE)).toEqual({
    faults: [],
    pieces: [
      { slug: 'dockerfile-review', text: 'Line 19: key', why: 'export, question 1' },
      {
        slug: 'az-quorum',
        text: 'Third\r\n\n## 1. and last \n\nLine 2: a note',
        why: 'export, question 3',
      },
      { text: 'Second', why: 'export, an earlier attempt at question 3' },
      { text: 'First', why: 'export, an earlier attempt at question 3' },
    ],
  });
});

test('a study file is told by what it holds, with a byte order mark and of any version', () => {
  expect(split(`\ufeff${FILE}`, 'answers.txt')).toEqual(split(FILE));
  const former = new URL('../study/cases/version-1.json', import.meta.url);
  expect(split(readFileSync(former, 'utf8')).pieces).toEqual([
    {
      slug: 'az-quorum',
      text: 'Three of four.\n\nSo no zone may be lost.',
      why: 'export, question 3',
    },
  ]);
});

test('an answer to a question that is not asked here is placed nowhere', () => {
  const { pieces } = splitTakeHome(FILE, 'pasted', ASKED.slice(0, 2));
  expect(pieces.map(({ slug }) => slug)).toEqual([
    'dockerfile-review',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a study file without an answer says so', () => {
  expect(split(writeStudyFile(NOTHING, NOW))).toEqual({
    pieces: [],
    faults: ['No answer is written in this file.'],
  });
});

test.each<[text: string, name: string, fault: RegExp]>([
  [FILE.replace('Second', 'second'), 'pasted', /^At sum: found [\da-f]{8}, expected [\da-f]{8}: /],
  [FILE.slice(0, -100), 'pasted', /^At the end of the file: found nothing more, expected the rest/],
  [
    ` ${FILE.replace('"seconds": 0', '"seconds": -1')}`,
    'pasted',
    /^At data\.attempts\[0\]\.seconds: found -1, /,
  ],
  ['{"a": 1}', 'pasted', /^At format: found nothing, expected “dry-run study”: /],
  ['[1]\n', 'pasted', /^At format: /],
  ['## 1\na', 'answers.JSON', /, expected JSON, as this site writes it\.$/s],
])('%# JSON that is no sound export comes back whole, with its fault', (text, name, fault) => {
  const { pieces, faults } = split(text, name);
  expect(pieces).toEqual([{ text, why: 'not read as an export' }]);
  expect(faults).toEqual([expect.stringMatching(fault)]);
});

test.each([
  '{% raw %}\n## 1\na',
  '[Question 1]\n## 1\na',
  '{"dry-run": 1',
  '7',
  'dry-run study\n## 1\na',
])('%j is no JSON and read as text', (text) => {
  const { pieces, faults } = split(text, 'answers.json.md');
  expect(faults).toEqual([]);
  expect(pieces.map((piece) => piece.text).join('\n')).toBe(text);
  expect(pieces[0]?.why).toMatch(/question/);
});

const LINE = 'RUN echo `a`: `` b';
const normal = (text: string) => text.replace(/\r\n?/g, '\n');
const whole = ({ text, lines }: Attempt) => normal(wholeText({ text: normal(text), lines }));
/** As the mock shows a question: paragraphs on one line each. */
const shown = (asked: string) => asked.replace(/(?<=\w)\n(?=\w)/g, ' ').replace(/:\n- /, ':\n\n- ');

test('answers come out of Markdown letter for letter, whatever they are', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '> a',
      '## 3. b',
      '- Line 2: c',
      'Notes on lines:',
      '```',
      '\r',
      '\t d',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
  const notes = fc.dictionary(fc.constantFrom('1', '2', '10'), text, { noNullPrototype: true });
  const one = fc
    .record({ text, lines: notes, seconds: fc.constantFrom(0, 1, 60, 684) })
    .map((more) => attempt('az-quorum', 1, more))
    .filter(isWritten);
  const entry = fc.record({
    attempts: fc.array(one, { maxLength: 2 }),
    question: fc.constantFrom(...ASKED),
    isAsked: fc.boolean(),
    about: fc.constantFrom('', '12 min, 1 word.', '0 min, 30 words, marked to come back to.'),
  });
  const entries = fc.uniqueArray(entry, {
    selector: ({ question }) => question.slug,
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(entries, fc.constantFrom('\n', '\r\n'), (all, end) => {
      const own = all.flatMap(
        ({ attempts, question: { number, short, asked }, isAsked, about }) => {
          const base: OwnAnswer = {
            ...{ number, short, attempt: undefined, about, lineText: () => LINE },
            ...(isAsked ? { asked: shown(asked) } : {}),
          };
          const which = (at: number) => `Attempt ${9 - at}, 3 November 2026, 09:00`;
          if (attempts.length < 2) return [{ ...base, attempt: attempts[0] }];
          return attempts.map((one, at) => ({ ...base, attempt: one, which: which(at) }));
        },
      );
      const text = answersMarkdown(own, 'My answers to the seven questions').replaceAll('\n', end);
      expect(split(text)).toEqual({
        faults: [],
        pieces: all.flatMap(({ attempts, question: { slug, number } }) =>
          attempts.map((one, at) => ({
            ...(at === 0 ? { slug } : {}),
            text: whole(one),
            why:
              at === 0
                ? `export, question ${number}`
                : `export, an earlier attempt at question ${number}`,
          })),
        ),
      });
    }),
    { numRuns: 200 },
  );
});

const SHORT = ASKED[2]?.short;
const MOCK = `# Mock take-home

Begun 3 November 2026 at 09:00. Limit 2 hours, used 41 min. Time is up.

## 3. ${SHORT}

${shown(ASKED[2]?.asked ?? '')}

41 min, 2 words.

> Three
>
>> of four

Notes on lines:

- Line 4, \`\` a\`b: \`\`: one: two

  three
- Line 12: four
`;

test('a mock in Markdown is split, and only the site’s own words are left out', () => {
  const answer = 'Three\n\n> of four\n\nLine 4: one: two\n\nthree\nLine 12: four';
  const placed = { slug: 'az-quorum', text: answer, why: 'export, question 3' };
  expect(split(MOCK).pieces).toEqual([placed]);
  const added = `${MOCK.replace('\nBegun', '\nI took a break.\nBegun')}\nP.S.\n\n\nSee above.\n> and here\n`;
  expect(split(added).pieces).toEqual([
    { text: 'I took a break.', why: 'before the first question' },
    placed,
    { slug: 'az-quorum', text: 'P.S.\n\n\nSee above.', why: 'beside the answer to question 3' },
    { slug: 'az-quorum', text: 'and here', why: 'export, question 3' },
  ]);
});

test.each<[frame: string]>([
  ['Less than a minute.'],
  ['1 minute.'],
  ['11 minutes. How sure: a guess.'],
  ['How sure: fairly sure.'],
  ['No answer written.'],
  ['0 min, 1 word.'],
])('“%s” is the site’s, and no longer once something is added', (frame) => {
  const file = (line: string) => `# Mock take-home\n\n## 3. ${SHORT}\n\n${line}\n`;
  expect(split(file(frame)).pieces).toEqual([]);
  for (const line of [`${frame} a`, `a ${frame}`])
    expect(split(file(line)).pieces).toEqual([
      { slug: 'az-quorum', text: line, why: 'beside the answer to question 3' },
    ]);
});

test.each([
  MOCK.replace('# Mock take-home', '# My take-home'),
  MOCK.replace('# Mock take-home', 'Hello\n\n# Mock take-home'),
  MOCK.replace(`## 3. ${SHORT}`, '## 3. Zones'),
])('%# what the site did not write is read as any text', (text) => {
  const { pieces } = split(text);
  const kept = pieces.flatMap((piece) => piece.text.split('\n')).filter((line) => line.trim());
  expect(kept).toEqual(text.split('\n').filter((line) => line.trim()));
});
