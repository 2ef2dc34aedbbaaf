import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { rejoinParagraphs } from './mdx-paragraphs';

/** A text parsed and taken apart as the compiler does: a paragraph of nothing but tags is no more. */
function takenApart(source: string): Root {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(source) as Root;
  visit(tree, 'paragraph', (node, index, parent) => {
    const isTag = (child: Nodes) => child.type === 'mdxJsxTextElement';
    const isSpace = (child: Nodes) => child.type === 'text' && child.value.trim() === '';
    if (!parent || index === undefined) return;
    if (!node.children.every((child) => isTag(child) || isSpace(child))) return;
    const tags = node.children.filter(isTag);
    for (const tag of tags) Object.assign(tag, { type: 'mdxJsxFlowElement' });
    parent.children.splice(index, 1, ...(tags as never[]));
  });
  return tree;
}

const blocks = (source: string) => {
  const tree = takenApart(source);
  rejoinParagraphs(tree);
  return tree.children.map((node) => [node.type, textOf(node)]);
};

test.each<[source: string, ...blocks: [string, string][]]>([
  ['<Point id="a">One.</Point> <Point id="b">Two.</Point>', ['paragraph', 'One. Two.']],
  ['<Point id="a">One.</Point>\n<Point id="b">Two.</Point>', ['paragraph', 'One. Two.']],
  ['<Point id="a">One.</Point><Cite id="b"/>', ['paragraph', 'One.']],
  [
    '<Point id="a">One.</Point>\n\n<Point id="b">Two.</Point>',
    ['paragraph', 'One.'],
    ['paragraph', 'Two.'],
  ],
  ['One. <Point id="b">Two.</Point>', ['paragraph', 'One. Two.']],
  ['<Was id="on-a"/>', ['mdxJsxFlowElement', '']],
  ['<Aside>\n\nOne.\n\n</Aside>', ['mdxJsxFlowElement', 'One.']],
])('%j', (source, ...expected) => {
  expect(blocks(source)).toEqual(expected);
});

test('inside what folds, too', () => {
  const tree = takenApart('<Further title="a">\n\n<Point id="a">One.</Point>\n\n</Further>');
  rejoinParagraphs(tree);
  const [further] = tree.children;
  expect(further && 'children' in further && further.children.map(({ type }) => type)).toEqual([
    'paragraph',
  ]);
});
