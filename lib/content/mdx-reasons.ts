import 'server-only';
import type { Nodes, Root } from 'mdast';
import { attributesOf, isTag } from './mdx-elements';

/** Where a text gives the reason of a point: the paragraph that makes it. */
export interface Reason {
  /** The paragraph as written. */
  readonly source: string;
  /** 1-based line where it begins. */
  readonly line: number;
  /** Offset where it begins, in characters. */
  readonly offset: number;
}

/**
 * The paragraph that first makes each point, by the point's id. Tables give no reasons, and neither
 * does what stands before `from`. The tree is as it was parsed. O(nodes).
 */
export function reasonsIn(tree: Root, source: string, from: number): ReadonlyMap<string, Reason> {
  const reasons = new Map<string, Reason>();
  const walk = (node: Nodes, paragraph: Nodes | undefined): void => {
    if (node.type === 'table') return;
    const around = node.type === 'paragraph' ? node : paragraph;
    if (isTag(node) && node.name === 'Point') {
      const { start, end } = (around ?? node).position ?? {};
      const offset = start?.offset ?? 0;
      const reason = { source: source.slice(offset, end?.offset), line: start?.line ?? 1, offset };
      for (const id of (attributesOf(node).id ?? '').split(/\s+/))
        if (offset >= from && !reasons.has(id)) reasons.set(id, reason);
    }
    if ('children' in node) for (const child of node.children) walk(child, around);
  };
  walk(tree, undefined);
  return reasons;
}

/** Offset of the first `##`: what stands before it is the opening. A page of its own has none. */
export function openingEnd(tree: Root): number {
  const headings = tree.children.filter((node) => node.type === 'heading');
  const first = headings.find(({ depth }) => depth <= 2);
  return first?.depth === 2 ? (first.position?.start.offset ?? 0) : 0;
}
