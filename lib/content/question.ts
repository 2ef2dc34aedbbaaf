import 'server-only';
import path from 'node:path';
import type { z } from 'zod';
import { SLUGS, type Slug } from '../kernel/slugs';
import { type AssignmentQuestion, readAssignment } from './assignment';
import { FACTS } from './facts';
import { ContentError, type Fault, fileFault } from './fault';
import { ContentFiles } from './files';
import { loadGlossary } from './glossary';
import { languageOf } from './languages';
import { readList } from './lists';
import { type ParsedMdx, parseMdx } from './mdx-parse';
import type { Reason } from './mdx-reasons';
import type { MdxContext, Part } from './mdx-report';
import { referenceFaults } from './references';
import {
  type Card,
  cardSchema,
  type LedgerEntry,
  ledgerSchema,
  type Point,
  pointSchema,
  type QuestionFacts,
  questionSchema,
  type Reproduction,
  reproductionSchema,
  type Source,
  sourceSchema,
  type Trap,
  trapSchema,
} from './schema';

export const LENGTHS = ['brief', 'spoken', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** One answer: its text as written and what the references in it came to. */
export interface Answer extends ParsedMdx {
  readonly length: Length;
  readonly file: string;
}

/** A page of its own below the answer. */
export interface FurtherPage extends ParsedMdx {
  /** The last piece of its address. */
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly conclusion: string;
}

/** Why a point holds: the paragraph of the answer, or of a page of its own, that makes it. */
export interface PointReason extends Reason {
  readonly file: string;
  /** Name of the page; undefined in the answer. */
  readonly page: string | undefined;
  /** The part of the answer; undefined on a page. */
  readonly part: Part | undefined;
}

export interface ReproductionWithCode extends Reproduction {
  readonly code: string;
  readonly language: string;
}

/** Everything about one question that a candidate may see. */
export interface Question extends QuestionFacts {
  readonly slug: Slug;
  readonly folder: string;
  readonly asked: AssignmentQuestion;
  /** The file that the question gives; most give none. */
  readonly given: { readonly name: string; readonly language: string } | undefined;
  readonly sources: readonly Source[];
  readonly points: readonly Point[];
  readonly traps: readonly Trap[];
  readonly cards: readonly Card[];
  readonly reproductions: readonly ReproductionWithCode[];
  /** Files that the reproductions read or start, each once. */
  readonly beside: readonly { readonly file: string; readonly code: string }[];
  readonly ledger: readonly LedgerEntry[];
  readonly answers: readonly Answer[];
  readonly further: readonly FurtherPage[];
  /** By the id of the point. */
  readonly reasons: ReadonlyMap<string, PointReason>;
  readonly context: MdxContext;
}

/** The short facts of all seven, in order: for the home page and the header. */
export function loadQuestionList(
  files = new ContentFiles(),
): readonly (QuestionFacts & { slug: Slug })[] {
  return SLUGS.map((slug) => ({
    slug,
    ...files.yaml(`content/questions/${slug}/question.yaml`, questionSchema),
  }));
}

const UNIQUE = [['sources'], ['ledger'], ['rubric', 'traps', 'cards', 'reproduce']];
const REFERENCES = [
  ['rubric', 'source', 'sources'],
  ['traps', 'source', 'sources'],
  ['ledger', 'source', 'sources'],
  ['traps', 'point', 'rubric'],
  ['cards', 'point', 'rubric'],
  ['reproduce', 'points', 'rubric'],
] as const;

/**
 * Reads, validates and resolves one question's folder.
 * @throws ContentError with every fault of the first kind that was found: shape, then references
 */
export function loadQuestion(slug: Slug, files = new ContentFiles()): Question {
  const folder = `content/questions/${slug}`;
  const facts = files.yaml(`${folder}/question.yaml`, questionSchema);
  const asked = readAssignment(files)[facts.number - 1];
  const faults: Fault[] = [];
  if (!asked || SLUGS[facts.number - 1] !== slug)
    throw new ContentError([
      files.fault(
        `${folder}/question.yaml`,
        ['number'],
        'number',
        String(facts.number),
        `${SLUGS.indexOf(slug) + 1}, its number in the assignment`,
      ),
    ]);
  const list = <T extends z.ZodType>(name: string, schema: T) =>
    readList(files, slug, name, schema, faults);
  const sources = list('sources', sourceSchema);
  const points = list('rubric', pointSchema);
  const traps = list('traps', trapSchema);
  const cards = list('cards', cardSchema);
  const ledger = list('ledger', ledgerSchema);
  const read = (file: string, at: number, field: string) =>
    files.textFor(`${folder}/${file}`, `${folder}/reproduce.yaml`, [at, field], faults);
  const reproductions = list('reproduce', reproductionSchema).map((item, at) => ({
    ...item,
    code: read(item.file, at, 'file'),
    language: languageOf(item.file),
  }));
  const beside = new Map<string, string>();
  for (const [at, item] of reproductions.entries())
    for (const file of item.beside ?? []) beside.set(file, read(file, at, 'beside'));
  const lists = { sources, rubric: points, traps, cards, ledger, reproduce: reproductions };
  faults.push(...referenceFaults(files, { folder, lists, unique: UNIQUE, references: REFERENCES }));
  const context: MdxContext = {
    folder,
    files,
    points,
    sources,
    ledger,
    facts: FACTS[slug],
    terms: loadGlossary(files),
  };
  const answers = LENGTHS.flatMap((length) => {
    const file = `${folder}/${length}.mdx`;
    if (!files.exists(file)) return [];
    const answer = { length, file, ...parseMdx(files.text(file), file, context) };
    faults.push(...answer.report.faults);
    return [answer];
  });
  const further = files.list(`${folder}/further`).map((entry) => {
    const page = readPage(`${folder}/further/${entry}`, context);
    faults.push(...page.report.faults);
    return page;
  });
  if (faults.length > 0) throw new ContentError(faults);
  return {
    slug,
    folder,
    ...facts,
    asked,
    given: givenIn(files, folder),
    sources,
    points,
    traps,
    cards,
    reproductions,
    beside: [...beside].map(([file, code]) => ({ file, code })),
    ledger,
    answers,
    further,
    reasons: reasonsOf(answers, further),
    context,
  };
}

/** Where a reader goes after a question: to the next one, or home after the last. */
export function afterQuestion({ number }: QuestionFacts): { says: string; href: string } {
  const next = loadQuestionList()[number];
  return next
    ? { says: `Try question ${next.number}`, href: `/questions/${next.slug}` }
    : { says: 'All seven questions', href: '/' };
}

/** Every text of a guide: its answers and the pages below them. */
export function textsOf({ answers, further }: Question): readonly (ParsedMdx & { file: string })[] {
  return [...answers, ...further];
}

/** The answer of one length. @throws RangeError where the question has none */
export function answerOf({ slug, answers }: Question, length: Length): Answer {
  const answer = answers.find((one) => one.length === length);
  if (!answer) throw new RangeError(`${slug} has no ${length} answer.`);
  return answer;
}

function givenIn(files: ContentFiles, folder: string): Question['given'] {
  const [name] = files.list(`${folder}/given`);
  return name === undefined ? undefined : { name, language: languageOf(name) };
}

function readPage(file: string, context: MdxContext): FurtherPage {
  const parsed = parseMdx(context.files.text(file), file, context);
  const { page, faults } = parsed.report;
  if (!page && faults.length === 0)
    faults.push(fileFault(file, 'title', 'none', '"# Title" and a <Conclusion> first'));
  const { title = '', conclusion = '' } = page ?? {};
  return { name: path.basename(file, '.mdx'), file, ...parsed, title, conclusion };
}

/** Of each point the paragraph that makes it first, in the answer before the pages. */
function reasonsOf(answers: readonly Answer[], further: readonly FurtherPage[]) {
  const full = answers.find(({ length }) => length === 'full');
  const reasons = new Map<string, PointReason>();
  for (const text of full ? [full, ...further] : further)
    for (const [id, reason] of text.reasons) {
      if (reasons.has(id)) continue;
      const page = 'name' in text ? text.name : undefined;
      const part = text.report.parts.find((one) => one.points.includes(id));
      reasons.set(id, { ...reason, file: text.file, page, part: page ? undefined : part });
    }
  return reasons;
}
