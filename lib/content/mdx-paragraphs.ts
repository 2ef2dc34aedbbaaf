import 'server-only';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Tag } from './mdx-elements';

/** Tags that stand in a sentence: what begins with one is a paragraph. */
const WORDS = new Set(['Point', 'Cite', 'Fact', 'Dated', 'See']);

/**
 * Puts sentences that are tags back into their paragraph: the compiler takes a paragraph of nothing
 * but tags apart, and drops the spaces between them. One walk, O(nodes).
 */
export function rejoinParagraphs(tree: Root): void {
  const walk = (parent: { children: RootContent[] }): void => {
    const children: RootContent[] = [];
    let open: { readonly paragraph: Paragraph; last: RootContent } | undefined;
    for (const node of parent.children) {
      if (!isSentence(node)) {
        open = undefined;
        children.push(node);
        if ('children' in node) walk(node as { children: RootContent[] });
        continue;
      }
      const gap = open ? gapBetween(open.last, node) : undefined;
      if (!open || gap === undefined) {
        open = { paragraph: { type: 'paragraph', children: [] }, last: node };
        children.push(open.paragraph);
      }
      if (gap) open.paragraph.children.push({ type: 'text', value: gap });
      open.paragraph.children.push({ ...node, type: 'mdxJsxTextElement' } as PhrasingContent);
      open.last = node;
    }
    parent.children = children;
  };
  walk(tree);
}

function isSentence(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && WORDS.has((node as Tag).name ?? '');
}

/** What stood between two tags of one paragraph; undefined where a blank line did. */
function gapBetween(before: RootContent, after: RootContent): '' | ' ' | undefined {
  const [end, start] = [before.position?.end, after.position?.start];
  if (!end || !start || start.line - end.line > 1) return undefined;
  return start.offset === end.offset ? '' : ' ';
}
