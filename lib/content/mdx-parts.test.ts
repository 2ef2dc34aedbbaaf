import { expect, test } from 'vitest';
import { ContentFiles } from './files';
import { parseMdx } from './mdx-parse';
import type { MdxContext } from './mdx-report';
import type { Point } from './schema';

const POINTS = [
  { id: 'first', tier: 'must' },
  { id: 'second', tier: 'should' },
  { id: 'third', tier: 'expert' },
] as Point[];

const CONTEXT: MdxContext = {
  folder: 'content/questions/nowhere',
  files: new ContentFiles('/nowhere'),
  points: POINTS,
  sources: [],
  ledger: [],
  facts: { share: '95 %' },
  terms: [{ id: 'pod', forms: ['pod'] }],
};

const parse = (source: string) => parseMdx(source, 'full.mdx', CONTEXT);
const faultsOf = (source: string) =>
  parse(source).report.faults.map(({ line, field, found }) => `${line} ${field}: ${found}`);

const TEXT = `Open.

| a | b |
|---|---|
| <Point id="first">in a table</Point> | c |

## Counting

<Conclusion>It is \`n\` of <Fact id="share"/> of a pod.</Conclusion>

<Point id="second first">One sentence.</Point> <Point id="third">Another.</Point>

### Deeper

More of a pod, <Point id="second">again</Point>.

## Rest

<Conclusion>So.</Conclusion>

<Further title="Long">

- An item. <Point id="first">First again.</Point>

</Further>
`;

test('a part has its name, its conclusion and the points that it makes, each once', () => {
  const { report } = parse(TEXT);
  expect(report.faults).toEqual([]);
  expect(report.parts).toEqual([
    {
      id: 'on-counting',
      title: 'Counting',
      conclusion: 'It is n of 95 % of a pod.',
      points: ['second', 'first', 'third'],
    },
    { id: 'on-rest', title: 'Rest', conclusion: 'So.', points: ['first'] },
  ]);
});

test('what stands before the first part is the opening', () => {
  const { opening, source } = parse(TEXT);
  expect(source.slice(opening)).toMatch(/^## Counting/);
  expect(parse('Only this.').opening).toBe(0);
  expect(parse('# A page\n\n<Conclusion>So.</Conclusion>\n\n## Within').opening).toBe(0);
});

test('the reason of a point is the paragraph that makes it first, past opening and tables', () => {
  const { reasons } = parse(TEXT);
  const both = '<Point id="second first">One sentence.</Point> <Point id="third">Another.</Point>';
  expect([...reasons].map(([id, { source, line }]) => [id, line, source])).toEqual([
    ['second', 11, both],
    ['first', 11, both],
    ['third', 11, both],
  ]);
  const folded =
    '## A\n\n<Further title="b">\n\n- An item.\n  <Point id="first">Here.</Point>\n\n</Further>';
  expect(parse(folded).reasons.get('first')?.source).toBe(
    'An item.\n  <Point id="first">Here.</Point>',
  );
});

test('the plain text has all of it, conclusions too', () => {
  expect(parse(TEXT).plain.split('\n\n')).toEqual([
    'Open.',
    'a | b',
    'in a table | c',
    'Counting',
    'It is n of 95 % of a pod.',
    'One sentence. Another.',
    'Deeper',
    'More of a pod, again.',
    'Rest',
    'So.',
    'An item. First again.',
  ]);
});

test('a page of its own has a title and a conclusion', () => {
  const { report, plain } = parse('# A *page*\n\n<Conclusion>So.</Conclusion>\n\nText.');
  expect(report.page).toEqual({ title: 'A page', conclusion: 'So.' });
  expect(plain).toBe('Text.');
  expect(parse(TEXT).report.page).toBeUndefined();
});

test('an address that was is kept, once', () => {
  const { report } = parse('<Was id="on-counting-it"/>\n\nText.');
  expect([...report.formerIds]).toEqual(['on-counting-it']);
  expect(faultsOf('<Was id="on-a"/>\n\n<Was id="on-a"/>')).toEqual(['3 <Was> id: on-a']);
});

test.each([
  ['<Conclusion>So.</Conclusion>', '1 <Conclusion>: So.'],
  ['## A\n\nText.\n\n<Conclusion>So.</Conclusion>', '5 <Conclusion>: So.'],
  ['### A\n\n<Conclusion>So.</Conclusion>', '3 <Conclusion>: So.'],
  ['## A\n\n<Conclusion></Conclusion>', '3 <Conclusion>: 0 characters'],
  [`## A\n\n<Conclusion>${'x'.repeat(111)}</Conclusion>`, '3 <Conclusion>: 111 characters'],
  ['## A\n\n<Conclusion><Point id="first">So.</Point></Conclusion>', '3 <Conclusion>: <Point>'],
  ['# A\n\nText.', '1 title: A'],
])('%j is refused', (source, fault) => {
  expect(faultsOf(source)).toEqual([fault]);
});

test('a conclusion of 110 characters fits', () => {
  expect(faultsOf(`## A\n\n<Conclusion>${'x'.repeat(110)}</Conclusion>`)).toEqual([]);
});
