import 'server-only';
import type { BlockContent, Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attributesOf, isTag, setAttributes, type Tag, writtenTag } from './mdx-elements';
import type { Complain, MdxReport } from './mdx-report';

/** The longest conclusion, in characters: it stands in one line. */
const LONGEST = 110;

/** Takes title and conclusion off the top of a page of its own: `# Title`, then `<Conclusion>`. */
export function takeTitle(tree: Root, report: MdxReport, fault: Complain): void {
  // The compiler puts a line of code of its own before what was written.
  const at = tree.children.findIndex(({ type }) => type !== 'mdxjsEsm');
  const [title, second] = tree.children.slice(at);
  if (title?.type !== 'heading' || title.depth !== 1) return;
  const conclusion = conclusionIn(second);
  if (!conclusion) {
    fault(title, 'title', textOf(title), 'a <Conclusion> right below it');
    return;
  }
  report.page = { title: textOf(title), conclusion: wordsOf(conclusion, fault) };
  tree.children.splice(at, 2);
}

/**
 * Folds each `##` with all that follows it to its name and its conclusion. What stands before the
 * first stays as it is, and a `##` without a conclusion is no part. O(nodes).
 */
export function foldParts(
  tree: Root,
  report: MdxReport,
  fault: Complain,
  tierOf: (id: string) => string | undefined,
): void {
  const children: RootContent[] = [];
  let body = children;
  let folded: Heading | undefined;
  tree.children.forEach((node, at) => {
    const conclusion = conclusionIn(node);
    if (conclusion) {
      if (!folded || folded !== tree.children[at - 1])
        fault(node, '<Conclusion>', textOf(node), 'its place right below a heading');
      return;
    }
    if (node.type !== 'heading' || node.depth !== 2) {
      body.push(node);
      return;
    }
    const below = conclusionIn(tree.children[at + 1]);
    folded = below && node;
    body = below ? [] : children;
    children.push(below ? partOf(node, below, body) : node);
    if (below) report.parts.push(reportOf(node, below, fault));
  });
  // The bodies are whole only now.
  const parts = children.filter(isTag).filter(({ name }) => name === 'Part');
  parts.forEach((part, at) => {
    const known = report.parts[at];
    const [head] = part.children;
    if (!known || !isTag(head)) return;
    const points = pointsIn(part);
    report.parts[at] = { ...known, points };
    setAttributes(head, { tiers: points.map((id) => tierOf(id) ?? '').join(' ') });
  });
  tree.children = children;
}

function partOf(heading: Heading, conclusion: Tag, body: RootContent[]): RootContent {
  const head = writtenTag('PartHead', {}, [heading, conclusion as unknown as BlockContent]);
  const inside = writtenTag('PartBody', {}, body as BlockContent[]);
  return writtenTag('Part', { id: idOf(heading) }, [head, inside]);
}

function reportOf(heading: Heading, conclusion: Tag, fault: Complain) {
  const words = wordsOf(conclusion, fault);
  return { id: idOf(heading), title: textOf(heading), conclusion: words, points: [] };
}

function idOf(heading: Heading): string {
  const { hProperties } = (heading.data ?? {}) as { hProperties?: { readonly id?: string } };
  return hProperties?.id ?? '';
}

/** Ids of the points that a part makes, each once, in order. */
function pointsIn(part: RootContent): readonly string[] {
  const ids = new Set<string>();
  visit(part, (node) => {
    if (!isTag(node) || node.name !== 'Point') return;
    for (const id of (attributesOf(node).id ?? '').split(' ')) ids.add(id);
  });
  return [...ids];
}

function wordsOf(conclusion: Tag, fault: Complain): string {
  const words = textOf(conclusion).replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST)
    fault(conclusion, '<Conclusion>', `${words.length} characters`, `1 to ${LONGEST}`);
  visit(conclusion, (node) => {
    if (isTag(node) && node !== conclusion)
      fault(node, '<Conclusion>', `<${node.name}>`, 'words, code and <Fact> alone');
  });
  return words;
}

/** The conclusion that a node is or, written in one line, that stands in it alone. */
function conclusionIn(node: RootContent | undefined): Tag | undefined {
  const [only, ...others] = node?.type === 'paragraph' ? node.children : [node];
  return isTag(only) && only.name === 'Conclusion' && others.length === 0 ? only : undefined;
}
