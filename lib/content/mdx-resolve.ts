import 'server-only';
import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Fault } from './fault';
import type { ContentFiles } from './files';
import { linkTerms, type TermLink } from './glossary-links';
import type { LedgerEntry, Point, Source } from './schema';

/** Everything that the tags of one question's prose may refer to. */
export interface MdxContext {
  readonly folder: string;
  readonly files: ContentFiles;
  readonly points: readonly Point[];
  readonly sources: readonly Source[];
  readonly ledger: readonly LedgerEntry[];
  readonly facts: Readonly<Record<string, string>>;
  readonly terms: readonly TermLink[];
}

export interface Heading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** What one MDX file turned out to hold; filled by the plugin while it walks the tree. */
export interface MdxReport {
  readonly faults: Fault[];
  readonly headings: Heading[];
  readonly pointIds: Set<string>;
  readonly termIds: Set<string>;
  readonly sourceIds: Set<string>;
  readonly code: { readonly language: string; readonly code: string; readonly line: number }[];
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** Attributes an author may write, per tag; a tag that is not here does not exist. */
const VOCABULARY: Readonly<Record<string, readonly string[]>> = {
  Point: ['id'],
  Cite: ['id'],
  Fact: ['id'],
  Dated: ['id'],
  File: ['path', 'title', 'lines'],
  Figure: ['name', 'caption'],
  Aside: ['kind', 'title'],
};

const ASIDES = ['why', 'caution', 'practice'];

const LANGUAGE_BY_ENDING: Readonly<Record<string, string>> = {
  Dockerfile: 'dockerfile',
  dockerignore: 'docker',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  tf: 'hcl',
  hcl: 'hcl',
  py: 'python',
  sh: 'bash',
  mjs: 'javascript',
  js: 'javascript',
  toml: 'toml',
  ini: 'ini',
  txt: 'text',
};

/** The language of a file by its name's ending, as the highlighter calls it; `text` when unknown. */
export function languageOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return LANGUAGE_BY_ENDING[name.split('.').at(-1) ?? ''] ?? 'text';
}

/**
 * Checks one parsed MDX file against the closed vocabulary and resolves every reference, so that
 * what is rendered needs no look-up: facts become text, files and figures become their contents.
 * One walk, O(nodes × terms).
 */
export function resolveMdx(tree: Root, file: string, context: MdxContext): MdxReport {
  const report: MdxReport = {
    faults: [],
    headings: [],
    pointIds: new Set(),
    termIds: new Set(),
    sourceIds: new Set(),
    code: [],
  };
  const fault = (
    node: { position?: Root['position'] | undefined },
    field: string,
    found: string,
    expected: string,
  ) => {
    report.faults.push({ file, line: node.position?.start.line ?? 1, field, found, expected });
  };
  refuseCode(tree, fault);
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') {
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
    if (node.type === 'code' && parent && index !== undefined) {
      const title = /title="([^"]*)"/.exec(node.meta ?? '')?.[1];
      report.code.push({
        language: node.lang ?? '',
        code: node.value,
        line: node.position?.start.line ?? 1,
      });
      if (!node.lang) fault(node, 'code block', 'no language', 'a language after the fence');
      parent.children[index] = element('CodeBlock', {
        code: node.value,
        language: node.lang ?? 'text',
        title,
      });
    }
    if (
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      parent &&
      index !== undefined
    ) {
      const replacement = resolveTag(node, context, report, fault);
      if (replacement) parent.children[index] = replacement;
    }
  });
  linkTerms(tree, context.terms, report.termIds);
  return report;
}

type Complain = (
  node: { position?: Root['position'] | undefined },
  field: string,
  found: string,
  expected: string,
) => void;

function refuseCode(tree: Root, fault: Complain): void {
  visit(tree, (node) => {
    if (node.type === 'mdxjsEsm')
      fault(node, 'import/export', node.value, 'no import or export in MDX');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      fault(node, 'expression', `{${node.value}}`, 'no expression: a brace belongs in a code span');
    if (node.type === 'html') fault(node, 'html', node.value, 'no raw HTML');
  });
}

