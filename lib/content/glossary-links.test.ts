import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { linkTerms, type TermLink } from './glossary-links';

const TERMS: readonly TermLink[] = [
  { id: 'pod', forms: ['Pod', 'pods'] },
  { id: 'zone', forms: ['zone'] },
  { id: 'availability-zone', forms: ['Availability Zone', 'AZ'] },
  { id: 'dotted', forms: ['a.b', 'C++', '(x)'] },
];

/** The text with each link to the glossary as `{words:id}`, and with one of its own as `[words]`. */
function linked(source: string, terms = TERMS, used = new Set<string>()): string {
  const tree = parse(source);
  linkTerms(tree, terms, used);
  return print(tree);
}

function parse(source: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(source);
}

function print(node: Nodes): string {
  if ('value' in node) return node.value;
  const words = 'children' in node ? node.children.map((child) => print(child)).join('') : '';
  if (node.type !== 'link') return words;
  const [, id] = /^\/glossary#(.*)$/.exec(node.url) ?? [];
  return id === undefined ? `[${words}]` : `{${words}:${id}}`;
}

describe('a term is linked where it is first used', () => {
  test.each([
    ['at the beginning', 'Pod here', '{Pod:pod} here'],
    ['at the end', 'a pod', 'a {pod:pod}'],
    ['alone', 'pod', '{pod:pod}'],
    ['and not again', 'a pod, a pod, Pods', 'a {pod:pod}, a pod, Pods'],
    [
      'in any of its forms, as written',
      'PODS and an az',
      '{PODS:pod} and an {az:availability-zone}',
    ],
    ['and others beside it', 'pod zone pod zone', '{pod:pod} {zone:zone} pod zone'],
    ['between signs', '“pod”, (zone).', '“{pod:pod}”, ({zone:zone}).'],
    ['in its longest form', 'availability zone', '{availability zone:availability-zone}'],
    [
      'also as a part of a longer one later',
      'AZ, availability zone',
      '{AZ:availability-zone}, availability zone',
    ],
    [
      'after a longer one',
      'availability zone, zone',
      '{availability zone:availability-zone}, {zone:zone}',
    ],
    ['in emphasis', '*a pod* and **zone**', 'a {pod:pod} and {zone:zone}'],
    [
      'before and after emphasis',
      'pod *so* zone *AZ*',
      '{pod:pod} so {zone:zone} {AZ:availability-zone}',
    ],
    ['in a list', '- a pod\n- a pod, a zone', 'a {pod:pod}a pod, a {zone:zone}'],
    ['after a link', '[words](https://a.org) pod', '[words] {pod:pod}'],
    ['with signs in it', 'a.b', '{a.b:dotted}'],
    ['with signs at its end', 'C++ is', '{C++:dotted} is'],
    ['with brackets', 'f(x) or (x)', 'f(x) or {(x):dotted}'],
  ])('%s', (_, source, result) => {
    expect(linked(source)).toBe(result);
  });
});

describe('a term is not linked', () => {
  test.each([
    ['in other words', 'tripod, podium, podx, xpod, pod_x'],
    ['beside a hyphen', 'pod-like, multi-pod'],
    ['where a sign stands for another', 'axb'],
    ['in a link', '[a pod](https://a.org)'],
    ['in a heading', '# A pod'],
    ['in code', '`pod`'],
    ['in a block of code', '```\npod\n```'],
    ['in a table', '| pod |\n| --- |\n| zone |'],
  ])('%s', (_, source) => {
    const used = new Set<string>();
    expect(linked(source, TERMS, used)).not.toContain('{');
    expect([...used]).toEqual([]);
  });

  test('when it was linked before', () => {
    expect(linked('a pod, a zone', TERMS, new Set(['pod']))).toBe('a pod, a {zone:zone}');
  });

  test('when there are no terms', () => {
    const tree = parse('a pod');
    linkTerms(tree, [], new Set());
    expect(tree).toEqual(parse('a pod'));
  });
});

test('a use after one that may not be linked is the first', () => {
  expect(linked('# Pod\n\n`pod` [pod](https://a.org) pod')).toBe('Podpod [pod] {pod:pod}');
});

test('the ids of what was linked are added in order', () => {
  const used = new Set(['before']);
  linked('an AZ, a pod, an AZ', TERMS, used);
  expect([...used]).toEqual(['before', 'availability-zone', 'pod']);
});

test('a link carries the class of terms, and no empty text stands before it', () => {
  const tree = parse('pod.');
  linkTerms(tree, TERMS, new Set());
  expect(tree.children[0]).toMatchObject({
    type: 'paragraph',
    children: [
      {
        type: 'link',
        url: '/glossary#pod',
        data: { hProperties: { className: 'term' } },
        children: [{ type: 'text', value: 'pod' }],
      },
      { type: 'text', value: '.' },
    ],
  });
});

test('a text without a term keeps its node', () => {
  const tree = parse('nothing here');
  const [paragraph] = tree.children;
  const text = paragraph && 'children' in paragraph ? paragraph.children[0] : undefined;
  linkTerms(tree, TERMS, new Set());
  expect(paragraph && 'children' in paragraph ? paragraph.children : []).toEqual([text]);
});
