import 'server-only';
import type { Link, Parent, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isTag } from './mdx-elements';

/** A term with every written form that is linked to it. */
export interface TermLink {
  readonly id: string;
  readonly forms: readonly string[];
}

const NEVER_INSIDE = new Set(['link', 'heading', 'inlineCode', 'code', 'table']);

/**
 * Links each glossary term where a text first uses it, and adds its id to `used`.
 * O(text nodes × forms): one regular expression over all forms that are still unlinked.
 */
export function linkTerms(tree: Root, terms: readonly TermLink[], used: Set<string>): void {
  const owner = new Map(
    terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term.id] as const)),
  );
  if (owner.size === 0) return;
  const forms = [...owner.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\w-])(${forms.map(escapeForm).join('|')})(?![\\w-])`, 'gi');
  visit(tree, (node, index, parent) => {
    // A conclusion is pressed to unfold its part, so that no link may stand in it.
    if (NEVER_INSIDE.has(node.type) || (isTag(node) && node.name === 'Conclusion')) return SKIP;
    if (node.type !== 'text' || !parent || index === undefined) return undefined;
    const pieces = split(node.value, pattern, owner, used);
    if (pieces.length === 1) return undefined;
    (parent as Parent).children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function split(
  text: string,
  pattern: RegExp,
  owner: ReadonlyMap<string, string>,
  used: Set<string>,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const id = owner.get(match[0].toLowerCase());
    if (!id || used.has(id)) continue;
    used.add(id);
    if (match.index > end) pieces.push({ type: 'text', value: text.slice(end, match.index) });
    pieces.push(toLink(id, match[0]));
    end = match.index + match[0].length;
  }
  pieces.push({ type: 'text', value: text.slice(end) });
  return pieces;
}

function toLink(id: string, words: string): Link {
  return {
    type: 'link',
    url: `/glossary#${id}`,
    data: { hProperties: { className: 'term' } },
    children: [{ type: 'text', value: words }],
  };
}

function escapeForm(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
