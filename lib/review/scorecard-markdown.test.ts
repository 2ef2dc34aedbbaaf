import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { anyReview } from './fixture-any-review';
import { CARD, GUIDES, REVIEW } from './fixture-scorecard';
import { blockQuote, plainLine } from './markdown-text';
import { makeScorecard, type Scorecard } from './scorecard';
import { scorecardMarkdown } from './scorecard-markdown';

test('a scorecard is told question by question, with what was typed as quotes', () => {
  expect(scorecardMarkdown(CARD)).toBe(`# Scorecard

- Candidate: A. B.
- Interviewer: M. Sato
- Begun: 2026-11-29 14:02:00 UTC
- Time: 7 min 50 s of 40 min
- Locked: 2026-11-29 14:12:31 UTC

## Overall: 41 of 100

The mean of 1 question is 41.

Not scored, and not counted: 5.

> Takes correction well.

How a question is scored: Of 100, must points give up to 60, should points 30, expert points 10: present counts whole, partial half, absent and not asked nothing. Each trap that was asserted and not taken back costs 5.

## 3. Four instances: 41 of 100

By the rule 25: must 1.5 of 3, should 0 of 2, expert 0 of 1, 1 trap asserted, at most 65 if all that was not asked were present.

Overridden to 41. Why:

> Took it back well.

Asked with fresh numbers, seed 7.

Time: 7 min 50 s.

### Must

- **present**: Three of four are a majority.

  > the quorum is 3

  > so one may fail

- **partial**: Losing us-east-1 is fatal.

- **absent**: After one loss nothing is to spare.

### Should

- **not asked**: Join as a learner.

  > as a non-voter

Not asked: 2.

### Expert

Not asked: 1.

### Traps

- **taken back**: Both sides write.

- **asserted**: The coast is free.

  > latency is no matter

### Probes

- **good**: Who writes when the link fails?

  > Only the east.

### Strengths

> Arithmetic.

### Gaps

> Latency.

### Take-aways

> Ask for the day of an outage.

### Notes

> Counts first.

## 5. Pods lost: 0 of 100

By the rule 0: must 0 of 3, should 0 of 2, expert 0 of 1, at most 100 if all that was not asked were present.

### Must

- **not asked**: Three of four are a majority.

- **not asked**: Losing us-east-1 is fatal.

- **not asked**: After one loss nothing is to spare.

Not asked: 3.

### Should

Not asked: 2.

### Expert

Not asked: 1.
`);
});

const changed = (more: Partial<Scorecard>) => scorecardMarkdown({ ...CARD, ...more });
const [FIRST] = CARD.questions as [Scorecard['questions'][0]];
const withFirst = (more: Partial<typeof FIRST>) => changed({ questions: [{ ...FIRST, ...more }] });

