import 'server-only';
import type { RootContent } from 'mdast';
import { languageOf } from './languages';
import {
  attributesOf,
  otherAttributesOf,
  setAttributes,
  type Tag,
  writtenTag,
} from './mdx-elements';
import type { Complain, MdxContext, MdxReport } from './mdx-report';

/** What one kind of tag needs to be resolved. */
interface Use {
  readonly tag: Tag;
  /** Value of an attribute; empty when the author left it out. */
  readonly text: (key: string) => string;
  /** The entries that an attribute names; a fault for each id that leads nowhere. */
  readonly among: <T extends { readonly id: string }>(
    key: string,
    known: readonly T[],
    file: string,
  ) => readonly T[];
  readonly context: MdxContext;
  readonly report: MdxReport;
  readonly fault: Complain;
}

interface Word {
  /** Attributes that an author may write. */
  readonly attributes: readonly string[];
  /** Checks one use and completes the tag; what is returned stands in its place. */
  readonly resolve: (use: Use) => RootContent | undefined;
}

const ASIDES = ['why', 'caution', 'practice'];

/** A file of more lines is folded to its name. */
const OPEN_LINES = 12;

/** The closed vocabulary of authors: a tag that is not here is refused. */
const VOCABULARY: ReadonlyMap<string, Word> = new Map<string, Word>([
  ['Point', { attributes: ['id'], resolve: resolvePoint }],
  ['Cite', { attributes: ['id'], resolve: resolveCite }],
  ['Fact', { attributes: ['id'], resolve: resolveFact }],
  ['Dated', { attributes: ['id'], resolve: resolveDated }],
  ['File', { attributes: ['path', 'title', 'lines'], resolve: resolveFile }],
  ['Figure', { attributes: ['name', 'caption'], resolve: resolveFigure }],
  ['Aside', { attributes: ['kind', 'title'], resolve: resolveAside }],
  ['Conclusion', { attributes: [], resolve: () => undefined }],
  ['Further', { attributes: ['title'], resolve: resolveFurther }],
  ['See', { attributes: ['page'], resolve: resolveSee }],
  ['Was', { attributes: ['id'], resolve: resolveWas }],
]);

/** Names of the tags that an author may write. */
export const AUTHOR_TAGS: readonly string[] = [...VOCABULARY.keys()];

/**
 * Checks one tag as its author wrote it and resolves its references.
 * @returns what stands in its place; nothing when the tag itself stays
 */
export function resolveTag(
  tag: Tag,
  context: MdxContext,
  report: MdxReport,
  fault: Complain,
): RootContent | undefined {
  const field = `<${tag.name ?? ''}>`;
  const word = VOCABULARY.get(tag.name ?? '');
  if (!word) {
    fault(tag, field, field, `one of ${AUTHOR_TAGS.join(', ')}`);
    return undefined;
  }
  const attributes = attributesOf(tag);
  for (const key of Object.keys(attributes))
    if (!word.attributes.includes(key))
      fault(tag, `${field} ${key}`, key, word.attributes.join(', '));
  for (const written of otherAttributesOf(tag))
    fault(tag, field, written, 'attributes with text in quotes');
  const text = (key: string) => attributes[key] ?? '';
  const among: Use['among'] = (key, known, file) =>
    text(key)
      .split(/\s+/)
      .flatMap((id) => {
        const hit = known.find((item) => item.id === id);
        if (!hit) fault(tag, `${field} ${key}`, JSON.stringify(id), `an id of ${file}`);
        return hit ? [hit] : [];
      });
  return word.resolve({ tag, text, among, context, report, fault });
}

function resolvePoint({ tag, among, context, report }: Use): undefined {
  const points = among('id', context.points, 'rubric.yaml');
  for (const point of points) report.pointIds.add(point.id);
  const tier = points[0]?.tier ?? 'must';
  setAttributes(tag, { id: points.map((point) => point.id).join(' '), tier });
}

function resolveCite({ tag, among, context, report }: Use): undefined {
  const cited = among('id', context.sources, 'sources.yaml');
  for (const source of cited) report.sourceIds.add(source.id);
  setAttributes(tag, {
    ids: cited.map((source) => source.id).join(' '),
    numbers: cited.map((source) => context.sources.indexOf(source) + 1).join(' '),
    titles: cited.map((source) => source.title).join('\n'),
  });
}

function resolveFact({ tag, text, context, fault }: Use): RootContent {
  const value = context.facts[text('id')];
  if (value === undefined)
    fault(tag, '<Fact>', JSON.stringify(text('id')), "a name of the model's facts");
  return { type: 'text', value: value ?? '' };
}

function resolveDated({ tag, among, context }: Use): undefined {
  const [entry] = among('id', context.ledger, 'ledger.yaml');
  setAttributes(tag, { id: entry?.id ?? '', checked: entry?.checked ?? '' });
}

function resolveFile({ tag, text, context, report, fault }: Use): RootContent | undefined {
  const path = text('path');
  const file = `${context.folder}/${path}`;
  if (path.split('/').includes('..') || !context.files.exists(file)) {
    fault(tag, '<File> path', path || 'nothing', 'a file of this question');
    return undefined;
  }
  const all = context.files.text(file).replace(/\n$/, '').split('\n');
  const lines = text('lines');
  const [from = 1, to = 0] = lines ? lines.split('-').map(Number) : [1, all.length];
  if (!from || !to || from > to || to > all.length)
    fault(tag, '<File> lines', lines, `a range within 1-${all.length}`);
  const code = all.slice(from - 1, to).join('\n');
  const language = languageOf(path);
  const title = text('title') || path;
  const given = { code, language, title, start: String(from) };
  const whole = all.join('\n');
  // Once a text: an excerpt that follows another has its whole above.
  if (report.code.some((piece) => piece.code === whole)) return writtenTag('CodeBlock', given);
  report.code.push({ language, code: whole, line: tag.position?.start.line ?? 1 });
  if (!lines)
    return writtenTag('CodeBlock', all.length > OPEN_LINES ? { ...given, fold: 'yes' } : given);
  return writtenTag('CodeBlock', { ...given, whole });
}

function resolveFigure({ tag, text, context, fault }: Use): RootContent | undefined {
  const path = `${context.folder}/figures/${text('name')}.svg`;
  if (!context.files.exists(path)) {
    fault(tag, '<Figure>', path, 'a file that exists');
    return undefined;
  }
  return writtenTag('FigureBlock', { svg: context.files.text(path), caption: text('caption') });
}

function resolveAside({ tag, text, fault }: Use): undefined {
  const kind = text('kind');
  if (!ASIDES.includes(kind)) fault(tag, '<Aside> kind', kind || 'nothing', ASIDES.join(' | '));
}

function resolveFurther({ tag, text, fault }: Use): undefined {
  if (!text('title')) fault(tag, '<Further> title', 'nothing', 'what is inside');
}

function resolveWas({ tag, text, report, fault }: Use): undefined {
  const id = text('id');
  if (!/^on-[a-z0-9-]+$/.test(id)) fault(tag, '<Was> id', id || 'nothing', 'the id of a heading');
  if (report.formerIds.has(id)) fault(tag, '<Was> id', id, 'an id used once');
  report.formerIds.add(id);
}

function resolveSee({ tag, text, context, fault }: Use): undefined {
  const page = text('page');
  const file = `${context.folder}/further/${page}.mdx`;
  if (!context.files.exists(file))
    fault(tag, '<See> page', page || 'nothing', 'a page of further/');
}
