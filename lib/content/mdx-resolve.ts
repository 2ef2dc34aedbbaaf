import 'server-only';
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { linkTerms } from './glossary-links';
import { isTag, writtenTag } from './mdx-elements';
import { rejoinParagraphs } from './mdx-paragraphs';
import { foldParts, takeTitle } from './mdx-parts';
import type { Complain, MdxContext, MdxReport } from './mdx-report';
import { resolveTag } from './mdx-tags';

/**
 * Checks one parsed MDX file against the closed vocabulary and resolves every reference, so that
 * what is rendered needs no look-up: facts become text, files and figures become their contents.
 * One walk, O(nodes × terms). What the walk puts in place is not walked again, so a tag that only
 * the resolver writes is refused where an author wrote it.
 */
export function resolveMdx(tree: Root, file: string, context: MdxContext): MdxReport {
  const report: MdxReport = {
    faults: [],
    headings: [],
    parts: [],
    page: undefined,
    formerIds: new Set(),
    pointIds: new Set(),
    termIds: new Set(),
    sourceIds: new Set(),
    code: [],
  };
  const fault: Complain = (node, field, found, expected) => {
    report.faults.push({ file, line: node.position?.start.line ?? 1, field, found, expected });
  };
  refuseCode(tree, fault);
  rejoinParagraphs(tree);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'heading') addressHeading(node, report, fault);
    if (node.type === 'code') {
      const { lang, value: code, position } = node;
      if (!lang) fault(node, 'code block', 'no language', 'a language after the fence');
      report.code.push({ language: lang ?? '', code, line: position?.start.line ?? 1 });
      const title = /title="([^"]*)"/.exec(node.meta ?? '')?.[1];
      parent.children[index] = writtenTag('CodeBlock', { code, language: lang ?? 'text', title });
    }
    if (isTag(node)) {
      const replacement = resolveTag(node, context, report, fault);
      if (replacement) parent.children[index] = replacement;
    }
  });
  linkTerms(tree, context.terms, report.termIds);
  takeTitle(tree, report, fault);
  const tiers = new Map(context.points.map(({ id, tier }) => [id, tier]));
  foldParts(tree, report, fault, (id) => tiers.get(id));
  return report;
}

function addressHeading(node: HeadingNode, report: MdxReport, fault: Complain): void {
  const text = textOf(node);
  // The prefix keeps a heading apart from a point or trap of the same words.
  const id = `on-${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
  if (report.headings.some((heading) => heading.id === id))
    fault(node, 'heading', text, 'a heading used once');
  report.headings.push({ id, depth: node.depth, text });
  node.data = { ...node.data, hProperties: { id } };
}

function refuseCode(tree: Root, fault: Complain): void {
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm')
      fault(node, 'import/export', node.value, 'no import or export in MDX');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      fault(node, 'expression', `{${node.value}}`, 'no expression: a brace belongs in a code span');
  });
}
