import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { ContentFiles } from './files';
import { attributesOf } from './mdx-elements';
import type { MdxContext } from './mdx-report';
import { resolveMdx } from './mdx-resolve';
import type { LedgerEntry, Point, Source } from './schema';

const FILES: Readonly<Record<string, string>> = {
  'content/questions/q/answer/main.tf': 'one\ntwo\n\nfour\n',
  'content/questions/q/answer/Dockerfile': 'FROM a',
  'content/questions/q/figures/idea.svg': '<svg/>',
  'content/secret.txt': 'secret',
};

class Planted extends ContentFiles {
  override exists(file: string) {
    return file in FILES;
  }
  override text(file: string) {
    return FILES[file] ?? '';
  }
}

const CONTEXT: MdxContext = {
  folder: 'content/questions/q',
  files: new Planted(),
  points: [
    { id: 'first', tier: 'should' },
    { id: 'second', tier: 'must' },
  ] as Point[],
  sources: [
    { id: 'docs', title: 'The docs' },
    { id: 'book', title: 'A book' },
    { id: 'paper', title: 'A paper' },
  ] as Source[],
  ledger: [{ id: 'version', checked: '2026-11-24' }] as LedgerEntry[],
  facts: { share: '95 %', none: '' },
  terms: [{ id: 'pod', forms: ['pod'] }],
};

/** Resolves a text and prints the tree that comes of it, tags with their attributes as JSON. */
function resolve(source: string) {
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source) as Root;
  const report = resolveMdx(tree, 'full.mdx', CONTEXT);
  const faults = report.faults.map(
    ({ line, field, found, expected }) => `${line} ${field}: ${found}; ${expected}`,
  );
  return { tree, report, faults, printed: print(tree) };
}

function print(node: Nodes): string {
  const inside = 'children' in node ? node.children.map((child) => print(child)).join('') : '';
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return `<${node.name} ${JSON.stringify(attributesOf(node))}>${inside}</>`;
  if (node.type === 'link') return `[${inside}](${node.url})`;
  return 'value' in node ? node.value : inside;
}

describe('a tag is completed, or what it stands for is put in its place', () => {
  test.each<[source: string, printed: string]>([
    ['<Point id="first">So.</Point>', '<Point {"id":"first","tier":"should"}>So.</>'],
    ['<Point id="second first">So.</Point>', '<Point {"id":"second first","tier":"must"}>So.</>'],
    ['So.<Cite id="book"/>', 'So.<Cite {"ids":"book","numbers":"2","titles":"A book"}></>'],
    [
      'So.<Cite id="paper docs"/>',
      'So.<Cite {"ids":"paper docs","numbers":"3 1","titles":"A paper\\nThe docs"}></>',
    ],
    ['It is <Fact id="share"/>.', 'It is 95 %.'],
    ['It is <Fact id="none"/>.', 'It is .'],
    [
      '<Point id="first">It is <Fact id="share"/>.</Point>',
      '<Point {"id":"first","tier":"should"}>It is 95 %.</>',
    ],
    [
      'It is <Dated id="version">so</Dated>.',
      'It is <Dated {"id":"version","checked":"2026-11-24"}>so</>.',
    ],
    [
      '<Figure name="idea" caption="An idea"/>',
      '<FigureBlock {"svg":"<svg/>","caption":"An idea"}></>',
    ],
    [
      '<Aside kind="why" title="Why so">\n\nSo.\n\n</Aside>',
      '<Aside {"kind":"why","title":"Why so"}>So.</>',
    ],
    ['<Aside kind="caution">\n\nSo.\n\n</Aside>', '<Aside {"kind":"caution"}>So.</>'],
    ['<Aside kind="practice">\n\nSo.\n\n</Aside>', '<Aside {"kind":"practice"}>So.</>'],
    [
      '<File path="answer/main.tf"/>',
      '<CodeBlock {"code":"one\\ntwo\\n\\nfour","language":"hcl","title":"answer/main.tf","start":"1"}></>',
    ],
    [
      '<File path="answer/main.tf" title="State" lines="2-4"/>',
      '<CodeBlock {"code":"two\\n\\nfour","language":"hcl","title":"State","start":"2","whole":"one\\ntwo\\n\\nfour"}></>',
    ],
    [
      '<File path="answer/main.tf" lines="1-1"/>',
      '<CodeBlock {"code":"one","language":"hcl","title":"answer/main.tf","start":"1","whole":"one\\ntwo\\n\\nfour"}></>',
    ],
    [
      '```sh title="run.sh"\nls\n```',
      '<CodeBlock {"code":"ls","language":"sh","title":"run.sh"}></>',
    ],
    ['```json\n{}\n```', '<CodeBlock {"code":"{}","language":"json"}></>'],
  ])('%s', (source, printed) => {
    const resolved = resolve(source);
    expect(resolved.faults).toEqual([]);
    expect(resolved.printed).toBe(printed);
  });
});