test('what nobody gave is not told', () => {
  const { startedAt, lockedAt, ...open } = CARD;
  const text = scorecardMarkdown({ ...open, candidate: ' ', interviewer: '\n' });
  expect(text).not.toMatch(/Candidate|Interviewer|Locked/);
  expect(text).toContain('- Begun: 2026-11-29 13:55:00 UTC\n');
  expect(text).toContain('- Not locked: it can still change\n');
  const bare = withFirst({ strengths: ' ', gaps: '\n', takeAways: '', notes: '', seconds: 0 });
  expect(bare).not.toMatch(/### (Strengths|Gaps|Take-aways|Notes)|\nTime/);
  expect(bare).toContain('- Time: 0 s of 40 min\n');
});

test('time is told in minutes and seconds', () => {
  expect(withFirst({ seconds: 1 })).toContain('\n\nTime: 1 s.\n');
  expect(withFirst({ seconds: 59 })).toContain('\n\nTime: 59 s.\n');
  expect(withFirst({ seconds: 60 })).toContain('\n\nTime: 1 min 0 s.\n');
  expect(withFirst({ seconds: 3601 })).toContain('\n\nTime: 60 min 1 s.\n');
});

test('one is told as one, several as several', () => {
  expect(withFirst({})).toContain('The mean of 1 question is 41.');
  const traps = FIRST.traps.map((trap) => ({ ...trap, said: 'asserted' as const }));
  expect(withFirst({ traps })).toContain(', 2 traps asserted');
  expect(withFirst({ traps: [] })).not.toMatch(/traps? asserted|### Traps/);
});

test('where everything was asked, nothing is said of what was not', () => {
  const points = FIRST.points.map((point) => ({ ...point, mark: 'absent' as const }));
  const score = { byRule: 20, most: 20, final: 20 };
  const text = changed({
    overall: { ...score, text: '' },
    questions: [{ ...FIRST, points, traps: [], score }],
  });
  expect(text).toContain('The mean of 1 question is 20.\n\nHow a question is scored: Of 100');
  expect(text.split('costs 5.')[1]).not.toMatch(/not asked|Overridden/i);
  expect(text).toContain('- **absent**: A witness votes and stores nothing.\n');
});

test('blank words are no evidence that is told', () => {
  const [point] = FIRST.points as [(typeof FIRST.points)[0]];
  const text = withFirst({ points: [{ ...point, evidence: [{ words: ' ' }, { words: 'a' }] }] });
  expect(text).toContain('- **present**: Three of four are a majority.\n\n  > a\n\n### Traps');
});

test('an override of the whole stands with its reason', () => {
  const overallOverride = { score: 50, reason: 'Time ran out.' };
  const text = scorecardMarkdown(makeScorecard({ ...REVIEW, overallOverride }, GUIDES));
  expect(text).toContain(
    '## Overall: 50 of 100\n\nThe mean of 1 question is 41.\n\nNot scored, and not counted: 5.\n\nOverridden to 50. Why:\n\n> Time ran out.\n\n> Takes',
  );
});

test.each([
  ['  two\n  words ', 'two words'],
  ['a\u2028b', 'a b'],
  ['\\`*_[x](y)<b>&amp;~|#$1', '\\\\\\`\\*\\_\\[x\\](y)\\<b\\>\\&amp;\\~\\|\\#\\$1'],
  ['us-east-1: 99.75 %!', 'us-east-1: 99.75 %!'],
])('on a line %j stands as %j', (text, line) => {
  expect(plainLine(text)).toBe(line);
});

test('a quote has each line behind its mark, whatever ends the lines', () => {
  expect(blockQuote('a\r\n\rb\n  c\n  ')).toBe('> a\n>\n> b\n>   c\n>   ');
  expect(blockQuote('\n', '  ')).toBe('  >\n  >');
});

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text) as Node;
const textOf = ({ value = '', children = [] }: Node): string =>
  value + children.map(textOf).join('');

test('nothing that was typed can begin or end anything outside its quote', () => {
  fc.assert(
    fc.property(anyReview(fc), ({ review, guides }) => {
      const card = makeScorecard(review, guides);
      const { children = [] } = parse(scorecardMarkdown(card));
      const kinds = new Set(children.map(({ type }) => type));
      for (const type of kinds)
        expect(['heading', 'paragraph', 'list', 'blockquote']).toContain(type);
      const headings = children.filter(({ type }) => type === 'heading');
      expect(headings.filter(({ depth }) => depth === 2).map(textOf)).toEqual([
        `Overall: ${card.overall.final} of 100`,
        ...card.questions.map(
          ({ number, short, score }) => `${number}. ${short}: ${score.final} of 100`,
        ),
      ]);
      for (const { depth, children: parts = [] } of headings)
        expect([depth, parts.map(({ type }) => type)]).toEqual([depth, ['text']]);
    }),
    { numRuns: 30 },
  );
});

test('a line that was typed is one line of text, whatever is typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc
      .array(fc.constantFrom(...'\\`*_[]()<>!&~|#$-+1. \na', '](', '![', '&lt;', '<!--', '**'), {
        maxLength: 12,
      })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const words = `a ${text.trim().replace(/\s+/g, ' ')}`.trim();
      const { children = [] } = parse(
        `## ${plainLine(`a ${text}`)}\n\n- **b**: ${plainLine(`a ${text}`)}`,
      );
      expect(children.map(({ type }) => type)).toEqual(['heading', 'list']);
      expect(children.map(textOf)).toEqual([words, `b: ${words}`]);
    }),
    { numRuns: 300 },
  );
});
