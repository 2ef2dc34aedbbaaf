import 'server-only';
import type { z } from 'zod';
import { SLUGS, type Slug } from '../kernel/slugs';
import { type AssignmentQuestion, readAssignment } from './assignment';
import { FACTS } from './facts';
import { ContentError, type Fault } from './fault';
import { ContentFiles } from './files';
import { loadGlossary } from './glossary';
import { languageOf } from './languages';
import { readList } from './lists';
import { type ParsedMdx, parseMdx } from './mdx-parse';
import type { MdxContext } from './mdx-report';
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

export interface ReproductionWithCode extends Reproduction {
  readonly code: string;
  readonly language: string;
}

/** Everything about one question that a candidate may see. */
export interface Question extends QuestionFacts {
  readonly slug: Slug;
  readonly folder: string;
  readonly asked: AssignmentQuestion;
  /** Language of the file that the question gives; `text` where it gives none. */
  readonly givenLanguage: string;
  readonly sources: readonly Source[];
  readonly points: readonly Point[];
  readonly traps: readonly Trap[];
  readonly cards: readonly Card[];
  readonly reproductions: readonly ReproductionWithCode[];
  readonly ledger: readonly LedgerEntry[];
  readonly answers: readonly Answer[];
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
  const reproductions = list('reproduce', reproductionSchema).map((item, at) => ({
    ...item,
    code: files.textFor(`${folder}/${item.file}`, `${folder}/reproduce.yaml`, [at, 'file'], faults),
    language: languageOf(item.file),
  }));
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
  if (faults.length > 0) throw new ContentError(faults);
  return {
    slug,
    folder,
    ...facts,
    asked,
    givenLanguage: languageOf(files.list(`${folder}/given`)[0] ?? ''),
    sources,
    points,
    traps,
    cards,
    reproductions,
    ledger,
    answers,
    context,
  };
}