function resolveTag(
  tag: Tag,
  context: MdxContext,
  report: MdxReport,
  fault: Complain,
): RootContent | undefined {
  const name = tag.name ?? '';
  const field = `<${name}>`;
  const allowed = VOCABULARY[name];
  if (!allowed) {
    if (!RESOLVED.has(name))
      fault(tag, field, `<${name}>`, `one of ${Object.keys(VOCABULARY).join(', ')}`);
    return undefined;
  }
  const attributes = readAttributes(tag);
  for (const key of Object.keys(attributes))
    if (!allowed.includes(key)) fault(tag, `${field} ${key}`, key, allowed.join(', '));
  const text = (key: string) => attributes[key] ?? '';
  const among = (key: string, known: readonly { id: string }[], what: string) =>
    text(key)
      .split(/\s+/)
      .flatMap((id) => {
        const hit = known.find((item) => item.id === id);
        if (!hit) fault(tag, `${field} ${key}`, JSON.stringify(id), `an id of ${what}`);
        return hit ? [hit] : [];
      });
  switch (name) {
    case 'Point': {
      const points = among('id', context.points, 'rubric.yaml') as Point[];
      for (const point of points) report.pointIds.add(point.id);
      const tier = points[0]?.tier ?? 'must';
      setAttributes(tag, { id: points.map((point) => point.id).join(' '), tier });
      return undefined;
    }
    case 'Cite': {
      const cited = among('id', context.sources, 'sources.yaml') as Source[];
      for (const source of cited) report.sourceIds.add(source.id);
      setAttributes(tag, {
        ids: cited.map((source) => source.id).join(' '),
        numbers: cited.map((source) => context.sources.indexOf(source) + 1).join(' '),
        titles: cited.map((source) => source.title).join('\n'),
      });
      return undefined;
    }
    case 'Fact': {
      const value = context.facts[text('id')];
      if (value === undefined)
        fault(tag, field, JSON.stringify(text('id')), "a name of the model's facts");
      return { type: 'text', value: value ?? '' };
    }
    case 'Dated': {
      const [entry] = among('id', context.ledger, 'ledger.yaml') as LedgerEntry[];
      setAttributes(tag, { id: entry?.id ?? '', checked: entry?.checked ?? '' });
      return undefined;
    }
    case 'File':
      return fileBlock(
        tag,
        text('path'),
        text('title') || text('path'),
        text('lines'),
        context,
        report,
        fault,
      );
    case 'Figure': {
      const path = `${context.folder}/figures/${text('name')}.svg`;
      if (!context.files.exists(path)) {
        fault(tag, field, path, 'a file that exists');
        return undefined;
      }
      return element('FigureBlock', { svg: context.files.text(path), caption: text('caption') });
    }
    default:
      if (!ASIDES.includes(text('kind')))
        fault(tag, `${field} kind`, text('kind') || 'nothing', ASIDES.join(' | '));
      return undefined;
  }
}

/** Tags that only this module writes. */
const RESOLVED = new Set(['CodeBlock', 'FigureBlock', 'TermLink']);

function fileBlock(
  tag: Tag,
  path: string,
  title: string,
  lines: string,
  context: MdxContext,
  report: MdxReport,
  fault: Complain,
): RootContent | undefined {
  const file = `${context.folder}/${path}`;
  if (path.split('/').includes('..') || !context.files.exists(file)) {
    fault(tag, '<File> path', path || 'nothing', 'a file of this question');
    return undefined;
  }
  const all = context.files.text(file).replace(/\n$/, '').split('\n');
  const [from, to] = lines ? lines.split('-').map(Number) : [1, all.length];
  if (!from || !to || from > to || to > all.length)
    fault(tag, '<File> lines', lines, `a range within 1-${all.length}`);
  const code = all.slice((from ?? 1) - 1, to).join('\n');
  if (!lines)
    report.code.push({ language: languageOf(path), code, line: tag.position?.start.line ?? 1 });
  return element('CodeBlock', {
    code,
    language: languageOf(path),
    title,
    start: String(from ?? 1),
  });
}

function readAttributes(tag: Tag): Record<string, string> {
  return Object.fromEntries(
    tag.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

function setAttributes(tag: Tag, values: Readonly<Record<string, string>>): void {
  tag.attributes = toAttributes(values);
}

function toAttributes(values: Readonly<Record<string, string | undefined>>): Tag['attributes'] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
}

function element(
  name: string,
  values: Readonly<Record<string, string | undefined>>,
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: toAttributes(values), children: [] };
}
