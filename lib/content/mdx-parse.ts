import 'server-only';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ContentError } from './fault';
import { openingEnd, type Reason, reasonsIn } from './mdx-reasons';
import type { MdxContext, MdxReport } from './mdx-report';
import { resolveMdx } from './mdx-resolve';

export interface ParsedMdx {
  readonly source: string;
  readonly report: MdxReport;
  /** How much of the source stands before the first `##`, in characters. */
  readonly opening: number;
  /** What gives the reason of each point that the text makes after its opening, by id. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** The prose as plain text, a blank line between blocks. */
  readonly plain: string;
  /** Words of prose; code is not counted. */
  readonly words: number;
}

/** Parses and resolves one MDX text without rendering it. @throws ContentError on a syntax error. */
export function parseMdx(source: string, file: string, context: MdxContext): ParsedMdx {
  let tree: Root;
  try {
    tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(source);
  } catch (error) {
    throw new ContentError([syntaxFault(error, file)]);
  }
  const opening = openingEnd(tree);
  const reasons = reasonsIn(tree, source, opening);
  const report = resolveMdx(tree, file, context);
  const plain = blocksOf(tree).join('\n\n');
  return {
    source,
    report,
    opening,
    reasons,
    plain,
    words: plain.split(/\s+/).filter(Boolean).length,
  };
}

/** The blocks of prose as plain text, lists item by item, tables row by row, code left out. */
function blocksOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'mdxJsxFlowElement':
      return node.children.flatMap((child) => blocksOf(child));
    case 'tableRow':
      return [node.children.map((cell) => textOf(cell)).join(' | ')];
    case 'paragraph':
    case 'heading':
    case 'mdxJsxTextElement':
      return [textOf(node).replace(/\s*\n\s*/g, ' ')].filter(Boolean);
    default:
      return [];
  }
}

/** Words a parser's error as a fault of the file. */
export function syntaxFault(error: unknown, file: string) {
  const { reason, message, line } = error as { reason?: string; message?: string; line?: number };
  const [found = ''] = (reason ?? message ?? String(error)).split('\n');
  const words = found.replace(/ \([\d:-]+\)/g, '');
  return { file, line: line ?? 1, field: 'syntax', found: words, expected: 'valid MDX' };
}