test('the report holds what a text refers to', () => {
  const { report } = resolve(
    [
      '<Point id="second">A pod.</Point><Cite id="book docs"/>',
      '<Point id="first">A pod.</Point><Cite id="book"/>',
    ].join('\n\n'),
  );
  expect([...report.pointIds]).toEqual(['second', 'first']);
  expect([...report.sourceIds]).toEqual(['book', 'docs']);
  expect([...report.termIds]).toEqual(['pod']);
});

test('the report holds code that stands for itself: fences and whole files with their lines', () => {
  const { report } = resolve(
    [
      '```sh\nls\n```',
      '<File path="answer/Dockerfile"/>',
      '<File path="answer/main.tf" lines="1-2"/>',
    ].join('\n\n'),
  );
  expect(report.code).toEqual([
    { language: 'sh', code: 'ls', line: 1 },
    { language: 'dockerfile', code: 'FROM a', line: 5 },
    { language: 'hcl', code: 'one\ntwo\n\nfour', line: 7 },
  ]);
});

test('headings get an address of their words', () => {
  const { tree, report, faults } = resolve('## What, *exactly*, is `A/B`?\n\nSo.\n\n### 2 of 3');
  expect(report.headings).toEqual([
    { id: 'on-what-exactly-is-a-b', depth: 2, text: 'What, exactly, is A/B?' },
    { id: 'on-2-of-3', depth: 3, text: '2 of 3' },
  ]);
  expect(tree.children.map(({ data }) => data)).toEqual([
    { hProperties: { id: 'on-what-exactly-is-a-b' } },
    undefined,
    { hProperties: { id: 'on-2-of-3' } },
  ]);
  expect(faults).toEqual([]);
});

test('terms are linked in prose, and not in what a file shows', () => {
  expect(resolve('```text\npod\n```\n\nA pod.').printed).toBe(
    '<CodeBlock {"code":"pod","language":"text"}></>A [pod](/glossary#pod).',
  );
});

describe('a fault names the line, what stands there and what should', () => {
  const words =
    'one of Point, Cite, Fact, Dated, File, Figure, Aside, Conclusion, Further, See, Was';
  test.each<[source: string, ...faults: string[]]>([
    ['So.\n\n<Nothing/>', `3 <Nothing>: <Nothing>; ${words}`],
    ['<>So.</>', `1 <>: <>; ${words}`],
    ['So.\n<Point id="no">So.</Point>', '2 <Point> id: "no"; an id of rubric.yaml'],
    ['<Point>So.</Point>', '1 <Point> id: ""; an id of rubric.yaml'],
    [
      '<Point id="no first not">So.</Point>',
      '1 <Point> id: "no"; an id of rubric.yaml',
      '1 <Point> id: "not"; an id of rubric.yaml',
    ],
    ['So.<Cite id="no"/>', '1 <Cite> id: "no"; an id of sources.yaml'],
    ['So <Fact id="no"/>.', '1 <Fact>: "no"; a name of the model\'s facts'],
    ['So <Dated id="no">so</Dated>.', '1 <Dated> id: "no"; an id of ledger.yaml'],
    ['<Figure name="no"/>', '1 <Figure>: content/questions/q/figures/no.svg; a file that exists'],
    ['<File path="no.tf"/>', '1 <File> path: no.tf; a file of this question'],
    ['<File/>', '1 <File> path: nothing; a file of this question'],
    ['<File path="../../secret.txt"/>', '1 <File> path: ../../secret.txt; a file of this question'],
    ['<Aside>\n\nSo.\n\n</Aside>', '1 <Aside> kind: nothing; why | caution | practice'],
    ['<Aside kind="no">\n\nSo.\n\n</Aside>', '1 <Aside> kind: no; why | caution | practice'],
    [
      '<Figure name="idea" width="1" height="2"/>',
      '1 <Figure> width: width; name, caption',
      '1 <Figure> height: height; name, caption',
    ],
    [
      '<Aside kind="why" title={1 + 1} {...all} open>\n\nSo.\n\n</Aside>',
      '1 <Aside>: title={1 + 1}; attributes with text in quotes',
      '1 <Aside>: {...all}; attributes with text in quotes',
      '1 <Aside>: open; attributes with text in quotes',
    ],
    ['```\nls\n```', '1 code block: no language; a language after the fence'],
    ['## A b\n\n## A, b', '3 heading: A, b; a heading used once'],
    ['export const a = 1', '1 import/export: export const a = 1; no import or export in MDX'],
    ['So {1}.', '1 expression: {1}; no expression: a brace belongs in a code span'],
    ['{1}', '1 expression: {1}; no expression: a brace belongs in a code span'],
  ])('%s', (source, ...faults) => {
    expect(resolve(source).faults).toEqual(faults);
  });

  test.each(['0-2', '2-1', '1-5', '2', 'x-y', '1-'])('lines %s of four', (lines) => {
    expect(resolve(`<File path="answer/main.tf" lines="${lines}"/>`).faults).toEqual([
      `1 <File> lines: ${lines}; a range within 1-4`,
    ]);
  });
});
